"""Where a campaign and its dates stand on a day: coming, running, over, or not to be told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from thidua.model.plan.event import Event
from thidua.model.plan.plan import Plan
from thidua.model.plan.when import Bound, Instant, When


class Stage(StrEnum):
    """How far a campaign has come in time (giai đoạn)."""

    COMING = "coming"
    RUNNING = "running"
    ENDED = "ended"
    UNDETERMINED = "undetermined"
    """Bound to an event or a launch whose date is not confirmed."""


SOON_DAYS = 14
"""A date within two weeks is soon due (sắp đến hạn)."""


def stage_of(plan: Plan, events: Mapping[str, Event], as_of: date) -> Stage:
    """Tell where a plan's campaign stands on a day.

    A period that ends at an event without a confirmed date is undetermined: it does not
    run for ever. A plan without a period is over when its last dated milestone is.
    """
    start, end = plan.period.start, plan.period.end
    first = bound_day(start, plan, events)
    last = bound_day(end, plan, events) if end else _last_milestone(plan)
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


def due_day(when: When, events: Mapping[str, Event] | None = None) -> date | None:
    """The day by which a list of dates is ordered: the last one that is named."""
    if when.after and events:
        return events[when.after].day
    return when.day or when.before or when.until or when.last


def first_day(when: When) -> date | None:
    """The first day that is named: where a window opens."""
    return when.first or when.day or when.before or when.until


def is_past(when: When, as_of: date) -> bool:
    """Whether a time is over on a day; what stands “before” a day is over on that day."""
    if when.before:
        return as_of >= when.before
    due = due_day(when)
    return due is not None and as_of > due


def is_soon(when: When, as_of: date) -> bool:
    """Whether a time is due within two weeks from a day."""
    due = due_day(when)
    if due is None or is_past(when, as_of):
        return False
    return (due - as_of).days <= SOON_DAYS


def _last_milestone(plan: Plan) -> date | None:
    days = [due_day(m.when) for m in plan.milestones if m.when]
    known = [day for day in days if day]
    return max(known) if known else None
