"""How near a date is, in words: before its window opens, in it, near its end, after it."""

from __future__ import annotations

from datetime import date

import pytest

from thidua.derive.plan.timing import moment_of
from thidua.model.time.today import Today
from thidua.model.time.when import When
from thidua.say.report import ahead_state


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2025, 12, 31), "Sắp tới"),
        (date(2026, 1, 1), "Đang trong thời gian này"),
        (date(2026, 6, 15), "Đang trong thời gian này"),
        (date(2026, 6, 16), "Sắp đến hạn, còn 14 ngày"),
        (date(2026, 6, 30), "Đến hạn hôm nay"),
        (date(2026, 7, 1), ""),
    ],
)
def test_a_window_is_open_from_its_first_day(day: date, words: str) -> None:
    when = When.model_validate({"first": "01/01/2026", "last": "30/6/2026"})
    found = ahead_state(moment_of(when, {}, Today(day)))
    assert (found.text if found else "") == words
