"""Cells of a sheet that officials made → answers to criteria, held against its totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec.structs import replace

from thidua.draft.form.block import MOST, figure_of
from thidua.draft.form.finding import Filled, FilledRow, Finding
from thidua.draft.form.own import read_cell
from thidua.draft.score.axis.axis import Axes, Line, meant_at
from thidua.draft.score.axis.criterion_name import VAGUE, CriterionNames, field_of
from thidua.model.field.number import decimal_text
from thidua.model.form.answer import Holds
from thidua.model.form.form import Column
from thidua.model.score.criterion.criteria import Leaf
from thidua.model.score.criterion.judged import BonusPenalty, Manual
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Cell, Grid, Kind, cell_name

At = tuple[int, int]
"""The row and the column of a cell."""
_TOTALS = frozenset(
    "tong cong tong-diem tong-cong tong-so-diem tong-so cong-diem tong-diem-cuoi".split()
)
_ROUNDED = Decimal("0.05")
"""How far a total that was rounded may be from its points."""


class Answers:
    """Reads cells by what their heads and their criteria tell."""

    def __init__(self, names: CriterionNames, findings: list[Finding]) -> None:
        self._names, self._findings = names, findings
        self.codes: set[str] = set()
        """Criteria that some sheet has a place for."""

    def in_round(
        self, grid: Grid, row: int, axes: Axes, lines: list[Line]
    ) -> Iterator[tuple[At, Line]]:
        """Give the cells of a row, which may say left of them of which round its points are."""
        beside = (p for p in range(lines[0].place) if p != axes.line)
        told = {field_of(grid.text(row, place)) for place in beside}
        found = next(iter(told & {"self", "cluster", "appraised"}), "")
        for line in lines:
            place, column = line.place, line.column
            if found and column.path[-1] == "final":
                column = self._names.column(column.code, found)
            yield (row, place), Line(place, column)

    def line(
        self, grid: Grid, heads: range, place: int, row: int, code: str, over: str = ""
    ) -> Iterator[tuple[At, Line]]:
        """Give the cell of a criterion with what it answers, where its heads say so."""
        field, lowest = meant_at(grid, heads, place)
        told = (c for p in range(place) if (c := grid.at(row, p)))
        names = (cell for cell in told if self._names.find(cell) == code)
        cells = (grid.cells.get((row, p)) for p in range(grid.width))
        meant = self._names.meant(code, field or over, [*lowest, *names], cells)
        if self._names.takes(meant):
            yield (row, place), Line(row, self._names.column(code, meant))
        elif not meant:
            message = f"“{lowest[0].text[:40]}” của tiêu chí {code} {VAGUE}"
            finding = Finding(grid.name, cell_name(row, 0), message)
            self._findings += [finding] if finding not in self._findings else []

    def row(
        self, grid: Grid, name: str, unit: str, cells: Iterable[tuple[At, Line]]
    ) -> FilledRow:
        """Read the cells of a unit."""
        read = [self._cell(grid, place, line.column) for place, line in cells]
        told = counted([cell for cell in read if cell], self._names, self._findings)
        return FilledRow(name, unit, tuple(told), is_whole=False)

    def _cell(self, grid: Grid, place: At, column: Column) -> Filled | None:
        """Read a cell; a number where one says “đạt” is the points for it."""
        self.codes.add(column.code)
        cell = grid.cells.get(place)
        if cell and cell.kind is Kind.NUMBER:
            if column.holds is Holds.ACHIEVED:
                column = self._names.column(column.code, "final")
            if column.is_percent and 0 < (cell.number or 0) < 1:
                self._findings.append(_share(grid, cell, column))
        return read_cell(grid, place, column, self._findings)


def _share(grid: Grid, cell: Cell, column: Column) -> Finding:
    """Tell a per cent below one, which may be a part of one."""
    whole = f"{float(cell.number or 0) * 100:g}".replace(".", ",")
    told = f"{column.said}: đọc là {cell.text}%; nếu là {whole}% thì ghi {whole}"
    return Finding(grid.name, cell.name, told, is_error=False)


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
