"""Sheets of scores as officials keep them → what they give for each unit."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.draft.form.block import blocks, figure_of
from thidua.draft.form.finding import Filled, FilledRow, Finding
from thidua.draft.form.own import hidden_finding, merged_findings, read_cell
from thidua.draft.form.unit_name import BARE, UnitNames
from thidua.draft.score.axis.axis import (
    Axes,
    Line,
    axes_of,
    columns_across,
    is_vague,
    meant_at,
    names_rows,
    round_over,
    rows_down,
    rows_once,
)
from thidua.draft.score.axis.criterion_name import (
    VAGUE,
    CriterionNames,
    field_of,
    round_of,
)
from thidua.draft.score.beginning.head import head_of
from thidua.draft.score.change import (
    counted,
    total_column,
    total_findings,
    total_row,
)
from thidua.draft.score.stray import Strays, column_findings, row_findings
from thidua.model.form.answer import Holds
from thidua.model.form.form import Column
from thidua.read.workbook.cell import Grid, Kind, cell_name


class SheetReader:
    """Reads the sheets of a workbook that we did not make."""

    def __init__(
        self, units: UnitNames, names: CriterionNames, groups: set[str]
    ) -> None:
        self.units, self.names = units, names
        self.findings: list[Finding] = []
        self.strays = Strays(units, groups, self.findings)
        self.codes: set[str] = set()
        """Criteria that some sheet has a place for."""

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
            return list(self._alone(grid, axes))
        found = self._across(grid, axes) if axes.is_across else self._down(grid, axes)
        return list(found)

    def _is_title(self, grid: Grid, axes: Axes) -> bool:
        below = rows_down(grid, axes.first + 1, grid.width, self.names)
        return len(below) > 1 and not columns_across(grid, axes, self.names)

    def _down(self, grid: Grid, axes: Axes) -> Iterator[FilledRow]:
        lines = columns_across(grid, axes, self.names)
        told = column_findings(grid, axes, lines, self.names, self.units)
        self.findings += (one for one in told if lines or one.is_error)
        if not lines:
            return
        self.findings += merged_findings(
            grid, axes.first, {line.place: "" for line in lines}
        )
        read: dict[int, FilledRow] = {}
        for row in range(self.strays.first_row(grid, axes, lines), grid.height):
            name = grid.text(row, axes.line)
            is_like = row >= axes.first or self.strays.is_row(grid, row, axes.line)
            unit = self.strays.unit_at(
                grid,
                row,
                axes.line,
                [grid.cells.get((row, line.place)) for line in lines],
                is_like=is_like,
            )
            if unit:
                read[row] = self._row(
                    grid,
                    name,
                    unit,
                    [
                        ((row, line.place), line)
                        for line in self._in_round(grid, row, axes, lines)
                    ],
                )
                if row in grid.hidden_rows:
                    self.findings.append(hidden_finding(grid, row, name))
        total = total_column(grid, axes.first)
        if total is not None:
            self.findings += total_findings(
                grid,
                {(row, total): own for row, own in read.items()},
                self.names.leaves,
            )
        yield from read.values()

    def _in_round(
        self, grid: Grid, row: int, axes: Axes, lines: list[Line]
    ) -> Iterator[Line]:
        """Give the lines of a row, which may say left of them of which round its points are."""
        told = {
            field_of(grid.text(row, p)) for p in range(lines[0].place) if p != axes.line
        }
        found = next(iter(told & {"self", "cluster", "appraised"}), "")
        for line in lines:
            is_bare = found and line.column.path[-1] == "final"
            yield (
                Line(line.place, self.names.column(line.column.code, found))
                if is_bare
                else line
            )

    def _across(self, grid: Grid, axes: Axes) -> Iterator[FilledRow]:
        first = axes.first
        while first and self.strays.is_like(grid.text(axes.line, first - 1)):
            first -= 1
        rows = rows_once(
            grid, rows_down(grid, axes.line + 1, first, self.names), self.findings
        )
        body = rows[0][0] if rows else grid.height
        places = [c for c in range(first, grid.width) if grid.text(axes.line, c)]
        self.findings += (
            merged_findings(grid, body, dict.fromkeys(places, "")) if rows else []
        )
        heads: dict[str, list[int]] = {}
        for place in (*range(first), *places):
            name = grid.text(axes.line, place)
            if place < first and (
                field_of(name)
                or (axes.line, place) not in grid.cells
                or names_rows(grid, place, rows, self.names)
            ):
                continue
            told = [grid.cells.get((r, place)) for r, _ in rows]
            if self.strays.unit_at(
                grid,
                axes.line,
                place,
                told,
                is_like=place >= first and self.strays.is_like(name),
            ):
                heads.setdefault(name, []).append(place)
        read: dict[tuple[int, int], FilledRow] = {}
        total = total_row(grid, axes.first)
        for name, own in heads.items():
            above = range(axes.line + 1, body)
            known = [
                place
                for place in own
                if len(own) == 1 or not is_vague(grid, above, place, self.findings)
            ]
            cells = [
                line
                for place in known
                for row, code in rows
                for line in self._line(
                    grid, above, place, row, code, round_over(grid, axes, place)
                )
            ]
            if cells:
                read[total or 0, own[0]] = self._row(
                    grid, name, self.units.one(name), cells
                )
        if total is not None and all(len(own) == 1 for own in heads.values()):
            self.findings += total_findings(grid, read, self.names.leaves)
        yield from read.values()
        units = {place for found in heads.values() for place in found}
        self.findings += (
            row_findings(grid, rows, units, self.names) if rows and units else ()
        )
        for row, code in rows if heads else ():
            if row in grid.hidden_rows:
                self.findings.append(hidden_finding(grid, row, code))

    def _alone(self, grid: Grid, axes: Axes | None) -> Iterator[FilledRow]:
        """One unit a sheet, which its name or a title tells."""
        texts = (grid.name, *(cell.text for _, cell in sorted(grid.cells.items())))
        title = grid.text(axes.first, axes.line) if axes else self.units.titled(texts)
        unit = self.units.one(title)
        rows = rows_down(grid, 0, grid.width, self.names)
        if len(rows) < 2:
            return
        rows = rows_once(grid, rows, self.findings)
        lines, heads = [], range(rows[0][0])
        has_points = any(
            meant_at(grid, heads, p)[0] == "final" for p in range(grid.width)
        )
        for place in range(grid.width):
            if names_rows(grid, place, rows, self.names):
                continue
            if meant_at(grid, heads, place)[0]:
                lines += [
                    line
                    for row, code in rows
                    for line in self._line(grid, heads, place, row, code)
                ]
            elif any(
                figure_of(grid.cells.get((row, place))) is not None for row, _ in rows
            ):
                is_vague(grid, heads, place, self.findings, is_beside=has_points)
        if lines:
            self.findings += row_findings(
                grid, rows, {at[1] for at, _ in lines}, self.names
            )
        if lines and unit:
            yield self._row(grid, title, unit, lines)
        elif any(
            (cell := grid.cells.get(at)) and cell.kind is Kind.NUMBER for at, _ in lines
        ):
            self.findings.append(
                Finding(
                    grid.name,
                    "",
                    "có điểm mà không thấy tên đơn vị: đặt tên trang tính, hoặc ghi ở dòng đầu như “Đơn vị: Thôn 1”",
                )
            )

    def _line(
        self, grid: Grid, heads: range, place: int, row: int, code: str, over: str = ""
    ) -> Iterator[tuple[tuple[int, int], Line]]:
        field, lowest = meant_at(grid, heads, place)
        field = field or over
        names = (
            c
            for p in range(place)
            if (c := grid.at(row, p)) and self.names.find(c) == code
        )
        cells = (grid.cells.get((row, p)) for p in range(grid.width))
        meant = self.names.meant(code, field, [*lowest, *names], cells)
        if self.names.takes(meant):
            yield (row, place), Line(row, self.names.column(code, meant))
        elif not meant:
            finding = Finding(
                grid.name,
                cell_name(row, 0),
                f"“{lowest[0].text[:40]}” của tiêu chí {code} {VAGUE}",
            )
            self.findings += [finding] if finding not in self.findings else []

    def _row(
        self,
        grid: Grid,
        name: str,
        unit: str,
        cells: list[tuple[tuple[int, int], Line]],
    ) -> FilledRow:
        read = (self._cell(grid, place, line.column) for place, line in cells)
        told = counted([cell for cell in read if cell], self.names, self.findings)
        return FilledRow(name, unit, tuple(told), is_whole=False)

    def _cell(
        self, grid: Grid, place: tuple[int, int], column: Column
    ) -> Filled | None:
        """Read a cell; a number where one says “đạt” is the points for it."""
        self.codes.add(column.code)
        cell = grid.cells.get(place)
        if column.holds is Holds.ACHIEVED and cell and cell.kind is Kind.NUMBER:
            column = self.names.column(column.code, "final")
        if (
            column.is_percent
            and cell
            and cell.kind is Kind.NUMBER
            and 0 < (cell.number or 0) < 1
        ):
            whole = f"{float(cell.number or 0) * 100:g}".replace(".", ",")
            told = (
                f"{column.said}: đọc là {cell.text}%; nếu là {whole}% thì ghi {whole}"
            )
            self.findings.append(Finding(grid.name, cell.name, told, is_error=False))
        return read_cell(grid, place, column, self.findings)
