"""Totals that a workbook tells, held against the points that were read (số tổng)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from thidua.draft.form.block import MOST, figure_of
from thidua.draft.form.finding import Filled, FilledRow, Finding
from thidua.draft.score.axis.criterion_name import CriterionNames
from thidua.draft.score.change import At
from thidua.model.field.number import decimal_text
from thidua.model.score.criterion.criteria import Leaf
from thidua.model.score.criterion.judged import BonusPenalty, Manual
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Grid, cell_name, cell_place

_TOTALS = re.compile("cong|cong-diem|tong|tong-(?:cong|so|so-diem|diem|diem-cuoi)")
_ROUNDED = Decimal("0.05")


def total_line(grid: Grid, first: int, *, is_across: bool) -> int | None:
    """Find the one column of totals, or the row where units stand across; its head ends before `first`."""
    size = grid.height if is_across else grid.width
    pairs = ((n, head) for n in range(size) for head in range(first))
    told = ((n, grid.text(*((n, at) if is_across else (at, n)))) for n, at in pairs)
    bare = ((n, slugify(MOST.sub("", words))) for n, words in told if words)
    found = {n for n, words in bare if _TOTALS.fullmatch(words)}
    return found.pop() if len(found) == 1 else None


def total_findings(
    grid: Grid, rows: Mapping[At, FilledRow], names: CriterionNames
) -> Iterator[Finding]:
    """Tell totals, by their cell, that are another one than the points of the unit."""
    for place, filled in rows.items():
        told = figure_of(grid.cells.get(place))
        if told is None or not (sums := _sums(place, filled, names)):
            continue
        if min(abs(told - each) for each in sums) > _ROUNDED:
            message = f"ô ghi tổng {decimal_text(told)}, các điểm được đọc cộng lại là {decimal_text(sums[0])}: xem lại điểm, cột điểm cộng, điểm trừ, hệ số, hay số tổng"
            yield Finding(grid.name, cell_name(*place), message)


def _sums(place: At, filled: FilledRow, names: CriterionNames) -> list[Decimal]:
    """Give what a total may be, before or behind what is added, cut or not; nothing where it is no plain sum."""
    scoring, leaves = names.scoring, names.leaves
    base = {c for c, leaf in leaves.items() if not isinstance(leaf, BonusPenalty)}
    if not scoring or base - {cell.column.code for cell in filled.cells}:
        return []  # one was refused, or has no place
    caps = (scoring.bonus_cap, scoring.penalty_cap)
    if caps != (None, None) or any(part.weight != 1 for part in scoring.sections):
        return []
    cells = [cell for cell in filled.cells if cell.answer is not None]
    told = [(cell, _points(cell, leaves.get(cell.column.code))) for cell in cells]
    points = [(cell, each) for cell, each in told if each is not None]
    if not points or len(points) < len(told):
        return []
    whole = sum((each for _, each in points), Decimal(0))
    moved = ((cell, each) for cell, each in points if cell.column.code not in base)
    behind = (each for cell, each in moved if (cell_place(cell.cell) or place) > place)
    return [whole, whole - sum(behind), min(whole, scoring.total_cap or whole)]


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
