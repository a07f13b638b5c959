"""Columns beside units that are not read, or are read though nobody sees them (cột không đọc)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from thidua.draft.form.finding import Finding
from thidua.draft.form.unit_name import UnitNames
from thidua.draft.score.axis import Axes, Line
from thidua.draft.score.criterion_name import CriterionNames, field_of
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Grid, Kind, cell_name

_REMARKS = ("ghi-chu", "nhan-xet", "minh-chung", "giai-trinh")
"""Heads of columns whose words are lost where nobody is told."""


def column_findings(
    grid: Grid,
    axes: Axes,
    lines: Iterable[Line],
    names: CriterionNames,
    units: UnitNames,
) -> Iterator[Finding]:
    """Tell what becomes of columns that name no criterion, and which of the others are hidden."""
    read = {line.place: line.column.code for line in lines}
    for place in range(grid.width):
        heads = [text for row in range(axes.first) if (text := grid.text(row, place))]
        if place in read:
            yield from _hidden(grid, axes, place)
        elif place == axes.line:
            continue
        elif any(field_of(text) == "-" for text in heads):
            yield from _remarks(grid, axes, place, heads, units)
        else:
            yield from _figures(grid, axes, place, heads, names.near(heads[-1] if heads else "", set(read.values())))  # fmt: skip


def _hidden(grid: Grid, axes: Axes, place: int) -> Iterator[Finding]:
    if place in grid.hidden_columns:
        message = f"cột {cell_name(0, place)[:-1]} bị ẩn, vẫn được đọc: bỏ ẩn để xem lại"  # fmt: skip
        yield Finding(grid.name, cell_name(axes.first - 1, place), message, is_error=False)  # fmt: skip


def _remarks(
    grid: Grid, axes: Axes, place: int, heads: Sequence[str], units: UnitNames
) -> Iterator[Finding]:
    """Tell once a column of remarks beside units, which no data have a place for."""
    head = next((text for text in reversed(heads) if slugify(text) in _REMARKS), "")
    said = (row for row in range(axes.first, grid.height) if grid.text(row, place) and units.find(grid.text(row, axes.line)))  # fmt: skip
    row = next(said, None) if head else None
    if row is not None:
        message = f"cột “{head[:40]}” có lời, không đọc: lời nào là lý do thì chép sang cột “Lý do” của tiêu chí"  # fmt: skip
        yield Finding(grid.name, cell_name(row, place), message, is_error=False)


def _figures(
    grid: Grid, axes: Axes, place: int, heads: Sequence[str], near: str
) -> Iterator[Finding]:
    """Tell a column with numbers below a head that is no criterion; it may be written wrongly."""
    column = ((row, grid.cells.get((row, place))) for row in range(axes.first, grid.height))  # fmt: skip
    row = next((row for row, cell in column if cell and cell.kind is Kind.NUMBER), None)
    if row is None:
        return
    head = heads[-1][:40] if heads else ""
    if near:
        message = f"không có tiêu chí “{head}”; có phải là “{near}”? Sửa đầu cột cho đúng"  # fmt: skip
    elif head:
        message = f"cột “{head}” không phải tiêu chí nào của bộ tiêu chí, không đọc"
    else:
        message = "cột có số mà đầu cột để trống, không đọc"
    yield Finding(grid.name, cell_name(row, place), message, bool(near))
