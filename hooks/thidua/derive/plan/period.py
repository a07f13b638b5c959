"""From when to when a campaign runs (thời gian thi đua), with the events it is bound to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from thidua.derive.plan.launch import vague_launch
from thidua.derive.plan.timing import bound_day
from thidua.model.plan.event import Event
from thidua.model.plan.plan import Plan
from thidua.model.time.when import Bound, Instant, When


class PeriodEnd(Struct, frozen=True):
    """One end of a period: as the plan says it, and the day it falls on."""

    bound: Bound
    day: date | None
    """None where it cannot be told."""
    event: Event | None
    launch: When | None = None
    """When the campaign is launched, where it begins then and no day is told: in a month."""

    @property
    def told(self) -> date | None:
        """The day, where the plan tells it; what an event fixes is known from elsewhere."""
        return None if self.event else self.day


class CampaignPeriod(Struct, frozen=True):
    """Both ends of a campaign's period; each None where the plan names none."""

    start: PeriodEnd | None
    end: PeriodEnd | None
    clause: str | None
    """The clause that fixes it."""

    @property
    def days(self) -> int | None:
        """How long it is; None where an end cannot be told."""
        if not (self.start and self.start.day and self.end and self.end.day):
            return None
        return (self.end.day - self.start.day).days + 1


def period_of(plan: Plan, events: Mapping[str, Event]) -> CampaignPeriod:
    """Tell the period of a plan's campaign."""
    period = plan.period
    return CampaignPeriod(
        _end(period.start, plan, events), _end(period.end, plan, events), period.clause
    )


def _end(
    bound: Bound | None, plan: Plan, events: Mapping[str, Event]
) -> PeriodEnd | None:
    if bound is None:
        return None
    event = events[bound.event] if bound.event else None
    day = bound_day(bound, plan, events)
    is_vague = bound.at is Instant.LAUNCH and day is None
    launch = vague_launch(plan) if is_vague else None
    return PeriodEnd(bound, day, event, launch)
