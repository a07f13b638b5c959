"""A row or column of points: the unit that it is of, what its cells answer to criteria."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from thidua.draft.form.block import figure_of, is_aside
from thidua.draft.form.finding import Filled, FilledRow, Finding
from thidua.draft.form.own import read_cell
from thidua.draft.form.unit_name import UnitNames, bare, uncoded
from thidua.draft.score.axis.axis import (
    Axes,
    Line,
    is_most,
    meant_at,
)
from thidua.draft.score.axis.criterion_name import VAGUE, CriterionNames, field_of
from thidua.draft.score.change import counted
from thidua.draft.start.body import unit_kind
from thidua.model.body.unit import UnitKind
from thidua.model.form.answer import Holds
from thidua.model.form.form import Column
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Cell, Grid, Kind, cell_name

_FIGURE = re.compile(r"[-–]?\d[\d.,]*\s*(?:%|/\s*\d[\d.,]*)?")
_SAID = ("dat", "khong-dat", "x", "khong-cham")
_TITLE = re.compile(
    r"(?:(?:tên )?đơn vị(?: được chấm| tự chấm| đăng ký)?|(?P<kind>thôn|xóm|bản|ấp|khu phố|tổ dân phố|trường)) ?: ?(?P<name>\w.{1,59})",
    re.IGNORECASE,
)
At = tuple[int, int]


def titles_of(grid: Grid) -> Iterator[tuple[Cell, str]]:
    """Give the units that titles name: Đơn vị: Thôn Đông; Thôn: Đông."""
    for _, cell in sorted(grid.cells.items()):
        if found := _TITLE.fullmatch(cell.text):
            kind, name = found["kind"] or "", found["name"]
            is_whole = slugify(name).startswith(slugify(kind))
            yield cell, name if is_whole else f"{kind} {name}"


def is_section(words: str, names: CriterionNames) -> bool:
    """Whether words are the name of a part of the criteria set."""
    parts = names.scoring.sections if names.scoring else ()
    return slugify(uncoded(words)) in {slugify(part.name) for part in parts}


class Strays:
    """Finds the unit of a row, and tells rows that should have one."""

    def __init__(
        self, units: UnitNames, groups: set[str], findings: list[Finding]
    ) -> None:
        self._units = units
        self._groups = {slugify(group) for group in groups}
        self._findings = findings

    def first_row(self, grid: Grid, axes: Axes, lines: Sequence[Line]) -> int:
        """Give the row of the first unit."""
        row = axes.first
        while row and self._has_points(grid, row - 1, axes.line, lines):
            row -= 1
        return row

    def _has_points(
        self, grid: Grid, row: int, place: int, lines: Sequence[Line]
    ) -> bool:
        name = grid.text(row, place)
        told = [
            (line, n)
            for line in lines
            if (n := figure_of(grid.cells.get((row, line.place)))) is not None
        ]
        is_run = len({n - line.place for line, n in told}) == 1 < len(told)
        is_head = is_run or all(
            line.column.code == f"{n:f}" or line.column.most == n for line, n in told
        )
        is_own = (row, place) in grid.cells and not is_most(grid, row)
        return not is_head and (not name or is_own or self.is_like(name))

    def is_like(self, name: str) -> bool:
        """Whether a name that is not known may be one of a unit."""
        is_round = bool(field_of(name)) or "cham" in slugify(name).split("-")
        return not is_round and (
            unit_kind(name) is not UnitKind.OTHER or bool(self._units.near(name))
        )

    def is_over(self, grid: Grid, row: int, place: int, names: CriterionNames) -> bool:
        """Whether a row over those of criteria names an unknown unit, which is told."""
        cell = grid.cells.get((row, place))
        right = (grid.cells.get((row, c)) for c in range(place + 1, grid.width))
        if not cell or any(right) or names.find(cell) or is_section(cell.text, names):
            return False
        below = [grid.cells.get((row + 1, c)) for c in range(grid.width)]
        return self.is_like(cell.text) and not self.unit_at(grid, row, place, below)

    def is_row(self, grid: Grid, row: int, place: int) -> bool:
        """Whether a row above the known ones may be of a unit."""
        own = [figure_of(grid.cells.get((row, c))) for c in range(place)]
        below = [figure_of(grid.cells.get((row + 1, c))) for c in range(place)]
        pairs = zip(own, below, strict=True)
        is_counted = any(one is not None and after == one + 1 for one, after in pairs)
        return is_counted or not (name := grid.text(row, place)) or self.is_like(name)

    def unit_at(
        self,
        grid: Grid,
        row: int,
        place: int,
        answers: Iterable[Cell | None],
        *,
        is_like: bool = True,
    ) -> str:
        """Give the unit of a row or column; "" for what is about none, told where it may be one."""
        cell = grid.at(row, place)
        name = cell.text if cell else ""
        found = self._units.find(name)
        if len(found) == 1:
            return next(iter(found))
        holds = any(map(_is_answer, answers))
        told = (text for c in range(grid.width) if (text := grid.text(row, c)))
        is_left_out = field_of(name) == "-" or slugify(name) in self._groups
        if is_left_out or is_aside(name or next(told, "")):
            return ""
        message = self._message(cell, found, holds=holds and is_like)
        if not message and holds:
            message = f"“{name[:40]}” không phải đơn vị nào của phong trào, không đọc"
        if message:
            at, is_error = cell_name(row, place), (holds and is_like) or bool(found)
            self._findings.append(Finding(grid.name, at, message, is_error))
        return ""

    def _message(self, cell: Cell | None, found: set[str], *, holds: bool) -> str:
        name = cell.text if cell else ""
        if found:
            return f"có {len(found)} đơn vị cùng tên “{name}”: ghi mã thay cho tên ({', '.join(sorted(found))})"
        if cell and cell.kind is Kind.FORMULA:
            return f"tên đơn vị là công thức ({name[:40]}): dán lại bằng “Dán giá trị” (Paste Values)"
        if not name:
            return "hàng có điểm mà không ghi đơn vị" if holds else ""
        if near := self._units.near(name):
            return f"không có đơn vị “{name}”; có phải là “{near}”?"
        return (
            bare(name)
            or f"không có đơn vị “{name}” trong phong trào: sửa tên, hoặc thêm vào units.yml và groups của scoring.yml"
            if holds
            else ""
        )


def _is_answer(cell: Cell | None) -> bool:
    if cell is None or cell.kind is not Kind.TEXT:
        return cell is not None
    return bool(_FIGURE.fullmatch(cell.text)) or slugify(cell.text) in _SAID


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
