"""From which day a plan asks for nothing any more (thôi giao việc): it, its body or whom it asks is no more."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum

from msgspec import Struct

from thidua.derive.commons import Commons
from thidua.derive.name import Issuer
from thidua.derive.plan.force import Force, force_of
from thidua.derive.plan.timing import Moment
from thidua.model.body.unit import Unit
from thidua.model.key import CampaignKey


class Gone(Enum):
    """What is no more where nothing is asked."""

    PLAN = "plan"
    BODY = "body"
    UNIT = "unit"


class Lapse(Struct, frozen=True):
    """The first day from which nothing is asked."""

    on: date
    of: Gone

    def covers(self, moment: Moment | None) -> bool:
        """Whether what is due then is due no more: on that day or later, or on no day at all."""
        last = moment.last if moment else None
        return last is None or last >= self.on


def lapse_of(key: CampaignKey, issuer: Issuer, commons: Commons) -> Lapse | None:
    """Tell from which day a plan asks for nothing; None where it still does."""
    found = []
    own = commons.plans.get(key)
    if own and own.in_force_to and force_of(own, commons.today) is Force.ENDED:
        found.append(Lapse(own.in_force_to, Gone.PLAN))
    if issuer.name.ended_on:
        found.append(Lapse(issuer.name.ended_on, Gone.BODY))
    return _first(found)


def lapse_for(unit: Unit, lapse: Lapse | None) -> Lapse | None:
    """Tell from which day a unit is asked for nothing; `lapse` is that of the plan."""
    found = [lapse] if lapse else []
    if unit.active_to:
        found.append(Lapse(unit.active_to + timedelta(days=1), Gone.UNIT))
    return _first(found)


def _first(found: list[Lapse]) -> Lapse | None:
    return min(found, key=lambda lapse: lapse.on, default=None)
