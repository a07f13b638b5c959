"""What the conference of a plan needs besides its record (hội nghị tổng kết)."""

from __future__ import annotations

from msgspec import Struct

from thidua.derive.commons import Commons
from thidua.derive.name import Issuer
from thidua.derive.plan.duty import Asked, all_asked
from thidua.derive.plan.timing import Moment, moment_of
from thidua.model.portal import CampaignEntry


class ConferenceFacts(Struct, frozen=True):
    """What the plan's conference needs besides its record (hội nghị tổng kết)."""

    moment: Moment | None
    prepared_by: tuple[Asked, ...]


def conference_of(
    entry: CampaignEntry, issuer: Issuer, commons: Commons
) -> ConferenceFacts | None:
    """Tell who is meant and when; None where the plan has no conference."""
    conference = entry.plan.conference
    if conference is None:
        return None
    when = conference.when
    moment = (
        moment_of(when, commons.events, commons.today, entry.plan) if when else None
    )
    return ConferenceFacts(moment, all_asked(conference.prepared_by, entry, issuer))
