"""All that can be told of a score sheet (hồ sơ bảng điểm): its lines, its place, its corrections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.name import UnitName
from thidua.derive.ranking.ranking import Standing
from thidua.derive.score.target import Peer
from thidua.derive.score.total import Peers, peers_of
from thidua.derive.score.way import Working
from thidua.derive.score.working import workings
from thidua.model.score.sheet import ScoreSheet


class SheetDossier(Struct, frozen=True):
    """A published sheet with its place in the ranking."""

    unit: UnitName
    ranking: RankingDossier
    standing: Standing
    sheet: ScoreSheet
    workings: Mapping[str, Working]
    """How each line came to its points, by code."""
    published_on: date
    updated_on: date
    source: str
    """The file of the sheet."""


def sheet_dossiers(ranking: RankingDossier) -> Iterator[SheetDossier]:
    """Give the published sheets of a ranking, in the order of their places."""
    peers = peers_of(ranking.scoring, ranking.sheets.values())
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
                workings=dict(
                    workings(
                        ranking.scoring, sheet.lines, _of_group(peers, sheet.group)
                    )
                ),
                published_on=sheet.published.on,
                updated_on=max(days),
                source=ranking.sheet_files[standing.unit],
            )


def _of_group(peers: Peers, group: str) -> Mapping[str, Sequence[Peer]]:
    return {code: found for (name, code), found in peers.items() if name == group}
