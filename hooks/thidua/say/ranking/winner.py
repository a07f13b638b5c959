"""Who came first, second, third, in words."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.ranking.podium import PodiumGroup, PodiumPlace
from thidua.say.vietnamese import number_words


def winner_words(campaign: CampaignSummary) -> Iterator[str]:
    """Name each winner with its place and by how much: Nhất: Thôn 1, 95 điểm."""
    podium = campaign.podium
    for group in podium.groups if podium else ():
        for place in podium.winners(group) if podium else ():
            unit = campaign.winners[place.unit].name
            yield f"{place.position}: {unit}, {value_words(group, place)}"


def value_words(group: PodiumGroup, place: PodiumPlace) -> str:
    """Say by how many points or votes a place is held."""
    unit = "phiếu" if group.group is None else "điểm"
    return f"{number_words(place.value)} {unit}"
