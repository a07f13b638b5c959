"""Facts that stand one below the other (biên bản: mỗi dòng một số liệu): “Phiếu phát ra | 8”."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import takewhile

from msgspec.structs import replace

from thidua.draft.form.finding import Filled, Finding
from thidua.draft.form.own import read_cell
from thidua.draft.table.book import TableRow
from thidua.model.form.form import Column
from thidua.model.form.table import Table
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Cell, Grid

_BESIDE = re.compile(
    r"^(?:trong-do-)?(?:tong-)?(?:so-)?(?:(?:nguoi|dai-bieu|thanh-vien)-(?!hoi-dong))?|-hoi-dong$"
)
"""What may stand around the name of a count: Tổng số thành viên hội đồng, Số đại biểu có mặt."""
_ORDINAL = re.compile(r"\d+|[ivx]+|[a-z]|")
"""How a line is numbered, as far as letters and digits go: 1. | a) | II | -"""
_ASIDE = re.compile(r"phiếu|người|đại biểu|thành viên|đồng chí|.*%", re.IGNORECASE)
"""What may stand behind a count: what is counted, its share."""
_COUNTED = re.compile(r"\d+ (phiếu|người|đại biểu|thành viên|đồng chí)")
_ALONE = re.compile(rf"(?P<label>[^:]+):\s*(?P<value>{_COUNTED.pattern}|\d+)[.;,]*")
"""A line in one cell: - Số phiếu phát ra: 8 phiếu;"""
Line = tuple[Cell, Cell]
"""What a line is about, and what it says of it."""


def read_facts(
    grids: Sequence[Grid], table: Table, findings: list[Finding]
) -> list[TableRow]:
    """Read a table of one row that sheets tell line by line, at least two of its columns."""
    columns = {_name(column.heads[-1]): column for column in table.form.columns}
    rows: list[TableRow] = []
    for grid in grids:
        told = [] if grid.is_hidden else list(_lines(grid, columns))
        cells: dict[str, Filled] = {}
        for label, value in told:
            column = columns.get(_name(label.text))
            is_new = column is not None and column.key not in cells
            if column and is_new and (found := _read(grid, value, column, findings)):
                cells[column.key] = found
        if len(cells) > 1:
            at = next(iter(cells.values())).cell
            rows.append(TableRow(grid.name, at, cells, is_whole=False))
            findings += _unread(grid, told, columns)
    return rows


def _read(
    grid: Grid, value: Cell, column: Column, findings: list[Finding]
) -> Filled | None:
    at = (value.row, value.column)
    if counted := _COUNTED.fullmatch(value.text):
        column = replace(column, unit=counted[1])
    return read_cell(replace(grid, cells={at: value}), at, column, findings)


def _unread(
    grid: Grid, told: Iterable[Line], columns: Container[str]
) -> Iterator[Finding]:
    """Tell counts of votes that a form has no place for."""
    for label, value in told:
        is_count = "phieu" in slugify(label.text) and value.text[:1].isdigit()
        if is_count and _name(label.text) not in columns:
            message = f"“{label.text}” không có trong biểu mẫu, không đọc"
            yield Finding(grid.name, label.name, message, is_error=False)


def _name(words: str) -> str:
    return _BESIDE.sub("", slugify(words))


def _lines(grid: Grid, columns: Container[str]) -> Iterator[Line]:
    """Give what each row says, in pairs of cells; below its heads where a row is one of heads."""
    for row in range(grid.height):
        told = (grid.cells.get((row, place)) for place in range(grid.width))
        cells = _bare([cell for cell in told if cell])
        if len(cells) == 1 and (line := _ALONE.fullmatch(cells[0].text)):
            label, value = line["label"], line["value"]
            yield replace(cells[0], text=label), replace(cells[0], text=value)
        elif _is_heads(cells, columns):
            below = ((head, _below(grid, head)) for head in cells)
            yield from ((head, cell) for head, cell in below if cell)
        else:
            yield from zip(cells[::2], cells[1::2], strict=False)


def _is_heads(cells: Sequence[Cell], columns: Container[str]) -> bool:
    """Whether a row is one of heads: the second cell is one, or several are and none is a number."""
    named = [_name(cell.text) in columns for cell in cells]
    has_value = any(cell.text[:1].isdigit() for cell in cells)
    return any(named[1:2]) or (sum(named) > 1 and not has_value)


def _below(grid: Grid, head: Cell) -> Cell | None:
    """What stands below a head; None where the rows below tell others: a fact of each, not of all."""
    rows = range(head.row + 1, grid.height)
    cells = (grid.cells.get((row, head.column)) for row in rows)
    told = [*takewhile(lambda cell: cell and cell.text[:1].isdigit(), cells)]
    texts = {cell.text for cell in told if cell}
    return grid.cells.get((head.row + 1, head.column)) if len(texts) <= 1 else None


def _bare(cells: list[Cell]) -> list[Cell]:
    """Leave out the number of a row, what is counted, its share."""
    if len(cells) > 2 and _ORDINAL.fullmatch(slugify(cells[0].text)):
        cells = cells[1:]
    while len(cells) > 2 and _ASIDE.fullmatch(cells[-1].text):
        cells = cells[:-1]
    return cells
