"""Values in Vietnamese words, names in Vietnamese order."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from thidua.derive.plan.timing import moment_of
from thidua.model.field.day import PartialDay
from thidua.model.plan.event import Event
from thidua.model.time.today import Today
from thidua.model.time.when import When
from thidua.say.time.moment import moment_words
from thidua.say.vietnamese import (
    day_words,
    number_words,
    partial_day_words,
    sentence_case,
    sort_key,
)


def test_days_as_decree_30_writes_them() -> None:
    """Below 10 the day takes a nought, the month only when it is 1 or 2."""
    assert [day_words(date(2025, *d)) for d in ((1, 5), (2, 10), (3, 9), (12, 31))] == [
        "05/01/2025",
        "10/02/2025",
        "09/3/2025",
        "31/12/2025",
    ]


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
        ({"wording": "kịp thời"}, "kịp thời"),
        ({"until": "31/12/2025"}, "đến hết ngày 31/12/2025"),
        (
            {"first": "10/01/2026", "last": "15/01/2026", "planned": "true"},
            "dự kiến từ 10/01/2026 đến 15/01/2026",
        ),
        ({"after": "dh"}, "sau Đại hội"),
        ({"every": "periodic"}, "định kỳ"),
        ({"every": "weekly"}, "hằng tuần"),
        (
            {"every": "weekly", "each": ["thứ sáu"]},
            "thứ sáu hằng tuần (lần tới: 03/01/2025)",
        ),
        (
            {"every": "monthly", "each": ["25"]},
            "ngày 25 hằng tháng (lần tới: 25/01/2025)",
        ),
        (
            {"every": "monthly", "each": ["25"], "by": "before", "hour": "17 giờ"},
            "trước 17 giờ ngày 25 hằng tháng (lần tới: trước 17 giờ ngày 25/01/2025)",
        ),
        (
            {"every": "half_yearly", "each": ["15/6", "15/12"], "by": "before"},
            "trước ngày 15/6 và ngày 15/12 hằng năm (lần tới: trước ngày 15/6/2025)",
        ),
        ({"within": "12/2026"}, "trong tháng 12/2026"),
        ({"within": "2026"}, "trong năm 2026"),
        ({"day": "15/12/2025", "hour": "17h30"}, "17 giờ 30 ngày 15/12/2025"),
        ({"before": "15/12/2025", "hour": "17:00"}, "trước 17 giờ ngày 15/12/2025"),
        ({"until": "15/12/2025", "hour": "17 giờ"}, "đến 17 giờ ngày 15/12/2025"),
        (
            {"first": "05/01/2026", "last": "10/01/2026", "hour": "8 giờ"},
            "từ 8 giờ ngày 05/01/2026 đến 10/01/2026",
        ),
        ({"first": "05/01/2026", "last": "05/01/2026"}, "ngày 05/01/2026"),
        (
            {"offset": {"days": "30", "after": "launch"}},
            "trong 30 ngày sau ngày phát động (chưa xác định ngày)",
        ),
        (
            {"offset": {"days": "10", "before": "conference", "working": "true"}},
            "chậm nhất 10 ngày làm việc trước hội nghị tổng kết",
        ),
    ],
)
def test_times(when: dict[str, Any], words: str) -> None:
    congress = Event.model_validate({"name": "Đại hội", "checked_on": "2025-01-01"})
    moment = moment_of(
        When.model_validate(when), {"dh": congress}, Today(date(2025, 1, 1))
    )
    assert moment_words(moment) == words


def test_capitals_become_small_only_where_all_are_capitals() -> None:
    assert sentence_case("MỤC ĐÍCH, YÊU CẦU") == "Mục đích, yêu cầu"
    assert sentence_case("Đối với UBND xã") == "Đối với UBND xã"


def test_names_in_vietnamese_order() -> None:
    """ă after a, đ after d, tones in their order, numbers as numbers."""
    names = [
        "Thôn 10",
        "Thôn 2",
        "Đông Sơn",
        "Dương Xá",
        "Ăn",
        "An",
        "Ấn",
        "Ân",
        "ba",
        "bà",
        "bả",
        "bã",
        "bá",
        "bạ",
    ]
    ordered = [
        "An",
        "Ăn",
        "Ân",
        "Ấn",
        "ba",
        "bà",
        "bả",
        "bã",
        "bá",
        "bạ",
        "Dương Xá",
        "Đông Sơn",
        "Thôn 2",
        "Thôn 10",
    ]
    assert sorted(names, key=sort_key) == ordered
