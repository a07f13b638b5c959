"""The total that a table tells of each unit, held against the points that were read (điểm tổng).

Only where every criterion is given by hand or moves points one by one: others are reckoned.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from thidua.draft.form.finding import Filled, FilledRow, Finding
from thidua.draft.form.points import points_of
from thidua.model.field.number import decimal_text
from thidua.model.score.criterion.criteria import Leaf
from thidua.model.score.criterion.judged import BonusPenalty, Manual
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Cell, Grid, cell_name

_TOTALS = frozenset({"tong", "cong", "tong-diem", "tong-cong", "tong-so-diem", "tong-so", "cong-diem", "tong-diem-cuoi"})  # fmt: skip
_ROUNDED = Decimal("0.05")
"""How far a total that was rounded may be from its points."""


def total_column(grid: Grid, first: int) -> int | None:
    """Find the one column of totals; the head ends above the row `first`."""
    heads = {place: [grid.text(row, place) for row in range(first)] for place in range(grid.width)}  # fmt: skip
    found = [place for place, told in heads.items() if _is_total(told)]
    return found[0] if len(found) == 1 else None


def total_row(grid: Grid, first: int) -> int | None:
    """Find the one row of totals; what rows are about stands left of the column `first`."""
    heads = {row: [grid.text(row, place) for place in range(first)] for row in range(grid.height)}  # fmt: skip
    found = [row for row, told in heads.items() if _is_total(told)]
    return found[0] if len(found) == 1 else None


def _is_total(heads: list[str]) -> bool:
    return not _TOTALS.isdisjoint(map(slugify, heads))


def total_findings(
    grid: Grid, rows: Mapping[tuple[int, int], FilledRow], leaves: Mapping[str, Leaf]
) -> Iterator[Finding]:
    """Tell totals, by their cell, that are another one than the points of the unit."""
    for place, filled in rows.items():
        told, ours = _figure(grid.cells.get(place)), _sum(filled, leaves)
        if told is not None and ours is not None and abs(told - ours) > _ROUNDED:
            message = f"ô ghi tổng {decimal_text(told)}, các điểm được đọc cộng lại là {decimal_text(ours)}: xem lại điểm, cột điểm cộng, điểm trừ, hệ số, hay số tổng"  # fmt: skip
            yield Finding(grid.name, cell_name(*place), message)


def _figure(cell: Cell | None) -> Decimal | None:
    """The number of a cell, also one that is typed as text or that a formula came to."""
    shown = (cell.reckoned or cell) if cell else None
    if shown is None or shown.number is not None:
        return shown.number if shown else None
    points = points_of(shown.text)
    digits = points.number.replace("–", "-").replace(",", ".") if points else ""
    return Decimal(digits) if digits.count(".") <= 1 and digits else None


def _sum(filled: FilledRow, leaves: Mapping[str, Leaf]) -> Decimal | None:
    """The points of a row together; None where one of them is not surely so many."""
    told = [_points(cell, leaves.get(cell.column.code)) for cell in filled.cells if cell.answer is not None]  # fmt: skip
    points = [each for each in told if each is not None]
    return sum(points, Decimal(0)) if points and len(points) == len(told) else None


def _points(cell: Filled, leaf: Leaf | None) -> Decimal | None:
    field, answer = cell.column.path[-1], cell.answer
    if not isinstance(answer, Decimal):
        return None
    if isinstance(leaf, Manual) and field == "final" and leaf.weight == 1:
        return answer
    if isinstance(leaf, BonusPenalty) and field == "plus" and leaf.plus:
        return min(answer * leaf.plus, leaf.max)
    if isinstance(leaf, BonusPenalty) and field == "minus" and leaf.minus:
        most = answer * leaf.minus
        return -(min(most, -leaf.min) if leaf.min is not None else most)
    return None
