"""Cells of a sheet that officials made → answers to criteria."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.draft.form.finding import Filled, FilledRow, Finding
from thidua.draft.form.own import read_cell
from thidua.draft.score.axis.axis import Axes, Line, meant_at
from thidua.draft.score.axis.criterion_name import VAGUE, CriterionNames, field_of
from thidua.draft.score.total import counted
from thidua.model.form.answer import Holds
from thidua.model.form.form import Column
from thidua.read.workbook.cell import Cell, Grid, Kind, cell_name

At = tuple[int, int]
"""The row and the column of a cell."""


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
