"""Where a campaign and its dates stand on a day: coming, running, over, or not to be told.

Every page asks this module, and no other, whether a day is past.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from thidua.derive.plan.launch import earliest_launch, launch_day
from thidua.derive.plan.recurring import coming_day, first_of, is_over, last_of
from thidua.model.plan.event import Event
from thidua.model.plan.plan import Plan
from thidua.model.time.recurring import Anchor, Offset
from thidua.model.time.today import Today
from thidua.model.time.when import Bound, Instant, When


class Stage(StrEnum):
    """How far a campaign has come in time (giai đoạn)."""

    COMING = "coming"
    RUNNING = "running"
    ENDED = "ended"
    UNDETERMINED = "undetermined"
    """Bound to an event or a launch whose date is not confirmed."""


class Due(StrEnum):
    """How a date stands on a day (còn hay đã qua)."""

    OPEN = "open"
    """No one day: again and again, or after an event without a date."""
    COMING = "coming"
    SOON = "soon"
    PAST = "past"


SOON_DAYS = 14
"""A date within two weeks is soon due (sắp đến hạn)."""

NEAR_DAYS = 60
"""A calendar begins with the dates of the coming sixty days."""


class Moment(Struct, frozen=True):
    """A time of a plan on a day (thời hạn): its words as data, its day, how it stands."""

    when: When
    event: Event | None
    """The event that it comes after."""
    day: date | None
    """The day by which a list of dates is ordered: the last one that is named."""
    due: Due
    days: int | None = None
    """How many days there are until then, for what is soon due; None else: each day tells another."""
    is_near: bool = False
    """Whether it is due, or opens, within sixty days."""
    is_open: bool = False
    """Whether a window has opened."""

    @property
    def is_past(self) -> bool:
        """Whether it is over."""
        return self.due is Due.PAST

    @property
    def last(self) -> date | None:
        """The last day in time: what is due “before” a day is due the day before it."""
        return self.day - timedelta(days=self.when.is_before) if self.day else None

    @property
    def opens(self) -> date | None:
        """The first day that is named: where a window opens."""
        return _opening(self.when) or self.day


def moment_of(
    when: When, events: Mapping[str, Event], today: Today, plan: Plan | None = None
) -> Moment:
    """Tell how a time of a plan stands today; `plan` is what days are counted by."""
    named = when.offset.event if when.offset and when.offset.event else when.after
    event = events[named] if named else None
    day = _day(when, event, today, plan, events)
    if day is None:
        return Moment(when, event, None, Due.OPEN)
    due = _due(when, day, today)
    last = day - timedelta(days=when.is_before)
    days = (last - today.exactly()).days if due is Due.SOON else None
    opening = _opening(when)
    is_near = due is not Due.PAST and today.has_come(opening or day, NEAR_DAYS)
    is_open = is_near and opening is not None and today.has_come(opening)
    return Moment(when, event, day, due, days, is_near, is_open)


def _day(
    when: When,
    event: Event | None,
    today: Today,
    plan: Plan | None,
    events: Mapping[str, Event],
) -> date | None:
    if when.each:
        first = bound_day(plan.period.start, plan, events) if plan else None
        last = bound_day(plan.period.end, plan, events) if plan else None
        return coming_day(when, today, first, last)
    if when.offset:
        return _counted(when.offset, plan, events)
    return event.day if event else last_day(when)


def _opening(when: When) -> date | None:
    """The first day that a time names beside its last; None where there is none."""
    return first_of(when.within) if when.within else when.first


def last_day(when: When) -> date | None:
    """The last day that a time names; None where it names an event or comes again."""
    named = when.day or when.before or when.until or when.last
    return named or (last_of(when.within) if when.within else None)


def _counted(
    offset: Offset, plan: Plan | None, events: Mapping[str, Event]
) -> date | None:
    """The day that so many days lead to; None where nobody knows what they start from."""
    start = _anchored(offset, plan, events)
    if start is None or offset.working:
        return None
    days = timedelta(days=offset.days)
    return start + days if offset.after else start - days


def _anchored(
    offset: Offset, plan: Plan | None, events: Mapping[str, Event]
) -> date | None:
    if offset.event:
        return events[offset.event].day
    if plan is None:
        return None
    match offset.anchor:
        case Anchor.ISSUE:
            return plan.document.issued_on
        case Anchor.START:
            return bound_day(plan.period.start, plan, events)
        case Anchor.END:
            return bound_day(plan.period.end, plan, events)
        case Anchor.CONFERENCE:
            when = plan.conference.when if plan.conference else None
            return (when.first or last_day(when)) if when and not when.within else None
        case _:
            return launch_day(plan)


def _due(when: When, day: date, today: Today) -> Due:
    if is_over(when, day, today):
        return Due.PAST
    return Due.SOON if today.has_come(day, SOON_DAYS) else Due.COMING


def stage_of(plan: Plan, events: Mapping[str, Event], today: Today) -> Stage:
    """Tell where a plan's campaign stands today.

    A period that ends at an event without a confirmed date is undetermined: it does not
    run for ever. A plan without a period is over when its last dated milestone is.
    """
    start, end = plan.period.start, plan.period.end
    is_launched = start is not None and start.at is Instant.LAUNCH
    first = bound_day(start, plan, events)
    first = earliest_launch(plan) if is_launched else first
    last = bound_day(end, plan, events) if end else _last_milestone(plan, events)
    if last is None:
        return Stage.UNDETERMINED
    if today.is_after(last):
        return Stage.ENDED
    return Stage.COMING if first and not today.has_come(first) else Stage.RUNNING


def bound_day(
    bound: Bound | None, plan: Plan, events: Mapping[str, Event]
) -> date | None:
    """The day that an end of a period falls on; None where it cannot be told."""
    if bound is None:
        return None
    if bound.at:
        is_issue = bound.at is Instant.ISSUE
        return plan.document.issued_on if is_issue else launch_day(plan)
    return events[bound.event].day if bound.event else bound.day


def _last_milestone(plan: Plan, events: Mapping[str, Event]) -> date | None:
    days = [
        events[m.when.after].day if m.when.after else last_day(m.when)
        for m in plan.milestones
        if m.when
    ]
    return max((day for day in days if day), default=None)
