"""A table of a Word file → rows of Markdown, or lines where it only sets things side by side."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from thidua.read.office.word.package import W, value_of
from thidua.read.plan.lines.table import DITTO, repeats

Row = list[list[str]]
"""The lines of each cell; a cell that goes over others leaves those empty."""
_NATION = (
    r"CỘNG H[ÒO]|ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH$"
)
"""What stands on the right of a head: of the state, the Party, the Youth Union."""
_SIDE_BY_SIDE = re.compile(
    rf"{_NATION}|^(?:Số|SỐ)\s*:\s*[\d.…_]*\s*[-–/]\s?[A-ZĐ]{{2}}|Độc lập\s*[-–]|Nơi nhận|\b(?:TM|KT|TL|TUQ)\.\s|T/M\s|CHỦ TỊCH"
)
_SURELY = re.compile(rf"^\W*(?:{_NATION}|Nơi nhận|NƠI NHẬN)")
_FEW, _SOME = 3, 12
"""Rows of a head or of a signature; of one that surely is one."""


def table_lines(
    table: Any, blocks: Callable[[Any], Iterator[str]], *, is_inner: bool
) -> Iterator[str]:
    """Give the lines of a table; `blocks` reads a cell. One inside a cell has no rows of its own."""
    rows = _rows(table, blocks)
    if len(rows) == 1 or _is_side_by_side(rows):
        yield from (line for column in _columns(rows) for line in column)
        return
    for at, row in enumerate(rows):
        sign = " " if is_inner else "<br>"
        cells = [
            sign.join(filter(None, map(_light, cell))).replace("\t", " ")
            for cell in row
        ]
        if is_inner:
            yield "; ".join(cell for cell in cells if cell)
            continue
        yield f"| {' | '.join(cells)} |"
        if not at:
            yield f"|{'---|' * len(cells)}"


def _is_side_by_side(rows: list[Row]) -> bool:
    """Whether a table only sets head or signature side by side."""
    lines = [line for row in rows for cell in row for line in cell]
    if len(rows) <= _FEW:
        return any(map(_SIDE_BY_SIDE.search, lines))
    width = max((len(row) for row in rows), default=0)
    return len(rows) <= _SOME and width <= _FEW and any(map(_SURELY.match, lines))


def _columns(rows: list[Row]) -> Iterator[list[str]]:
    """What stands below each other is read before what stands beside it."""
    for at in range(max((len(row) for row in rows), default=0)):
        yield [line for row in rows if at < len(row) for line in row[at]]


def _rows(table: Any, blocks: Callable[[Any], Iterator[str]]) -> list[Row]:
    """The rows that stand; a cell that goes over rows below the head is said again as a sign."""
    told: list[Row] = []
    merged: dict[int, bool] = {}
    for row in table.iter(f"{W}tr"):
        is_gone = (
            row.find(f"{W}trPr/{W}del") is not None
        )  # deleted with tracked changes
        if _owner(row) is table and not is_gone:
            told.append(_row(row, blocks, merged, is_head=not told))
    return told


def _row(
    row: Any, blocks: Callable[[Any], Iterator[str]], merged: dict[int, bool], *, is_head: bool
) -> Row:  # fmt: skip
    """Read cells; `merged` tells of each column whether words above may go on in it."""
    cells: Row = []
    for cell in row.iter(f"{W}tc"):
        if _owner(cell, "tr") is not row:
            continue
        lines, at = list(blocks(cell)), len(cells)
        if _goes_on(cell) and not any(lines):
            lines = [DITTO] if merged.get(at) else []
        else:
            merged[at] = repeats(" ".join(lines)) and not is_head
        cells.append(lines)
        span = value_of(cell.find(f"{W}tcPr"), "gridSpan")
        cells += [[] for _ in range(1, int(span or 1))]
    return cells


def _goes_on(cell: Any) -> bool:
    """Whether a cell is the lower part of one that goes over rows."""
    merged = cell.find(f"{W}tcPr/{W}vMerge")
    return merged is not None and merged.get(f"{W}val") != "restart"


def _light(line: str) -> str:
    """Take the sign of bold words away."""
    is_bold = line.startswith("**") and line.endswith("**") and len(line) > 4
    return line[2:-2] if is_bold else line


def _owner(element: Any, name: str = "tbl") -> Any:
    """The nearest table, or row, that an element stands in."""
    return next(element.iterancestors(f"{W}{name}"), None)
