"""The tables of a PDF, also those that go on over its pages → rows of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, TypeAlias

from thidua.read.plan.lines.line import PAGE_NUMBER
from thidua.read.plan.lines.table import DITTO, repeats

Row: TypeAlias = Sequence[str | None]
Box: TypeAlias = tuple[float, float, float, float]


def tables_of(pages: Sequence[Any]) -> Iterator[list[tuple[Box, list[Row]]]]:
    """Give the tables of each page; a row alone is one where its table goes on over the page."""
    found = [page.find_tables() for page in pages]
    going_on = {
        id(t) for above, below in pairwise(found) for t in _parted(above, below)
    }
    for tables in found:
        told = (drawn(t, least=1 if id(t) in going_on else 2) for t in tables)
        yield [table for table in told if table]


def _parted(above: Sequence[Any], below: Sequence[Any]) -> Sequence[Any]:
    """The last table of a page and the first of the next, where they are one: as wide, in as many columns."""
    parts = [*above[-1:], *below[:1]]
    shapes = {
        (round(t.bbox[0] / 4), round(t.bbox[2] / 4), len(t.rows[0].cells))
        for t in parts
    }
    return parts if len(parts) == 2 and len(shapes) == 1 else ()


def drawn(table: Any, least: int) -> tuple[Box, list[Row]] | None:
    """The box and the cells of a table; lines across the page above and below are none of it."""
    rows = list(zip(table.rows, table.extract(), strict=True))
    drawn = [
        at
        for at, (row, _) in enumerate(rows)
        if sum(c is not None for c in row.cells) > 1
    ]
    if len(drawn) < least:
        return None
    kept = rows[drawn[0] : drawn[-1] + 1]
    boxes = [row.bbox for row, _ in kept]
    x0, top, x1, bottom = (
        side(box[at] for box in boxes) for at, side in enumerate((min, min, max, max))
    )
    return (x0, top, x1, bottom), list(_cells(kept))


def _cells(rows: Sequence[tuple[Any, Row]]) -> Iterator[Row]:
    """The words of each row; what goes over rows below the head is said again as a sign."""
    bottoms: dict[int, float] = {}
    for at, (row, words) in enumerate(rows):
        told: list[str | None] = []
        for column, (box, cell) in enumerate(zip(row.cells, words, strict=True)):
            if box is not None:
                bottoms[column] = box[3] if at and repeats(cell or "") else 0.0
            goes_on = box is None and bottoms.get(column, 0.0) > row.bbox[3] - 1
            told.append(DITTO if goes_on else cell)
        yield told


def table_rows(rows: Sequence[Row]) -> Iterator[str]:
    """Write rows as Markdown does, the first as the head."""
    for at, row in enumerate(rows):
        cells = [" ".join((cell or "").split()).replace("|", "\\|") for cell in row]
        yield f"| {' | '.join(cells)} |"
        if not at:
            yield f"|{'---|' * len(cells)}"


_RULE = re.compile(r"\|(?:---\|)+")
_BAR = re.compile(r"(?<!\\)\|")


def joined(pages: Sequence[Sequence[str]]) -> list[str]:
    """Give the lines of all pages; the head of a table that is printed again goes."""
    whole: list[str] = []
    head = ""
    for lines in pages:
        told = [line for line in whole if not PAGE_NUMBER.match(line)]
        is_open = bool(told) and told[-1].startswith("|")
        own = _going_on(lines, head) if is_open else None
        while own is not None and PAGE_NUMBER.match(whole[-1]):
            whole.pop()
        if own and (row := _cut_row(whole[-1], own[0])):
            whole[-1], own = row, own[1:]
        whole += lines if own is None else own
        head = _head(lines) or head
    return whole


def _cut_row(above: str, below: str) -> str:
    """Join a row that the end of a page cuts: without a number, it goes on small, and some cell has ended; "" for two rows."""
    whole, rest = (
        [cell.strip() for cell in _BAR.split(row)[1:-1]] for row in (above, below)
    )
    cells = list(zip(whole, rest, strict=False))
    is_row = above.startswith("| ") and len(whole) == len(rest) and not rest[0]
    ends = [not more for cell, more in cells[1:] if cell]
    if (
        not is_row
        or not (any(ends) or len(ends) < 2)
        or not all(cell and more[0].islower() for cell, more in cells if more)
    ):
        return ""
    return f"| {' | '.join(f'{cell} {more}'.strip() for cell, more in cells)} |"


def _going_on(lines: Sequence[str], head: str) -> list[str] | None:
    """Take away what is printed again where a table goes on, and the page's number; None where none does."""
    at = next((n for n, line in enumerate(lines) if not PAGE_NUMBER.match(line)), 0)
    is_table = len(lines) > at + 1 and _RULE.fullmatch(lines[at + 1])
    if not is_table or lines[at].count("|") != head.count("|"):
        return None
    first = [] if lines[at] == head else [lines[at]]
    return [*first, *lines[at + 2 :]]


def _head(lines: Sequence[str]) -> str:
    """The head of the last table of a page; "" where it has none that begins there."""
    heads = [above for above, line in pairwise(lines) if _RULE.fullmatch(line)]
    return heads[-1] if heads else ""
