"""Where a unit stood in each ranking of its body (thứ hạng qua các lần)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.dossier.result import ResultDossier
from thidua.derive.ranking.comparability import (
    Change,
    RankedYear,
    change_of_place,
)
from thidua.derive.ranking.contrast import ContrastRow, RankedGroup, row_of
from thidua.derive.ranking.podium import PodiumPlace
from thidua.derive.ranking.ranking import Standing
from thidua.model.body.unit import Unit
from thidua.model.key import CampaignKey


class YearStanding(Struct, frozen=True):
    """A unit's place in one ranking, beside the one before (thứ hạng qua các lần)."""

    ranking: RankingDossier
    standing: Standing
    group: RankedGroup
    """The units that it is ranked with."""
    place: PodiumPlace | None
    """The first place that it has, by whatever decides."""
    change: Change
    contrast: ContrastRow | None
    """Its points beside those of its group; None without a published sheet."""


def year_standings(
    id_: str, unit: Unit, results: Mapping[CampaignKey, ResultDossier]
) -> Iterator[YearStanding]:
    """Give the places of a unit in all rankings, the newest first."""
    for result in results.values():
        ranking = result.ranking
        standing = ranking.standing(id_) if ranking else None
        if ranking and standing:
            yield YearStanding(
                ranking=ranking,
                standing=standing,
                group=ranking.group(standing),
                place=ranking.podium.place_of(id_),
                change=_change(ranking, standing, unit, results),
                contrast=row_of(ranking.contrasts, id_),
            )


def _change(
    ranking: RankingDossier,
    standing: Standing,
    unit: Unit,
    results: Mapping[CampaignKey, ResultDossier],
) -> Change:
    """Compare with the ranking that the criteria set names."""
    key, named = ranking.name.key, ranking.scoring.compares_with
    earlier = CampaignKey.within(key.body, named) if named else None
    found = results.get(earlier) if earlier else None
    before = found.ranking if found else None
    return change_of_place(
        standing,
        before.standing(standing.unit) if before else None,
        _ranked_year(ranking),
        _ranked_year(before) if before else None,
        unit,
    )


def _ranked_year(ranking: RankingDossier) -> RankedYear:
    year, days = ranking.name.key.year, ranking.period.days
    return RankedYear(year, ranking.scoring, days)
