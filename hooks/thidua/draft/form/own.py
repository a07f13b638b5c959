"""A sheet that we exported, filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from thidua.draft.form.block import points_of
from thidua.draft.form.choice import Odd
from thidua.draft.form.finding import Filled, Finding
from thidua.draft.form.value import answer_of
from thidua.model.form.answer import Holds
from thidua.model.form.form import Column, Form
from thidua.read.workbook.cell import Cell, Grid, Kind, cell_name

_FORMULA = "ô là công thức"
_DEEPEST = 40
"""Rows in which the row of keys is looked for."""


class KeyRow(Struct, frozen=True):
    """The row of a sheet that names its columns for machines."""

    grid: Grid
    row: int
    columns: Mapping[int, str]


def find_key_row(grids: list[Grid], key: str, form: Form) -> list[KeyRow]:
    """Give the key rows of the sheets that are seen; each names the column `key` and another."""
    return [found for grid in grids if (found := _key_row(grid, key, form))]


def _key_row(grid: Grid, key: str, form: Form) -> KeyRow | None:
    known = {column.key for column in form.columns}
    for row in range(min(grid.height, _DEEPEST)):
        cells = ((c, grid.cells.get((row, c))) for c in range(grid.width))
        told = {c: _key(cell) for c, cell in cells if cell}
        if key in told.values() and len(known & set(told.values())) > 1:
            return KeyRow(grid, row, told)
    return None


def _key(cell: Cell) -> str:
    """The key that a cell names; 1.1 that Excel took for a number is 1.1 again."""
    return cell.text if cell.number is None else f"{cell.number:f}"


def faults_of_keys(found: KeyRow, form: Form) -> Iterator[Finding]:
    """Tell columns that the form has not, those it misses, those that are there twice."""
    grid, seen = found.grid, set[str]()
    for place, key in found.columns.items():
        cell, column = cell_name(found.row, place), form.column(key)
        if column is None:
            message = f"không có cột “{key[:40]}” trong biểu mẫu: trả lại hàng mã như khi xuất, hoặc xuất lại"
            yield Finding(grid.name, cell, message)
        elif key in seen:
            message = f"mã cột “{key}” đứng hai lần: xóa cột chép thừa"
            yield Finding(grid.name, cell, message)
        elif place in grid.hidden_columns and not column.is_fixed:
            message = f"cột “{key}” bị ẩn, vẫn được đọc: bỏ ẩn để xem lại"
            yield Finding(grid.name, cell, message, is_error=False)
        seen.add(key)
    for place in range(grid.width):
        below = range(found.row + 1, grid.height)
        cells = (grid.cells.get((row, place)) for row in below)
        first = next(filter(None, cells), None)
        if first and not grid.text(found.row, place):
            message = "cột không có mã, không đọc: chép sang cột của biểu mẫu"
            yield Finding(grid.name, first.name, message, is_error=False)
    missing = [c.key for c in form.columns if c.key not in seen and not c.is_fixed]
    if missing:
        listed = ", ".join(missing[:8]) + (", …" if len(missing) > 8 else "")
        message = f"thiếu cột {listed}: không đổi gì ở các mục ấy"
        yield Finding(grid.name, "", message, is_error=False)


def cells_of(
    found: KeyRow, row: int, form: Form, findings: list[Finding]
) -> Iterator[Filled]:
    """Read the cells of a row; what gives no answer is noted."""
    for place, key in found.columns.items():
        column = form.column(key)
        if column and not column.is_fixed:
            cell = read_cell(found.grid, (row, place), column, findings)
            if cell:
                yield cell


def read_cell(
    grid: Grid, place: tuple[int, int], column: Column, findings: list[Finding]
) -> Filled | None:
    """Read one cell; None, with the reason noted, where it gives no answer."""
    name, cell = cell_name(*place), grid.cells.get(place)
    try:
        answer = answer_of(cell, column)
        if cell and cell.reckoned:
            _note_formula(grid, cell, findings)
        if cell and (note := _note_of(cell, column)):
            told = f"{column.said}: đọc số trong “{cell.text}”, bỏ ghi chú {note}: cần thì ghi vào lý do"
            findings.append(Finding(grid.name, name, told, is_error=False))
        return Filled(column, grid.name, name, answer)
    except Odd as odd:
        findings.append(Finding(grid.name, name, f"{column.said}: {odd}"))
        return None


def _note_of(cell: Cell, column: Column) -> str:
    is_number = column.holds in (Holds.NUMBER, Holds.WHOLE) and cell.kind is Kind.TEXT
    told = points_of(cell.text) if is_number else None
    return told.note if told else ""


def _note_formula(grid: Grid, cell: Cell, findings: list[Finding]) -> None:
    assert cell.reckoned
    for at, old in enumerate(findings):
        if old.sheet == grid.name and old.message.startswith(_FORMULA):
            more = re.search(r"(\d+) ô khác", old.message)
            number = int(more[1]) + 1 if more else 1
            first = old.message.partition("; cùng")[0]
            findings[at] = replace(old, message=f"{first}; cùng {number} ô khác")
            return
    told = f"{_FORMULA} ({cell.text[:40]}), đọc giá trị Excel đã tính: {cell.reckoned.text}; xem lại"
    findings.append(Finding(grid.name, cell.name, told, is_error=False))


def merged_findings(
    grid: Grid, first: int, places: Mapping[int, str]
) -> Iterator[Finding]:
    """Tell cells for answers that were made one."""
    for top, left, bottom, right in grid.merged:
        is_inside = bottom >= first and any(left <= place <= right for place in places)
        first_cell = grid.cells.get((top, left))
        is_title = left not in places and first_cell and first_cell.kind is Kind.TEXT
        if is_inside and first_cell and not is_title:
            message = f"ô gộp đến {cell_name(bottom, right)}: không biết là của đơn vị, mục nào; bỏ gộp rồi điền từng ô"
            yield Finding(grid.name, cell_name(top, left), message)


def note_findings(grid: Grid) -> Iterator[Finding]:
    """Tell comments, whose words are not read."""
    if grid.notes:
        message = f"{len(grid.notes)} ô có nhận xét (Comment), không đọc: lời nào cần thì chép sang một ô"
        yield Finding(grid.name, grid.notes[0], message, is_error=False)


def hidden_finding(grid: Grid, row: int, what: str) -> Finding:
    """Tell a row that nobody sees and that is read all the same."""
    message = f"hàng {row + 1} ({what}) bị ẩn, vẫn được đọc: bỏ ẩn để xem lại"
    return Finding(grid.name, cell_name(row, 0), message, is_error=False)
