"""Sheets of another year than the campaign's (trang tính của năm khác): last year's table, beside this one's or alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from thidua.draft.form.finding import Finding
from thidua.read.workbook.cell import Cell, Grid

_DAY = re.compile(
    r"ngày[^;()]{0,12}tháng[^;()]{0,8}năm\s*20\d\d|\d{1,2}/(?:\d{1,2}/)?20\d\d|\d+/20\d\d/",
    re.IGNORECASE,
)
"""What has a year and is of no year: the day of a decision, its number."""
_YEAR = re.compile(r"năm(?: học)?\s+(20\d\d)(?:\s*[-–]\s*(20\d\d))?", re.IGNORECASE)
_NAME = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_WORDS, _HEAD = 3, 3
"""Words of a title; cells of a row that heads a table."""


def of_year(grids: Sequence[Grid], own: range, findings: list[Finding]) -> list[Grid]:
    """Leave out sheets that tell another year, where one tells the campaign's `own`; each is told."""
    told = {grid.name: _told(grid) for grid in grids if not grid.is_hidden}
    others = {
        name: years
        for name, (_, years) in told.items()
        if years and years.isdisjoint(own)
    }
    has_own = any(years and name not in others for name, (_, years) in told.items())
    for name, years in others.items():
        at, of = told[name][0], " - ".join(map(str, sorted(years)))
        end = "không đọc" if has_own else "xem lại có đúng tệp, đúng phong trào không"
        message = f"ghi năm {of}, phong trào năm {own[0]}: {end}"
        findings.append(Finding(name, at, message, is_error=False))
    return [grid for grid in grids if not (has_own and grid.name in others)]


def _told(grid: Grid) -> tuple[str, set[int]]:
    """The years that a sheet is of, by its titles, else by its name; the cell that tells them."""
    for cell in _titles(grid):
        if years := _years(_DAY.sub("", cell.text)):
            return cell.name, years
    return "", {int(year) for year in _NAME.findall(grid.name)}


def _years(words: str) -> set[int]:
    found = (match.groups() for match in _YEAR.finditer(words))
    return {int(year) for years in found for year in years if year}


def _titles(grid: Grid) -> Iterator[Cell]:
    """Give the cells above the table."""
    for row in range(grid.height):
        told = (grid.cells.get((row, place)) for place in range(grid.width))
        cells = [cell for cell in told if cell]
        if len(cells) >= _HEAD:
            return
        yield from (cell for cell in cells if len(cell.text.split()) >= _WORDS)
