"""Where a unit stands, in one sentence or in a few words."""

from __future__ import annotations

from collections.abc import Sequence

from thidua.derive.dossier.summary import LatestPlace
from thidua.derive.dossier.unit import YearStanding
from thidua.derive.name import CampaignName
from thidua.derive.ranking.ranking import Status
from thidua.say.unranked import unranked
from thidua.say.vietnamese import number_words


def place_words(history: Sequence[YearStanding]) -> str:
    """The latest place in one sentence: what a resident wants to know first."""
    if not history:
        return "Chưa có xếp hạng nào công bố cho đơn vị này."
    latest = history[0]
    standing, title = latest.standing, campaign_words(latest.ranking.name)
    if standing.status is Status.INELIGIBLE:
        why = unranked(latest.ranking, standing).words
        return f"Không xét xếp hạng trong {title}. {why}"
    if standing.rank is None:
        return f"Chưa chấm điểm trong {title}."
    shared = "đồng hạng" if standing.tied else "hạng"
    return f"{shared.capitalize()} {standing.rank} trên {latest.of} đơn vị cùng nhóm, {number_words(standing.result.total or 0)} điểm, trong {title}."


def campaign_words(campaign: CampaignName) -> str:
    """Name a campaign with its year, said once."""
    title, year = campaign.title, str(campaign.key.year)
    return title if year in title else f"{title} năm {year}"


def short_place(place: LatestPlace | None) -> str:
    """The latest place in a few words, for lists; "" where there is none."""
    if place is None:
        return ""
    shared = "Đồng hạng" if place.is_shared else "Hạng"
    return f"{shared} {place.rank} trên {place.of} ({place.year})"
