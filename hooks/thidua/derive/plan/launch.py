"""When a plan launches its campaign (phát động): the first of the milestones that begin it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from thidua.derive.plan.recurring import first_of
from thidua.model.plan.plan import Plan
from thidua.model.plan.task import MilestoneKind
from thidua.model.time.when import When


def launch_day(plan: Plan) -> date | None:
    """The day of the launch; None where one of several has no day: it may be the first."""
    return _first(when.day or when.first for when in _launches(plan))


def earliest_launch(plan: Plan) -> date | None:
    """The day before which there is no launch: the first of a month that alone is told."""
    return _first(
        when.day or when.first or (first_of(when.within) if when.within else None)
        for when in _launches(plan)
    )


def vague_launch(plan: Plan) -> When | None:
    """The time of the launch where it is told without a day, as a month; None where several are."""
    found = [when for when in _launches(plan) if not (when.day or when.first)]
    told = [when for when in found if when.within or when.before or when.until]
    return told[0] if len(told) == len(found) == 1 else None


def _launches(plan: Plan) -> Iterator[When]:
    starts = (m.when for m in plan.milestones if m.kind is MilestoneKind.START)
    return (when for when in starts if when)


def _first(days: Iterable[date | None]) -> date | None:
    """The first of some days; None where one is not known."""
    found = list(days)
    known = [day for day in found if day]
    return min(known) if known and len(known) == len(found) else None
