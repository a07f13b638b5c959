"""Units side by side: which criteria, which units, who has most and least of each."""

from __future__ import annotations

from collections.abc import Iterator

from tests.conftest import Case
from tests.invented import body
from thidua.derive.ranking.contrast import GroupContrast, MarkedPoints


def test_contrast(case: Case) -> None:
    (ranking,) = body(case.given).rankings
    case.expect("\n".join(line for c in ranking.contrasts for line in _told(c)))


def _told(contrast: GroupContrast) -> Iterator[str]:
    sections = (
        f"{s.section.id}: {' '.join(c.code for c in s.criteria)}"
        for s in contrast.sections
    )
    unused = " ".join(c.code for c in contrast.unused)
    yield f"# {contrast.group.id} ({'; '.join(sections)}) unused {unused or 'none'}"
    for row in contrast.rows:
        points = " | ".join(_points(marked) for marked in row.points)
        yield f"{row.standing.rank} {row.standing.unit}: {points}"
    yield f"waiting: {[s.unit for s in contrast.waiting]}"


def _points(marked: MarkedPoints) -> str:
    if not marked.line.is_assigned:
        return "not assigned"
    return f"{marked.line.points}{f' {marked.mark.value}' if marked.mark else ''}"
