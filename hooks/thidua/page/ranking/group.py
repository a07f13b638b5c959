"""Units that are ranked with each other (nhóm xếp hạng): their rows and their chart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thidua.address import page as address
from thidua.derive.ranking.ranking import Standing
from thidua.derive.score.total import rounded
from thidua.model.portal import CampaignEntry
from thidua.model.score.scoring import Scoring, Section
from thidua.page.page import Link
from thidua.page.part.bar_chart import BarChart, bar_chart
from thidua.page.scope import Scope
from thidua.say.rank_reason import Reasons
from thidua.say.vietnamese import number_words


@dataclass(frozen=True, slots=True)
class RankRow:
    """One unit in its place."""

    id: str
    rank: str
    medal: str
    """Nhất, Nhì, Ba; "" for others."""
    place: int
    unit: Link
    total: str
    votes: str
    grade: str
    reason: str
    sections: tuple[tuple[str, str], ...]
    """Name and points of each section."""
    sheet: Link
    is_corrected: bool


@dataclass(frozen=True, slots=True)
class RankGroup:
    """One group, ranked for itself (nhóm xếp hạng)."""

    id: str
    name: str
    rows: tuple[RankRow, ...]
    chart: BarChart
    has_votes: bool
    has_grades: bool


def rank_reasons(scoring: Scoring, entry: CampaignEntry, scope: Scope) -> Reasons:
    """Make the sentences of a ranking, with the names of its units."""
    units = scope.portal.bodies[entry.body].units
    return Reasons(scoring, {id_: unit.name for id_, unit in units.items()})


def rank_groups(
    entry: CampaignEntry, scope: Scope, standings: Sequence[Standing]
) -> Iterator[RankGroup]:
    """Make the view of each group that has a ranked unit."""
    scoring = entry.results.scoring
    assert scoring
    reasons = rank_reasons(scoring, entry, scope)
    for group in scoring.groups:
        ranked = [s for s in standings if s.group == group.id and s.rank is not None]
        if not ranked:
            continue
        rows = tuple(
            _row(entry, scope, scoring, s, reasons.of(s, ranked)) for s in ranked
        )
        bars = [(row.unit.text, s.result.total, row.total) for row, s in zip(rows, ranked, strict=True) if s.result.total is not None]  # fmt: skip
        chart = bar_chart(
            f"bieu-do-{group.id}", f"Tổng điểm: {group.name}", bars, scoring.total_max
        )
        has_votes = any(row.votes for row in rows)
        yield RankGroup(
            group.id, group.name, rows, chart, has_votes, bool(scoring.classes)
        )


def _row(
    entry: CampaignEntry,
    scope: Scope,
    scoring: Scoring,
    standing: Standing,
    reason: str,
) -> RankRow:
    assert standing.rank and standing.result.total is not None
    ballot, sheet = entry.results.ballot, entry.results.sheets[standing.unit]
    decimals = scoring.decimals
    return RankRow(
        id=standing.unit,
        rank=f"{standing.rank}{'=' if standing.tied else ''}",
        medal=_medal(scoring, standing.rank),
        place=standing.rank,
        unit=Link(scope.unit_name(entry.body, standing.unit), address.unit_address(entry.body, standing.unit)),
        total=number_words(standing.result.total),
        votes=str(ballot.votes.get(standing.unit, 0)) if ballot else "",
        grade=next((c.name for c in scoring.classes if standing.result.total >= c.at_least), ""),
        reason=reason,
        sections=tuple((s.name, section_words(s, standing, decimals)) for s in scoring.sections),
        sheet=Link("Xem bảng điểm", address.sheet_address(entry.key, standing.unit)),
        is_corrected=bool(sheet.corrections),
    )  # fmt: skip


def section_words(section: Section, standing: Standing, decimals: int) -> str:
    """The points of a section beside its maximum; or that nothing of it was assigned."""
    codes = {criterion.code for criterion in section.leaves()}
    if not any(
        line.is_assigned for line in standing.result.lines if line.code in codes
    ):
        return "Không áp dụng"
    points = number_words(rounded(standing.result.sections[section.id], decimals))
    return f"{points} / {number_words(section.max)}" if section.max else points


def _medal(scoring: Scoring, rank: int) -> str:
    """The name of a place; only where points decide it."""
    by_points = scoring.decided_by == "points"
    return (
        scoring.positions[rank - 1]
        if by_points and rank <= len(scoring.positions)
        else ""
    )
