"""Facts that stand one below the other (biên bản: mỗi dòng một số liệu): “Phiếu phát ra | 8”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from thidua.draft.form.finding import Filled, Finding
from thidua.draft.form.own import read_cell
from thidua.draft.table.book import TableRow
from thidua.model.form.table import Table
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Cell, Grid

_BESIDE = re.compile(
    r"^(?:tong-)?(?:so-)?(?:(?:nguoi|dai-bieu|thanh-vien)-(?!hoi-dong))?|-hoi-dong$"
)
"""What may stand around the name of a count: Tổng số thành viên hội đồng, Số đại biểu có mặt."""
_ORDINAL = re.compile(r"\d+|[ivx]+|[a-z]|")
"""How a line is numbered, as far as letters and digits go: 1. | a) | II | -"""
_ASIDE = re.compile(r"phiếu|người|đại biểu|thành viên|đồng chí|.*%", re.IGNORECASE)
"""What may stand behind a count: what is counted, its share."""
_COUNTED = re.compile(r"\d+ (phiếu|người|đại biểu|thành viên|đồng chí)")


def read_facts(
    grids: Sequence[Grid], table: Table, findings: list[Finding]
) -> list[TableRow]:
    """Read a table of one row that sheets tell line by line, at least two of its columns."""
    columns = {_name(column.heads[-1]): column for column in table.form.columns}
    rows: list[TableRow] = []
    for grid in grids:
        cells: dict[str, Filled] = {}
        for label, value in () if grid.is_hidden else _lines(grid):
            column = columns.get(_name(label.text))
            if column is None or column.key in cells:
                continue
            if counted := _COUNTED.fullmatch(value.text):
                column = replace(column, unit=counted[1])
            if found := read_cell(grid, (value.row, value.column), column, findings):
                cells[column.key] = found
        if len(cells) > 1:
            at = next(iter(cells.values())).cell
            rows.append(TableRow(grid.name, at, cells, is_whole=False))
    return rows


def _name(words: str) -> str:
    return _BESIDE.sub("", slugify(words))


def _lines(grid: Grid) -> Iterator[tuple[Cell, Cell]]:
    """Give rows of two cells; the number of the row, what is counted, its share left out."""
    for row in range(grid.height):
        told = (grid.cells.get((row, place)) for place in range(grid.width))
        cells = [cell for cell in told if cell]
        if len(cells) > 2 and _ORDINAL.fullmatch(slugify(cells[0].text)):
            cells = cells[1:]
        while len(cells) > 2 and _ASIDE.fullmatch(cells[-1].text):
            cells = cells[:-1]
        if len(cells) == 2:
            yield cells[0], cells[1]
