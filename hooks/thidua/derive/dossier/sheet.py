"""All that can be told of a score sheet (hồ sơ bảng điểm): its lines, its place, its corrections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.name import UnitName
from thidua.derive.ranking.ranking import Standing
from thidua.model.score.sheet import ScoreSheet


@dataclass(frozen=True, slots=True)
class SheetDossier:
    """A published sheet with its place in the ranking."""

    unit: UnitName
    ranking: RankingDossier
    standing: Standing
    sheet: ScoreSheet
    published_on: date
    updated_on: date
    source: str
    """The file of the sheet."""


def sheet_dossiers(ranking: RankingDossier) -> Iterator[SheetDossier]:
    """Give the published sheets of a ranking, in the order of their places."""
    for standing in ranking.standings:
        sheet = ranking.sheets.get(standing.unit)
        if sheet and sheet.published:
            days = [
                ranking.campaign_updated_on,
                sheet.published.on,
                *(c.on for c in sheet.corrections),
            ]
            yield SheetDossier(
                unit=ranking.issuer.unit(standing.unit),
                ranking=ranking,
                standing=standing,
                sheet=sheet,
                published_on=sheet.published.on,
                updated_on=max(days),
                source=ranking.sheet_files[standing.unit],
            )
