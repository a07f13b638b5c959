"""All units of a group side by side, criterion by criterion (bảng so sánh).

Only published sheets are set in. The best and the worst of a criterion are sought among
units with a rank that were given it; where all are equal there is neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from thidua.derive.ranking.gap import Rivalry, rivalries
from thidua.derive.ranking.ranking import Standing
from thidua.derive.ranking.suffrage import by_number
from thidua.model.score.criterion.criteria import Leaf
from thidua.model.score.rule import PeerGroup
from thidua.model.score.scoring import Scoring, Section
from thidua.model.score.total import ZERO, LinePoints

ALL = "Các đơn vị"
"""What a group is called that no criteria set names."""


class Mark(StrEnum):
    """What points are among all of a group (cao nhất, thấp nhất)."""

    BEST = "best"
    WORST = "worst"


class MarkedPoints(Struct, frozen=True):
    """The points of a unit on a criterion, and whether none has more or less."""

    line: LinePoints
    mark: Mark | None


class ContrastRow(Struct, frozen=True):
    """One unit: its points on each criterion that is compared (hàng so sánh)."""

    standing: Standing
    points: tuple[MarkedPoints, ...]
    rivalries: tuple[Rivalry, ...]
    """Empty where it has no rank."""


class ContrastSection(Struct, frozen=True):
    """The criteria of a section that somebody of the group was given."""

    section: Section
    criteria: tuple[Leaf, ...]


class GroupContrast(Struct, frozen=True):
    """A group side by side (nhóm so sánh)."""

    group: PeerGroup
    sections: tuple[ContrastSection, ...]
    unused: tuple[Leaf, ...]
    """Criteria that nobody of the group was given."""
    rows: tuple[ContrastRow, ...]
    """Those with a rank in their order, then those without."""
    waiting: tuple[Standing, ...]
    """Units without a published sheet."""


def contrasts(
    scoring: Scoring,
    groups: Iterable[RankedGroup],
    standings: Sequence[Standing],
    published: Set[str],
) -> Iterator[GroupContrast]:
    """Set the units of each group side by side; `published` are those with a sheet."""
    for found in groups:
        inside = [s for s in standings if s.group == found.group.id]
        shown = [s for s in inside if s.unit in published]
        used = {x.code for s in shown for x in s.result.lines if x.is_assigned}
        sections = tuple(_sections(scoring, used))
        if shown:
            yield GroupContrast(
                group=found.group,
                sections=sections,
                unused=tuple(c for c in scoring.leaves() if c.code not in used),
                rows=tuple(_rows(shown, found.standings, sections, scoring.total_max)),
                waiting=tuple(s for s in inside if s.unit not in published),
            )


def row_of(found: Iterable[GroupContrast], unit: str) -> ContrastRow | None:
    """The row of a unit; None where it has no published sheet."""
    rows = (row for contrast in found for row in contrast.rows)
    return next((row for row in rows if row.standing.unit == unit), None)


def _sections(scoring: Scoring, used: Set[str]) -> Iterator[ContrastSection]:
    for section in scoring.sections:
        criteria = tuple(c for c in section.leaves() if c.code in used)
        if criteria:
            yield ContrastSection(section, criteria)


def _rows(
    shown: Sequence[Standing],
    ranked: Sequence[Standing],
    sections: Sequence[ContrastSection],
    total_max: Decimal,
) -> Iterator[ContrastRow]:
    codes = [criterion.code for section in sections for criterion in section.criteria]
    ends = {code: _ends(code, ranked) for code in codes}
    for standing in shown:
        lines = {line.code: line for line in standing.result.lines}
        is_ranked = standing.rank is not None
        points = tuple(
            MarkedPoints(
                lines[code],
                _mark(lines[code].points, ends[code]) if is_ranked else None,
            )
            for code in codes
        )
        yield ContrastRow(standing, points, rivalries(standing, ranked, total_max))


def _ends(code: str, ranked: Sequence[Standing]) -> dict[Decimal, Mark]:
    """The most and the least points in a criterion; none where all have as many."""
    lines = (line for s in ranked for line in s.result.lines if line.code == code)
    points = [line.points for line in lines if line.points is not None]
    most, least = max(points, default=ZERO), min(points, default=ZERO)
    return {most: Mark.BEST, least: Mark.WORST} if most != least else {}


def _mark(points: Decimal | None, ends: Mapping[Decimal, Mark]) -> Mark | None:
    return None if points is None else ends.get(points)


class RankedGroup(Struct, frozen=True):
    """Units that are ranked with each other, in their order (nhóm xếp hạng)."""

    group: PeerGroup
    standings: tuple[Standing, ...]
    """Those with a rank."""
    size: int
    """How many units take part, those without a rank among them."""


def peer_groups(
    scoring: Scoring, standings: Sequence[Standing]
) -> tuple[PeerGroup, ...]:
    """Give the groups of a criteria set; where it names none, those that sheets name."""
    if scoring.groups:
        return scoring.groups
    units: dict[str, list[str]] = {}
    for standing in standings:
        units.setdefault(standing.group, []).append(standing.unit)
    names = {id_: ALL if len(units) == 1 else f"Nhóm {id_}" for id_ in units}
    return tuple(
        PeerGroup(id=id_, name=names[id_], units=tuple(sorted(found, key=by_number)))
        for id_, found in units.items()
    )


def ranked_groups(
    groups: tuple[PeerGroup, ...], standings: tuple[Standing, ...]
) -> Iterator[RankedGroup]:
    """Part the standings of a ranking by their groups."""
    for group in groups:
        inside = [s for s in standings if s.group == group.id]
        ranked = tuple(s for s in inside if s.rank is not None)
        yield RankedGroup(group, ranked, len(inside))
