"""How near a date is, in words: before its window opens, in it, near its end, after it."""

from __future__ import annotations

from datetime import date

import pytest

from thidua.derive.plan.timing import moment_of
from thidua.model.plan.event import Event
from thidua.model.time.today import Today
from thidua.model.time.when import When
from thidua.say.report import ahead_state, duty_state


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


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ({"after": "dai-hoi"}, "Sự kiện đã qua"),
        ({"offset": {"days": 5, "after": "event", "event": "dai-hoi"}}, "Hạn đã qua"),
        ({"before": "01/6/2025"}, "Hạn đã qua"),
    ],
)
def test_what_begins_after_an_event_is_not_late_for_it(
    when: dict[str, object], words: str
) -> None:
    event = {"name": "Đại hội", "day": "01/5/2025", "checked_on": "02/5/2025"}
    events = {"dai-hoi": Event.model_validate(event)}
    moment = moment_of(When.model_validate(when), events, Today(date(2026, 1, 1)))
    state = duty_state(moment, None)
    assert state and state.text == words
