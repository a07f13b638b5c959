"""Points of a unit that belong together: rounds of one count, and the total of all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec.structs import replace

from thidua.draft.form.block import MOST, figure_of
from thidua.draft.form.finding import Filled, FilledRow, Finding
from thidua.draft.score.axis.criterion_name import CriterionNames
from thidua.model.field.number import decimal_text
from thidua.model.score.criterion.criteria import Leaf
from thidua.model.score.criterion.judged import BonusPenalty, Manual
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Grid, cell_name

_TOTALS = frozenset(
    {
        "tong",
        "cong",
        "tong-diem",
        "tong-cong",
        "tong-so-diem",
        "tong-so",
        "cong-diem",
        "tong-diem-cuoi",
    }
)
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
        if not _TOTALS.isdisjoint(slugify(MOST.sub("", head)) for head in heads)
    ]
    return found[0] if len(found) == 1 else None


def total_findings(
    grid: Grid, rows: Mapping[tuple[int, int], FilledRow], leaves: Mapping[str, Leaf]
) -> Iterator[Finding]:
    """Tell totals, by their cell, that are another one than the points of the unit."""
    for place, filled in rows.items():
        told, ours = figure_of(grid.cells.get(place)), _sum(filled, leaves)
        if told is not None and ours is not None and abs(told - ours) > _ROUNDED:
            message = f"ô ghi tổng {decimal_text(told)}, các điểm được đọc cộng lại là {decimal_text(ours)}: xem lại điểm, cột điểm cộng, điểm trừ, hệ số, hay số tổng"
            yield Finding(grid.name, cell_name(*place), message)


def _sum(filled: FilledRow, leaves: Mapping[str, Leaf]) -> Decimal | None:
    if leaves.keys() - {cell.column.code for cell in filled.cells}:
        return None  # one was refused, or has no place
    told = [
        _points(cell, leaves.get(cell.column.code))
        for cell in filled.cells
        if cell.answer is not None
    ]
    points = [each for each in told if each is not None]
    return sum(points, Decimal(0)) if points and len(points) == len(told) else None


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


def counted(
    cells: Sequence[Filled], names: CriterionNames, findings: list[Finding]
) -> Iterator[Filled]:
    """Give the cells of a unit; rounds of points that are moved one by one as one count."""
    for cell in cells:
        code, field = cell.column.code, str(cell.column.path[-1])
        moves = names.only_field(code) if code in names.leaves else ""
        order = ("self", "cluster", "appraised", "final", moves)
        if moves not in ("plus", "minus") or field not in order:
            yield cell
            continue
        rounds = {
            str(c.column.path[-1]): c
            for c in cells
            if c.column.code == code and c.answer is not None
        }
        last = next((rounds[f] for f in reversed(order) if f in rounds), cell)
        if cell is last and isinstance(cell.answer, Decimal):
            answer = abs(cell.answer) if moves == "minus" else cell.answer
            yield replace(cell, column=names.column(code, moves), answer=answer)
        elif cell.answer is not None and cell.answer != last.answer:
            told = f"tiêu chí {code} chỉ ghi một số: lấy ô {last.cell} của vòng sau, không lấy ô này"
            findings.append(cell.finding(told, is_error=False))
