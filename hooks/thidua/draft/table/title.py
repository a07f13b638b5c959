"""Titles as columns (danh hiệu là cột): a mark below the title that a unit registers for → one column of titles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from thidua.draft.form.choice import named_choice
from thidua.draft.form.finding import Finding
from thidua.model.form.form import Column
from thidua.model.form.table import Table
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Cell, Grid, Kind

_KEY = "titles"
_MARKS = ("x", "v", "co", "dang-ky", "true")
_ABOVE = 2
"""Rows of heads over the titles, where other columns have theirs."""


def titles_down(grid: Grid, table: Table, findings: list[Finding]) -> Grid:
    """Give a sheet with its titles in one column; as it is where it has no titles as columns."""
    column = table.form.column(_KEY)
    for row in range(grid.height) if column else ():
        assert column
        told = (grid.cells.get((row, place)) for place in range(grid.width))
        cells = [cell for cell in told if cell and cell.kind is Kind.TEXT]
        named = {c.column: named_choice(c.text, column) for c in cells}
        titles = {place: id for place, id in named.items() if id}
        if titles and _is_head(grid, row, titles):
            return _turned(grid, row, titles, column, findings)
    return grid


def _is_head(grid: Grid, row: int, titles: Mapping[int, str]) -> bool:
    """Whether a row heads: below each of its titles stand marks, or nothing."""
    below = [cell for (r, c), cell in grid.cells.items() if r > row and c in titles]
    return any(map(_is_mark, below)) and not any(
        slugify(cell.text) in titles.values() for cell in below
    )


def _turned(
    grid: Grid,
    row: int,
    titles: Mapping[int, str],
    column: Column,
    findings: list[Finding],
) -> Grid:
    cells = {at: cell for at, cell in grid.cells.items() if at[1] not in titles}
    first = min(titles)
    for place in range(grid.width):
        over = (grid.at(row - n, place) for n in range(_ABOVE + 1) if row - n >= 0)
        head = next(filter(None, over), None)
        if place not in titles and head:
            cells[row, place] = replace(head, row=row, column=place)
    cells[row, first] = Cell(row, first, Kind.TEXT, column.heads[-1])
    for below in range(row + 1, grid.height):
        told = [grid.cells.get((below, place)) for place in sorted(titles)]
        marks = [cell for cell in told if cell and cell.text.strip("-–— 0")]
        is_sum = not all(map(_is_mark, marks)) and not _is_counted(grid, below, first)
        if marks and not is_sum:
            cells[below, first] = _named(marks, titles, grid.name, findings)
    above = {at: cell for at, cell in cells.items() if at[0] >= row or at[1] < first}
    return replace(grid, cells=above, covers={}, merged=())


def _is_counted(grid: Grid, row: int, first: int) -> bool:
    """Whether a row has a number before its name: a sum at the end has none."""
    told = (grid.text(row, place) for place in range(first))
    return next(filter(None, told), "")[:1].isdigit()


def _named(
    marks: Sequence[Cell],
    titles: Mapping[int, str],
    sheet: str,
    findings: list[Finding],
) -> Cell:
    """Name the titles that are marked; what is no mark is told."""
    for cell in marks:
        if not _is_mark(cell):
            message = f"“{cell.text[:40]}” không phải dấu chọn danh hiệu: ghi x, hoặc để trống; số người thì ghi ở cột chỉ tiêu"
            findings.append(Finding(sheet, cell.name, message))
    ids = "; ".join(titles[cell.column] for cell in marks if _is_mark(cell))
    return replace(marks[0], kind=Kind.TEXT, text=ids, number=None)


def _is_mark(cell: Cell) -> bool:
    is_drawn = cell.text.strip() in ("✓", "✔", "√", "☑", "+")
    return is_drawn or slugify(cell.text) in _MARKS
