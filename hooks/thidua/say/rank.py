"""The place that a rank gives (Nhất, Nhì, Ba), where ranks give places."""

from __future__ import annotations

from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.ranking.ranking import Standing
from thidua.model.score.scoring import Deciding


def medal_words(ranking: RankingDossier, standing: Standing) -> str:
    """Name the place of a unit; "" where it has none, or where a ballot gives places."""
    place = ranking.podium.place_of(standing.unit)
    by_points = ranking.scoring.decided_by is Deciding.POINTS
    return place.position if place and by_points else ""
