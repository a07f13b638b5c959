"""What a unit won and lost against another, criterion by criterion (hơn kém)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from thidua.address.anchor import criterion_anchor
from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.ranking.contrast import ContrastRow
from thidua.derive.ranking.gap import CriterionGap, Rivalry
from thidua.say.ranking.gap import (
    criterion_name,
    gap_summary,
    rest_words,
    rival_words,
    signed_words,
)


class GapItem(Struct, frozen=True):
    """The difference on one criterion."""

    points: str
    criterion: str
    anchor: str
    """Of the criterion, on the page of the method and on sheets."""


class GapView(Struct, frozen=True):
    """A unit beside another."""

    rival: str
    """The other unit, and what it is to this one."""
    difference: str
    summary: str
    lost: tuple[GapItem, ...]
    won: tuple[GapItem, ...]
    level: int
    """How many criteria both were given and have the same points of."""
    rests: tuple[tuple[str, str], ...]
    """Points and why: what no criterion of both makes."""
    apart: str
    """Criteria that only one of the two was given."""


Gaps = Mapping[str, tuple[GapView, ...]]
"""What each unit with a published sheet won and lost: the ranking and the sheets tell it."""


def gaps_of(ranking: RankingDossier) -> Gaps:
    """Make the views of each unit beside its rivals; it has none where it has no rank."""
    return {
        row.standing.unit: tuple(_view(ranking, each) for each in row.rivalries)
        for contrast in ranking.contrasts
        for row in contrast.rows
    }


def gap_summaries(ranking: RankingDossier, row: ContrastRow | None) -> tuple[str, ...]:
    """Say of each rival in a sentence or two by how much; none where the unit has no rank."""
    return tuple(gap_summary(ranking, each) for each in row.rivalries) if row else ()


def _view(ranking: RankingDossier, rivalry: Rivalry) -> GapView:
    gap, decimals = rivalry.gap, ranking.scoring.decimals
    return GapView(
        rival=rival_words(ranking, rivalry),
        difference=signed_words(gap.difference, decimals),
        summary=gap_summary(ranking, rivalry),
        lost=tuple(_items(ranking, gap.lost)),
        won=tuple(_items(ranking, gap.won)),
        level=len(gap.criteria) - len(gap.lost) - len(gap.won),
        rests=tuple(rest_words(ranking, gap)),
        apart=", ".join(gap.apart),
    )


def _items(ranking: RankingDossier, gaps: Sequence[CriterionGap]) -> Iterator[GapItem]:
    for gap in gaps:
        name = criterion_name(ranking, gap.code)
        points = signed_words(gap.difference, ranking.scoring.decimals)
        yield GapItem(points, name, criterion_anchor(gap.code))
