"""Sheets of scores as officials keep them → what they give for each unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from thidua.draft.form.block import blocks, figure_of, part_of
from thidua.draft.form.finding import FilledRow, Finding
from thidua.draft.form.own import hidden_finding, merged_findings
from thidua.draft.form.unit_name import BARE, UnitNames
from thidua.draft.score.axis.axis import (
    Axes,
    Line,
    axes_of,
    columns_across,
    is_vague,
    meant_at,
    names_rows,
    round_of,
    round_over,
    rows_down,
    rows_once,
)
from thidua.draft.score.axis.criterion_name import CriterionNames, field_of
from thidua.draft.score.beginning.head import head_of
from thidua.draft.score.beside import column_findings, row_findings
from thidua.draft.score.change import At
from thidua.draft.score.row import Answers, Strays, titles_of
from thidua.draft.score.total import total_findings, total_line
from thidua.read.workbook.cell import Cell, Grid, Kind, cell_name

Rows = Sequence[tuple[int, str]]
Cells = list[tuple[At, Line]]


class SheetReader:
    """Reads the sheets of a workbook that we did not make."""

    def __init__(
        self, units: UnitNames, names: CriterionNames, groups: set[str]
    ) -> None:
        self.units, self.names = units, names
        self.findings: list[Finding] = []
        self.strays = Strays(units, groups, self.findings)
        self.answers = Answers(names, self.findings)

    def rows(self, grid: Grid) -> list[FilledRow]:
        """Give what a sheet says, table by table."""
        self.names.round = ""
        return [row for part in blocks(grid) for row in self._told(part)]

    def _told(self, grid: Grid) -> list[FilledRow]:
        before, rows = len(self.findings), self._rows(grid)
        is_told = len(self.findings) > before
        head = None if rows or is_told else head_of(grid, found := list[Finding]())
        if head and any(map(self.names.surely, grid.cells.values())):
            self.findings += [one for one in found if one.message.startswith(BARE)]
        if head and head.criteria and head.units:
            at = cell_name(min(row for row, _ in grid.cells), 0)
            message = f"bảng điểm của {next(iter(head.units))} … ({len(head.units)} đơn vị) không đọc được ô nào: không đơn vị hay tiêu chí nào của bảng có trong phong trào"
            self.findings.append(Finding(grid.name, at, message, is_error=False))
        return rows

    def _rows(self, grid: Grid) -> list[FilledRow]:
        axes = axes_of(grid, self.units)
        self.names.round = round_of(grid, self.names.round)
        self.names.pair(grid)
        if axes is None or (not axes.is_across and self._is_title(grid, axes)):
            parts = self._by_unit(grid, axes) if axes else [(grid, axes)]
            return [row for part in parts for row in self._alone(*part)]
        return self._across(grid, axes) if axes.is_across else self._down(grid, axes)

    def _is_title(self, grid: Grid, axes: Axes) -> bool:
        below = rows_down(grid, axes.first + 1, grid.width, self.names)
        return len(below) > 1 and not columns_across(grid, axes, self.names)

    def _by_unit(self, grid: Grid, axes: Axes) -> Iterator[tuple[Grid, Axes]]:
        """Part a list of criteria that begins anew for each unit."""
        rows, own = dict[str, set[int]](), set[int]()
        for row in range(axes.first, grid.height):
            name = grid.text(row, axes.line)
            if unit := self.units.one(name):
                own = rows.setdefault(unit, set())
            elif self.strays.is_over(grid, row, axes.line, self.names):
                own = set()
            own.add(row)
        for told in rows.values():
            part = part_of(grid, {*range(axes.first), *told})
            yield part, replace(axes, first=min(told))

    def _down(self, grid: Grid, axes: Axes) -> list[FilledRow]:
        lines = columns_across(grid, axes, self.names)
        told = column_findings(grid, axes, lines, self.names, self.units)
        self.findings += (one for one in told if lines or one.is_error)
        if not lines:
            return []
        places = {line.place: "" for line in lines}
        self.findings += merged_findings(grid, axes.first, places)
        read: dict[int, FilledRow] = {}
        for row in range(self.strays.first_row(grid, axes, lines), grid.height):
            if unit := self._unit_of(grid, row, axes, lines):
                name = grid.text(row, axes.line)
                cells = self.answers.in_round(grid, row, axes, lines)
                read[row] = self.answers.row(grid, name, unit, cells)
                if row in grid.hidden_rows:
                    self.findings.append(hidden_finding(grid, row, name))
        total = total_line(grid, axes.first, is_across=False)
        if total is not None:
            totals = {(row, total): own for row, own in read.items()}
            self.findings += total_findings(grid, totals, self.names)
        return list(read.values())

    def _unit_of(self, grid: Grid, row: int, axes: Axes, lines: Sequence[Line]) -> str:
        is_like = row >= axes.first or self.strays.is_row(grid, row, axes.line)
        told = [grid.cells.get((row, line.place)) for line in lines]
        return self.strays.unit_at(grid, row, axes.line, told, is_like=is_like)

    def _across(self, grid: Grid, axes: Axes) -> list[FilledRow]:
        first = axes.first
        while first and self.strays.is_like(grid.text(axes.line, first - 1)):
            first -= 1
        rows = rows_down(grid, axes.line + 1, first, self.names)
        rows = rows_once(grid, rows, self.findings)
        heads = self._heads(grid, axes.line, first, rows)
        read: dict[tuple[int, int], FilledRow] = {}
        total = total_line(grid, axes.first, is_across=True)
        for name, own in heads.items():
            if cells := self._below(grid, axes, own, rows):
                told = self.answers.row(grid, name, self.units.one(name), cells)
                read[total or 0, own[0]] = told
        if total is not None and all(len(own) == 1 for own in heads.values()):
            self.findings += total_findings(grid, read, self.names)
        if rows and heads:
            units = {place for own in heads.values() for place in own}
            self.findings += row_findings(grid, rows, units, self.names)
            hidden = (row for row in rows if row[0] in grid.hidden_rows)
            self.findings += (hidden_finding(grid, *row) for row in hidden)
        return list(read.values())

    def _heads(
        self, grid: Grid, line: int, first: int, rows: Rows
    ) -> dict[str, list[int]]:
        below = range(line + 1, rows[0][0] if rows else 0)
        rounds = {
            c.column
            for c in grid.cells.values()
            if c.row in below and field_of(c.text).strip("-")
        }
        places = [
            c for c in range(first, grid.width) if grid.text(line, c) or c in rounds
        ]
        if rows:
            inside = dict.fromkeys(places, "")
            self.findings += merged_findings(grid, rows[0][0], inside)
        before = (c for c in range(first) if self._may_be_unit(grid, line, c, rows))
        heads, own = dict[str, list[int]](), list[int]()
        for place in (*before, *places):
            if name := grid.text(line, place):
                told = [grid.cells.get((row, place)) for row, _ in rows]
                is_like = place >= first and self.strays.is_like(name)
                found = self.strays.unit_at(grid, line, place, told, is_like=is_like)
                own = heads.setdefault(name, []) if found else []
            own.append(place)
        return heads

    def _may_be_unit(self, grid: Grid, line: int, place: int, rows: Rows) -> bool:
        """Whether a column left of the units may be of one more."""
        is_named = (line, place) in grid.cells and not field_of(grid.text(line, place))
        return is_named and not names_rows(grid, place, rows, self.names)

    def _below(self, grid: Grid, axes: Axes, own: list[int], rows: Rows) -> Cells:
        """Give the cells of the columns of a unit; one of several must say what it holds."""
        above = range(axes.line + 1, rows[0][0] if rows else grid.height)
        if len(own) > 1:
            own = [p for p in own if not is_vague(grid, above, p, self.findings)]
        cells = Cells()
        for place in own:
            over = round_over(grid, axes, place)
            for row, code in rows:
                cells += self.answers.line(grid, above, place, row, code, over)
        return cells

    def _alone(self, grid: Grid, axes: Axes | None) -> Iterator[FilledRow]:
        """One unit a sheet, which its name or a title tells."""
        titles = [*titles_of(grid)]
        cells = (cell.text for _, cell in sorted(grid.cells.items()))
        texts = (grid.name, *(name for _, name in titles), *cells)
        title = grid.text(axes.first, axes.line) if axes else self.units.titled(texts)
        rows = rows_down(grid, 0, grid.width, self.names)
        if len(rows) < (1 if self.units.one(grid.name) else 2):
            return
        rows = rows_once(grid, rows, self.findings)
        own = self._beside(grid, rows)
        if not own:
            return
        places = {at[1] for at, _ in own}
        self.findings += row_findings(grid, rows, places, self.names)
        unit = self.units.one(title)
        for cell, name in titles:
            if unit and self.units.one(name) not in ("", unit):
                message = f"trang tính là của {title}, mà ô này ghi “{cell.text}”: bảng này là của ai?"
                self.findings.append(Finding(grid.name, cell.name, message))
        if unit:
            yield self.answers.row(grid, title, unit, own)
        elif any(_is_number(grid.cells.get(at)) for at, _ in own):
            message = "có điểm mà không thấy tên đơn vị: đặt tên trang tính, hoặc ghi ở dòng đầu như “Đơn vị: Thôn 1”"
            self.findings.append(Finding(grid.name, "", message))

    def _beside(self, grid: Grid, rows: Rows) -> Cells:
        """Give the cells beside the criteria of a sheet of one unit."""
        cells, heads = Cells(), range(rows[0][0])
        meant = [meant_at(grid, heads, place)[0] for place in range(grid.width)]
        for place, field in enumerate(meant):
            if names_rows(grid, place, rows, self.names):
                continue
            if field:
                for row, code in rows:
                    cells += self.answers.line(grid, heads, place, row, code)
                continue
            told = (figure_of(grid.cells.get((row, place))) for row, _ in rows)
            if any(figure is not None for figure in told):
                is_beside = "final" in meant
                is_vague(grid, heads, place, self.findings, is_beside=is_beside)
        return cells


def _is_number(cell: Cell | None) -> bool:
    return cell is not None and cell.kind is Kind.NUMBER
