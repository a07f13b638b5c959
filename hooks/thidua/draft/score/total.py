"""Totals of a workbook (tổng điểm), beside the points that were read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from thidua.draft.form.block import MOST, figure_of
from thidua.draft.form.finding import Filled, FilledRow, Finding
from thidua.draft.score.axis.criterion_name import CriterionNames
from thidua.model.field.number import decimal_text
from thidua.model.score.criterion.criteria import Leaf
from thidua.model.score.criterion.judged import BonusPenalty, Manual
from thidua.model.score.scoring import Scoring
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Grid, cell_name, cell_place

At = tuple[int, int]
_TOTALS = re.compile("cong|cong-diem|tong|tong-(?:cong|so|so-diem|diem|diem-cuoi)")
_ROUNDED = Decimal("0.05")
"""How far a total that was rounded may be from its points."""


def total_column(grid: Grid, first: int) -> int | None:
    """Find the one column of totals; the head ends above the row `first`."""
    heads = range(first)
    return _total([[grid.text(row, c) for row in heads] for c in range(grid.width)])


def total_row(grid: Grid, first: int) -> int | None:
    """Find the one row of totals; what rows are about stands left of the column `first`."""
    heads = range(first)
    return _total([[grid.text(row, c) for c in heads] for row in range(grid.height)])


def _total(lines: list[list[str]]) -> int | None:
    found = [
        place
        for place, heads in enumerate(lines)
        if any(_TOTALS.fullmatch(slugify(MOST.sub("", head))) for head in heads)
    ]
    return found[0] if len(found) == 1 else None


def total_findings(
    grid: Grid, rows: Mapping[At, FilledRow], names: CriterionNames
) -> Iterator[Finding]:
    """Tell totals, by their cell, that are another one than the points of the unit."""
    for place, filled in rows.items():
        told, sums = figure_of(grid.cells.get(place)), _sums(place, filled, names)
        if (
            told is not None
            and sums
            and all(abs(told - each) > _ROUNDED for each in sums)
        ):
            ours = sums[0]
            message = f"ô ghi tổng {decimal_text(told)}, các điểm được đọc cộng lại là {decimal_text(ours)}: xem lại điểm, cột điểm cộng, điểm trừ, hệ số, hay số tổng"
            yield Finding(grid.name, cell_name(*place), message)


def _sums(place: At, filled: FilledRow, names: CriterionNames) -> list[Decimal]:
    """Give what a total may be: it may stand before what is added and taken, and be cut; nothing where points are not told."""
    scoring, leaves = names.scoring, names.leaves
    if not scoring or _is_weighed(scoring):
        return []
    base = {c for c, leaf in leaves.items() if not isinstance(leaf, BonusPenalty)}
    if base - {cell.column.code for cell in filled.cells}:
        return []  # one was refused, or has no place
    cells = [cell for cell in filled.cells if cell.answer is not None]
    told = [(cell, _points(cell, leaves.get(cell.column.code))) for cell in cells]
    points = [(cell, each) for cell, each in told if each is not None]
    moved = [(cell, each) for cell, each in points if cell.column.code not in base]
    if not points or len(points) < len(told):
        return []
    whole = sum((each for _, each in points), Decimal(0))
    behind = (each for cell, each in moved if (cell_place(cell.cell) or place) > place)
    most = whole if scoring.total_cap is None else min(whole, scoring.total_cap)
    return [whole, whole - sum(behind), most]


def _is_weighed(scoring: Scoring) -> bool:
    """Whether a total is another one than the sum of the points."""
    caps = (scoring.bonus_cap, scoring.penalty_cap)
    return caps != (None, None) or any(part.weight != 1 for part in scoring.sections)


def _points(cell: Filled, leaf: Leaf | None) -> Decimal | None:
    field, answer = cell.column.path[-1], cell.answer
    if not isinstance(answer, Decimal):
        return None
    if isinstance(leaf, Manual) and field == "final" and leaf.weight == 1:
        return answer
    if not isinstance(leaf, BonusPenalty):
        return None
    if field == "plus" and leaf.plus:
        return min(answer * leaf.plus, leaf.max)
    taken = -answer * leaf.minus if field == "minus" and leaf.minus else None
    return taken if taken is None or leaf.min is None else max(taken, leaf.min)
