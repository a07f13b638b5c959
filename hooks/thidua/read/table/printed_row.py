"""Sheets of a workbook, the text of a document → rows of cells with their places, whichever they come from (hàng in)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from thidua.read.plan.lines.line import PlanLine, plan_lines
from thidua.read.plan.lines.table import COLUMNS, DITTO, repeats, with_tables
from thidua.read.workbook.cell import Cell, Grid, Kind, cell_name

_BAR = re.compile(r"(?<!\\)\|")
_DIVIDER = frozenset("|:-– \t")


class PrintedRow(Struct, frozen=True):
    """A row of a table, or a line of words outside of tables."""

    sheet: str
    """The sheet of a workbook; "" in a document."""
    number: int
    """The row of the sheet, or the line of the text, from 1."""
    table: int
    """Which table it is of, from 1; 0 for a line outside."""
    cells: tuple[str, ...]
    """A cell that goes over rows below the first is told by ″, but for points."""

    @property
    def words(self) -> str:
        """Everything that stands in it."""
        return " | ".join(cell for cell in self.cells if cell and cell != DITTO)

    def place(self, column: int | None = None) -> str:
        """Say where it stands, or where one of its cells does."""
        if not self.sheet:
            return f"dòng {self.number}"
        if column is None:
            return f"trang tính {self.sheet}, hàng {self.number}"
        return f"trang tính {self.sheet}, ô {cell_name(self.number - 1, column)}"


def rows_of_grids(grids: Iterable[Grid]) -> list[PrintedRow]:
    """Give the rows of the sheets that are shown, each sheet one table."""
    seen = (grid for grid in grids if not grid.is_hidden)
    return [
        row for table, grid in enumerate(seen, 1) for row in _rows_of_grid(grid, table)
    ]


def _rows_of_grid(grid: Grid, table: int) -> Iterator[PrintedRow]:
    filled = {row for row, _ in grid.cells}
    filled |= {row for row, _ in grid.covers} if filled else set()
    width = min(grid.width, COLUMNS)
    for row in sorted(filled):
        if row >= grid.height:
            return
        cells = tuple(_cell(grid, row, column) for column in range(width))
        far = [cell.text for at, cell in grid.cells.items() if _is_far(at, row)]
        if any(cells) or far:
            yield PrintedRow(grid.name, row + 1, table, (*cells, *far))


def _is_far(at: tuple[int, int], row: int) -> bool:
    return at[0] == row and at[1] >= COLUMNS


def _cell(grid: Grid, row: int, column: int) -> str:
    origin = grid.covers.get((row, column), (row, column))
    if origin == (row, column):
        return _text(grid.cells.get(origin))
    is_below = origin[0] < row and origin[1] == column
    return DITTO if is_below and repeats(_text(grid.cells.get(origin))) else ""


def _text(cell: Cell | None) -> str:
    """The words of a cell; of a formula what it comes to, where that may be trusted."""
    if cell is None:
        return ""
    if cell.kind is Kind.FORMULA and cell.reckoned:
        return cell.reckoned.text
    return cell.text


def rows_of_text(text: str) -> list[PrintedRow]:
    """Give the lines of a text, those of tables in cells."""
    lines = [line for line in plan_lines(text) if not line.is_page_number]
    return list(_rows_of_lines(lines))


def _rows_of_lines(lines: Sequence[PlanLine]) -> Iterator[PrintedRow]:
    drawn = [line for line in lines if not _is_divider(line.source)]
    place = {line.number: at for at, line in enumerate(drawn)}
    heads = {a.number for a, b in pairwise(lines) if _is_divider(b.source)}
    table = 0
    for line in with_tables(lines):
        if not line.rows:
            yield PrintedRow("", line.number, 0, (line.text,))
            continue
        table += 1
        begin = place[line.number]
        own = drawn[begin : begin + len(line.rows)]
        for each, row in zip(own, line.rows, strict=True):
            table += each.number in heads and each.number != line.number
            yield PrintedRow("", each.number, table, row[: _width(each, row)])


def _width(line: PlanLine, row: tuple[str, ...]) -> int:
    """How many cells a row has itself, before it was made as long as the others."""
    is_barred = line.source.startswith("|")
    return len(_BAR.findall(line.source.rstrip("|"))) if is_barred else len(row)


def _is_divider(source: str) -> bool:
    """Whether a line only draws what stands below the head of a table."""
    return "-" in source and _DIVIDER.issuperset(source)
