"""Days that come again, and days that are counted: to the day, within the plan's time."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.invented import portal_of
from thidua.derive.plan.recurring import coming_day, is_on, latest_day, next_day
from thidua.derive.plan.timing import Due, moment_of
from thidua.model.plan.event import Event
from thidua.model.plan.plan import Plan
from thidua.model.time.recurring import EachDay
from thidua.model.time.today import Span, Today
from thidua.model.time.when import When

PLAN: dict[str, Any] = {
    "document": {"issued_on": "15/01/2025"},
    "period": {"start": {"day": "01/02/2025"}, "end": {"day": "30/11/2025"}},
    "milestones": [
        {"id": "phat-dong", "title": "Phát động", "kind": "start", "when": {"day": "10/02/2025"}, "clause": "i"}
    ],
    "conference": {"name": "Hội nghị", "when": {"day": "20/12/2025"}, "clause": "i"},
}  # fmt: skip


def plan(changes: dict[str, Any] | None = None) -> Plan:
    given_plan = {**PLAN, **(changes or {})}
    (body,) = portal_of({"plan": given_plan}).bodies.values()
    return body.campaigns[0].plan


def stands(when: dict[str, Any], on: date, of: Plan | None = None) -> tuple[Any, Due]:
    moment = moment_of(When.model_validate(when), {}, Today(on), of or plan())
    return moment.day, moment.due


@pytest.mark.parametrize(
    ("when", "on", "day", "due"),
    [
        ({"every": "monthly", "each": ["25"]}, date(2025, 3, 25), date(2025, 3, 25), Due.SOON),
        ({"every": "monthly", "each": ["25"]}, date(2025, 3, 26), date(2025, 4, 25), Due.COMING),
        ({"every": "monthly", "each": ["25"], "by": "before"}, date(2025, 3, 25), date(2025, 4, 25), Due.COMING),
        ({"every": "monthly", "each": ["31"]}, date(2025, 4, 1), date(2025, 4, 30), Due.COMING),
        ({"every": "monthly", "each": ["25"]}, date(2025, 1, 1), date(2025, 2, 25), Due.COMING),
        ({"every": "monthly", "each": ["25"]}, date(2025, 12, 1), date(2025, 11, 25), Due.PAST),
        ({"every": "yearly", "each": ["15/6", "15/12"]}, date(2025, 6, 16), date(2025, 6, 15), Due.PAST),
        ({"every": "weekly", "each": ["thứ sáu"]}, date(2025, 3, 1), date(2025, 3, 7), Due.SOON),
        ({"offset": {"days": "30", "after": "launch"}}, date(2025, 3, 12), date(2025, 3, 12), Due.SOON),
        ({"offset": {"days": "30", "after": "launch"}}, date(2025, 3, 13), date(2025, 3, 12), Due.PAST),
        ({"offset": {"days": "10", "before": "conference"}}, date(2025, 3, 1), date(2025, 12, 10), Due.COMING),
        ({"offset": {"days": "5", "after": "issue"}}, date(2025, 1, 1), date(2025, 1, 20), Due.COMING),
        ({"offset": {"days": "5", "after": "start"}}, date(2025, 1, 1), date(2025, 2, 6), Due.COMING),
        ({"offset": {"days": "5", "before": "end"}}, date(2025, 1, 1), date(2025, 11, 25), Due.COMING),
        ({"offset": {"days": "5", "after": "start", "working": "true"}}, date(2025, 1, 1), None, Due.OPEN),
        ({"within": "2/2024"}, date(2024, 2, 29), date(2024, 2, 29), Due.SOON),
        ({"within": "2024"}, date(2025, 1, 1), date(2024, 12, 31), Due.PAST),
    ],
)  # fmt: skip
def test_the_day_that_is_due(
    when: dict[str, Any], on: date, day: date | None, due: Due
) -> None:
    assert stands(when, on) == (day, due)


BOUND = {"period": {"start": {"at": "issue"}, "end": {"event": "le"}}}
"""A period between the day of issue and an event."""
EVENTS = {
    "le": Event.model_validate(
        {"name": "Lễ", "day": "30/11/2025", "checked_on": "01/01/2025"}
    )
}


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ({"offset": {"days": "5", "after": "start"}}, date(2025, 1, 20)),
        ({"offset": {"days": "5", "before": "end"}}, date(2025, 11, 25)),
        ({"offset": {"days": "5", "after": "event", "event": "le"}}, date(2025, 12, 5)),
        ({"every": "yearly", "each": ["10/1", "20/1"]}, date(2025, 1, 20)),
        ({"every": "yearly", "each": ["20/1", "1/12"]}, date(2025, 1, 20)),
    ],
)
def test_days_are_counted_from_bounds_that_are_no_days(
    when: dict[str, Any], day: date
) -> None:
    on = Today(date(2025, 1, 1))
    moment = moment_of(When.model_validate(when), EVENTS, on, plan(BOUND))
    assert moment.day == day
    assert moment.event == (EVENTS["le"] if "event" in str(when) else None)


@pytest.mark.parametrize(
    ("when", "opens"),
    [
        ({"within": "2/2024"}, date(2024, 2, 1)),
        ({"within": "2024"}, date(2024, 1, 1)),
        ({"first": "05/3/2024", "last": "10/3/2024"}, date(2024, 3, 5)),
        ({"until": "10/3/2024"}, date(2024, 3, 10)),
    ],
)
def test_a_time_opens_on_the_first_day_that_it_names(
    when: dict[str, Any], opens: date
) -> None:
    on = Today(date(2024, 1, 1))
    assert moment_of(When.model_validate(when), {}, on).opens == opens


@pytest.mark.parametrize(
    ("on", "span"),
    [
        (date(2025, 3, 25), Span(date(2025, 2, 26), date(2025, 3, 25))),
        (date(2025, 3, 26), Span(date(2025, 3, 26), date(2025, 4, 25))),
        (date(2025, 12, 1), Span(date(2025, 11, 26), date.max)),
    ],
)
def test_what_comes_again_is_the_same_until_the_next(on: date, span: Span) -> None:
    """To the day: what was made on one of these days holds on all, and on no other."""
    when = When.model_validate({"every": "monthly", "each": ["25"]})
    today = Today(on)
    coming_day(when, today, date(2025, 2, 1), date(2025, 11, 30))
    assert today.span == span


def test_nothing_is_counted_from_an_unknown_day() -> None:
    unknown = plan(
        {"milestones": [], "conference": {"name": "Hội nghị", "clause": "i"}}
    )
    none = plan({"conference": None})
    when = {"offset": {"days": "30", "after": "conference"}}
    assert stands(when, date(2025, 3, 1), none) == (None, Due.OPEN)
    for anchor in ("launch", "conference"):
        when = {"offset": {"days": "30", "after": anchor}}
        assert stands(when, date(2025, 3, 1), unknown) == (None, Due.OPEN)


@pytest.mark.parametrize(
    "when",
    [
        {"every": "weekly", "each": ["25"]},
        {"every": "monthly", "each": ["thứ sáu"]},
        {"every": "monthly", "each": ["15/6"]},
        {"every": "yearly", "each": ["30/2"]},
        {"every": "periodic", "each": ["25"]},
        {"each": ["25"]},
        {"day": "15/6/2025", "by": "before"},
        {"day": "15/6/2025", "hour": "25 giờ"},
        {"within": "15/6/2025"},
        {"within": "6/2025", "day": "15/6/2025"},
        {"offset": {"days": "30"}},
        {"offset": {"days": "30", "after": "launch", "before": "end"}},
        {"offset": {"days": "30", "after": "event"}},
        {"offset": {"days": "30", "after": "launch", "event": "dai-hoi"}},
    ],
)
def test_what_cannot_be_is_refused(when: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        When.model_validate(when)


each_days = st.one_of(
    st.integers(0, 6).map(lambda weekday: EachDay(weekday)),
    st.integers(1, 31).map(lambda day: EachDay(None, day)),
    st.tuples(st.integers(1, 28), st.integers(1, 12)).map(lambda d: EachDay(None, *d)),
)


@given(
    st.lists(each_days, min_size=1, max_size=3),
    st.dates(date(2000, 1, 1), date(2090, 1, 1)),
)
def test_no_day_between_is_passed_over(each: list[EachDay], begin: date) -> None:
    found = next_day(each, begin)
    assert any(is_on(one, found) for one in each)
    assert latest_day(each, found) == found >= begin
    before = latest_day(each, begin)
    assert before == found if before == begin else before < begin < found
