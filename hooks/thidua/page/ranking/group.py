"""Units that are ranked with each other (nhóm xếp hạng): their rows and their chart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from thidua.derive.dossier.history.year import section_points
from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.ranking.ranking import Standing
from thidua.page.page import Link
from thidua.page.part.link import sheet_link, unit_link
from thidua.page.ranking.gap import Gaps, GapView
from thidua.say.grade.grade import grade_words
from thidua.say.ranking.correction import sheet_corrections
from thidua.say.ranking.place import medal_words, rank_mark
from thidua.say.ranking.reason import rank_reasons
from thidua.say.ranking.rule import section_words
from thidua.say.vietnamese import number_words

WIDTH, ROW = 340, 40
LETTERS = 46
"""What a drawing has room for above a bar; the table beside it has names whole."""


class RankRow(Struct, frozen=True):
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
    grade_reason: str
    """Why it has not the class of its points; "" where it has."""
    reason: str
    sections: tuple[tuple[str, str], ...]
    """Name and points of each section."""
    gaps: tuple[GapView, ...]
    """Beside the unit above, the first, those level with it."""
    sheet: Link
    is_corrected: bool


class RankGroup(Struct, frozen=True):
    """One group, ranked for itself (nhóm xếp hạng)."""

    id: str
    name: str
    rows: tuple[RankRow, ...]
    chart: BarChart
    has_votes: bool
    has_grades: bool
    is_by_ballot: bool
    """The ballot gives the places; the rank is by points alone."""


def rank_groups(ranking: RankingDossier, gaps: Gaps) -> Iterator[RankGroup]:
    """Make the view of each group that has a ranked unit."""
    reasons = rank_reasons(ranking)
    for found in ranking.groups:
        group, ranked = found.group, found.standings
        if not ranked:
            continue
        rows = tuple(_row(ranking, s, reasons.of(s, ranked), gaps) for s in ranked)
        bars = [
            (row.unit.text, s.result.total, row.total)
            for row, s in zip(rows, ranked, strict=True)
            if s.result.total is not None
        ]
        chart = bar_chart(
            f"bieu-do-{group.id}",
            f"Tổng điểm: {group.name}",
            bars,
            ranking.scoring.total_max,
        )
        has_votes = any(row.votes for row in rows)
        has_grades = bool(ranking.scoring.classes)
        yield RankGroup(
            group.id,
            group.name,
            rows,
            chart,
            has_votes,
            has_grades,
            ranking.podium.is_by_ballot,
        )


def _row(
    ranking: RankingDossier, standing: Standing, reason: str, gaps: Gaps
) -> RankRow:
    total, scoring = standing.result.total, ranking.scoring
    assert standing.rank and total is not None
    ballot, sheet = ranking.ballot, ranking.sheets[standing.unit]
    place = ranking.podium.place_of(standing.unit)
    grade = ranking.grades.get(standing.unit)
    return RankRow(
        id=standing.unit,
        rank=rank_mark(ranking, standing),
        medal=medal_words(ranking, standing),
        place=place.place if place else standing.rank,
        unit=unit_link(ranking.issuer.unit(standing.unit)),
        total=number_words(total),
        votes=str(ballot.votes.get(standing.unit, 0))
        if ballot and ballot.votes
        else "",
        grade=grade.name if grade else "",
        grade_reason=grade_words(scoring, grade) if grade else "",
        reason=reason,
        sections=tuple(
            (s.name, section_words(section_points(s, standing), scoring.decimals))
            for s in scoring.sections
        ),
        gaps=gaps[standing.unit],
        sheet=sheet_link(ranking.name, standing.unit, "Xem bảng điểm"),
        is_corrected=bool(sheet.corrections)
        or any(sheet_corrections(ranking, standing.unit)),
    )


class Bar(Struct, frozen=True):
    """One bar: where it stands, how long it is."""

    label: str
    value: str
    y: int
    length: int


class BarChart(Struct, frozen=True):
    """A drawing of bars (biểu đồ cột ngang)."""

    id: str
    title: str
    width: int
    height: int
    bars: tuple[Bar, ...]


def bar_chart(
    id_: str, title: str, values: Sequence[tuple[str, Decimal, str]], most: Decimal
) -> BarChart:
    """Draw values (label, number, its words) against the longest possible bar."""
    top = max([most, *(value for _, value, _ in values)], default=most)
    bars = tuple(
        Bar(
            _fitting(label),
            words,
            6 + place * ROW,
            int(max(Decimal(0), value) / top * (WIDTH - 60)),
        )
        for place, (label, value, words) in enumerate(values)
    )
    return BarChart(id_, title, WIDTH, len(bars) * ROW + 6, bars)


def _fitting(label: str) -> str:
    """Cut a name behind a word where the drawing would cut it anywhere."""
    if len(label) <= LETTERS:
        return label
    return f"{label[:LETTERS].rpartition(' ')[0]} …"
