"""From which day a plan asks for nothing any more (thôi giao việc): it, or its body, is no more."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from thidua.derive.commons import Commons
from thidua.derive.name import Issuer
from thidua.derive.plan.force import Force, force_of
from thidua.derive.plan.timing import Moment
from thidua.model.key import CampaignKey


class Lapse(Struct, frozen=True):
    """The first day from which nothing is asked."""

    on: date
    is_of_body: bool
    """Whether the body is no more; else the plan is out of force."""

    def covers(self, moment: Moment | None) -> bool:
        """Whether what is due then is due no more: on that day or later, or on no day at all."""
        last = moment.last if moment else None
        return last is None or last >= self.on


def lapse_of(key: CampaignKey, issuer: Issuer, commons: Commons) -> Lapse | None:
    """Tell from which day a plan asks for nothing; None where it still does."""
    found = []
    own = commons.plans.get(key)
    if own and own.in_force_to and force_of(own, commons.today) is Force.ENDED:
        found.append(Lapse(own.in_force_to, is_of_body=False))
    if issuer.name.ended_on:
        found.append(Lapse(issuer.name.ended_on, is_of_body=True))
    return min(found, key=lambda lapse: lapse.on, default=None)
