"""Where a campaign and its dates stand on a day: coming, running, over, or not to be told.

Every page asks this module, and no other, whether a day is past.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from thidua.derive.plan.recurring import first_of, last_of, latest_day, next_day
from thidua.model.plan.event import Event
from thidua.model.plan.plan import Plan
from thidua.model.plan.task import MilestoneKind
from thidua.model.time.recurring import Anchor, Edge, Offset
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


class Moment(Struct, frozen=True):
    """A time of a plan on a day (thời hạn): its words as data, its day, how it stands."""

    when: When
    event: Event | None
    """The event that it comes after."""
    day: date | None
    """The day by which a list of dates is ordered: the last one that is named."""
    due: Due
    days: int | None = None
    """How many days there are until then, below nought when it is over; None without a day."""

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
        if self.when.within:
            return first_of(self.when.within)
        return self.when.first or self.day


def moment_of(
    when: When, events: Mapping[str, Event], as_of: date, plan: Plan | None = None
) -> Moment:
    """Tell how a time of a plan stands on a day; `plan` is what days are counted by."""
    event = events[when.after] if when.after else None
    if when.offset and when.offset.event:
        event = events[when.offset.event]
    if when.each:
        day = _next(when, as_of, plan, events)
    elif when.offset:
        day = _counted(when.offset, plan, events)
    else:
        day = event.day if event else last_day(when)
    days = (day - as_of).days if day else None
    return Moment(when, event, day, _due(when, day, as_of), days)


def last_day(when: When) -> date | None:
    """The last day that a time names; None where it names an event or comes again."""
    named = when.day or when.before or when.until or when.last
    return named or (last_of(when.within) if when.within else None)


def _next(
    when: When, as_of: date, plan: Plan | None, events: Mapping[str, Event]
) -> date | None:
    """The next day on which it comes again, within the period of the plan.

    Once the period is over: the last day on which it came.
    """
    first = bound_day(plan.period.start, plan, events) if plan else None
    last = bound_day(plan.period.end, plan, events) if plan else None
    begin = as_of + timedelta(days=when.by is Edge.BEFORE)
    found = next_day(when.each, max(begin, first or begin))
    if last and found > last:
        return latest_day(when.each, last)
    return found


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
            starts = (m.when for m in plan.milestones if m.kind is MilestoneKind.START)
            return next((when.day for when in starts if when), None)


def _due(when: When, day: date | None, as_of: date) -> Due:
    """What stands “before” a day is over on that day; all else when the day is over."""
    if day is None:
        return Due.OPEN
    if as_of > day or (when.is_before and as_of >= day):
        return Due.PAST
    return Due.SOON if (day - as_of).days <= SOON_DAYS else Due.COMING


def stage_of(plan: Plan, events: Mapping[str, Event], as_of: date) -> Stage:
    """Tell where a plan's campaign stands on a day.

    A period that ends at an event without a confirmed date is undetermined: it does not
    run for ever. A plan without a period is over when its last dated milestone is.
    """
    start, end = plan.period.start, plan.period.end
    first = bound_day(start, plan, events)
    last = bound_day(end, plan, events) if end else _last_milestone(plan, events)
    if last is None:
        return Stage.UNDETERMINED
    if as_of > last:
        return Stage.ENDED
    return Stage.COMING if first and as_of < first else Stage.RUNNING


def bound_day(
    bound: Bound | None, plan: Plan, events: Mapping[str, Event]
) -> date | None:
    """The day that an end of a period falls on; None where it cannot be told."""
    if bound is None:
        return None
    if bound.at is Instant.ISSUE:
        return plan.document.issued_on
    return events[bound.event].day if bound.event else bound.day


def _last_milestone(plan: Plan, events: Mapping[str, Event]) -> date | None:
    days = [
        events[m.when.after].day if m.when.after else last_day(m.when)
        for m in plan.milestones
        if m.when
    ]
    return max((day for day in days if day), default=None)
