"""Values in Vietnamese words, names in Vietnamese order."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from thidua.derive.plan.timing import moment_of
from thidua.model.field import PartialDay
from thidua.model.plan.event import Event
from thidua.model.plan.when import When
from thidua.say.vietnamese import (
    day_words,
    moment_words,
    number_words,
    partial_day_words,
    sentence_case,
    sort_key,
)


def test_days_as_decree_30_writes_them() -> None:
    """Below 10 the day takes a nought, the month only when it is 1 or 2."""
    assert [day_words(date(2025, *d)) for d in ((1, 5), (2, 10), (3, 9), (12, 31))] == [
        "05/01/2025", "10/02/2025", "09/3/2025", "31/12/2025",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("100", "100"), ("95.5", "95,5"), ("1234567.50", "1.234.567,50"),
        ("-0.5", "-0,5"), ("1000", "1.000"),
    ],
)  # fmt: skip
def test_numbers(number: str, words: str) -> None:
    assert number_words(Decimal(number)) == words


def test_partial_days() -> None:
    days = (PartialDay(1948), PartialDay(2025, 8), PartialDay(2025, 2))
    told = [partial_day_words(day) for day in (*days, PartialDay(1930, 2, 3))]
    assert told == ["năm 1948", "tháng 8/2025", "tháng 02/2025", "03/02/1930"]


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ({"day": "30/6/2025"}, "ngày 30/6/2025"),
        ({"before": "26/12/2025"}, "trước ngày 26/12/2025"),
        ({"until": "31/12/2025"}, "đến hết ngày 31/12/2025"),
        (
            {"first": "10/01/2026", "last": "15/01/2026", "planned": "true"},
            "dự kiến từ 10/01/2026 đến 15/01/2026",
        ),
        ({"after": "dh"}, "sau Đại hội"),
        ({"every": "periodic"}, "định kỳ"),
    ],
)
def test_times(when: dict[str, str], words: str) -> None:
    congress = Event.model_validate({"name": "Đại hội", "checked_on": "2025-01-01"})
    moment = moment_of(When.model_validate(when), {"dh": congress}, date(2025, 1, 1))
    assert moment_words(moment) == words


def test_capitals_become_small_only_where_all_are_capitals() -> None:
    assert sentence_case("MỤC ĐÍCH, YÊU CẦU") == "Mục đích, yêu cầu"
    assert sentence_case("Đối với UBND xã") == "Đối với UBND xã"


def test_names_in_vietnamese_order() -> None:
    """ă after a, đ after d, tones in their order, numbers as numbers."""
    names = ["Thôn 10", "Thôn 2", "Đông Sơn", "Dương Xá", "Ăn", "An", "Ấn", "Ân", "ba", "bà", "bả", "bã", "bá", "bạ"]  # fmt: skip
    ordered = ["An", "Ăn", "Ân", "Ấn", "ba", "bà", "bả", "bã", "bá", "bạ", "Dương Xá", "Đông Sơn", "Thôn 2", "Thôn 10"]  # fmt: skip
    assert sorted(names, key=sort_key) == ordered
