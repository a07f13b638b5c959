"""Who came first, second, third, in words."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.ranking.podium import Podium, PodiumGroup, PodiumPlace
from thidua.say.vietnamese import number_words


def winners_title(podium: Podium | None) -> str:
    """Head the first places: by their names only where the criteria set gives them."""
    leads = any(group.leading for group in podium.groups) if podium else False
    return "Ai đứng đầu" if leads else "Nhất, Nhì, Ba"


def winner_words(campaign: CampaignSummary) -> Iterator[str]:
    """Name each winner with its place and by how much: Nhất: Thôn 1, 95 điểm."""
    podium = campaign.podium
    for group in podium.groups if podium else ():
        for place in podium.foremost(group) if podium else ():
            unit = campaign.winners[place.unit].name
            yield f"{place_words(place)}: {unit}, {value_words(group, place)}"


def place_words(place: PodiumPlace) -> str:
    """Name a place as the criteria set does, else by its rank: Nhất, Hạng 1."""
    return place.position or f"Hạng {place.place}"


def value_words(group: PodiumGroup, place: PodiumPlace) -> str:
    """Say by how many points or votes a place is held."""
    unit = "phiếu" if group.group is None else "điểm"
    return f"{number_words(place.value)} {unit}"
