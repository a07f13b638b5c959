"""The unit that a row or column of points is of, and what is told of those of none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from thidua.draft.form.block import figure_of, is_aside
from thidua.draft.form.finding import Finding
from thidua.draft.form.unit_name import UnitNames, bare
from thidua.draft.score.axis.axis import (
    Axes,
    Line,
    is_most,
)
from thidua.draft.score.axis.criterion_name import field_of
from thidua.draft.start.body import unit_kind
from thidua.model.body.unit import UnitKind
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Cell, Grid, Kind, cell_name

_FIGURE = re.compile(r"[-–]?\d[\d.,]*\s*(?:%|/\s*\d[\d.,]*)?")
_SAID = ("dat", "khong-dat", "x", "khong-cham")


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

    def is_row(self, grid: Grid, row: int, place: int) -> bool:
        """Whether a row above the known ones may be of a unit."""
        own, below = (
            [figure_of(grid.cells.get((at, c))) for c in range(place)]
            for at in (row, row + 1)
        )
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
