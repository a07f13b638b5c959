"""Rows and columns that name no unit: remarks, totals, heads of groups, and names that are written wrongly."""

from __future__ import annotations

import re

from thidua.draft.form.finding import Finding
from thidua.draft.form.unit_name import UnitNames
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Cell, Grid, Kind, cell_name

_NO_UNIT = (
    "tong", "cong", "trung-binh", "binh-quan", "ghi-chu", "nguoi-lap", "lap-bang", "xac-nhan",
    "diem-toi-da", "diem-chuan", "thang-diem", "luu-y", "chu-thich", "cao-nhat", "thap-nhat",
)  # fmt: skip
"""How rows begin that are about no unit."""
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

    def unit_at(self, grid: Grid, row: int, place: int, answers: list[int]) -> str:
        """Give the unit of a row or column; "" for what is about none, told where it may be one."""
        cell = grid.at(row, place)
        name = cell.text if cell else ""
        found = self._units.find(name)
        if len(found) == 1:
            return next(iter(found))
        holds = [c for c in answers if _is_answer(grid.cells.get((row, c)))]
        message = self._message(grid, row, cell, found, holds)
        if message:
            at = cell_name(row, place)
            self._findings.append(Finding(grid.name, at, message, bool(holds or found)))
        return ""

    def _message(
        self,
        grid: Grid,
        row: int,
        cell: Cell | None,
        found: set[str],
        holds: list[int],
    ) -> str:
        """Say what is wrong with a row that names no unit; "" where nothing is."""
        if found:
            listed = ", ".join(sorted(found))
            assert cell
            return f"có {len(found)} đơn vị cùng tên “{cell.text}”: ghi mã thay cho tên ({listed})"  # fmt: skip
        words = [slugify(grid.text(row, c)) for c in range(grid.width)]
        name = cell.text if cell else ""
        is_remark = any(w.startswith(_NO_UNIT) for w in words if w)
        if is_remark or slugify(name) in self._groups:
            return ""
        near = self._units.near(name)
        if cell and cell.kind is Kind.FORMULA:
            return f"tên đơn vị là công thức ({name[:40]}): dán lại bằng “Dán giá trị” (Paste Values)"  # fmt: skip
        if not name:
            return "hàng có điểm mà không ghi đơn vị" if holds else ""
        if near:
            return f"không có đơn vị “{name}”; có phải là “{near}”?"
        return f"không có đơn vị “{name}” trong phong trào" if holds else ""


def _is_answer(cell: Cell | None) -> bool:
    """Whether a cell may be points; a name under a signature is none."""
    if cell is None or cell.kind is not Kind.TEXT:
        return cell is not None
    return bool(_FIGURE.fullmatch(cell.text)) or slugify(cell.text) in _SAID
