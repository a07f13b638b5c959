"""The place that a unit has (Nhất, Nhì, Ba)."""

from __future__ import annotations

from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.ranking.ranking import Standing


def medal_words(ranking: RankingDossier, standing: Standing) -> str:
    """Name the place of a unit, by whatever decides; "" where it has none."""
    place = ranking.podium.place_of(standing.unit)
    if place is None:
        return ""
    by_ballot = ranking.podium.is_by_ballot
    return f"{place.position} theo phiếu" if by_ballot else place.position
