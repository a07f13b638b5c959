"""Lines over tables that say which part of the set each holds (tên phần đứng trên bảng): “I. Kinh tế (40 điểm)”."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from thidua.draft.criteria.paper.entry import moves_of
from thidua.draft.criteria.paper.head.head import head_at
from thidua.draft.criteria.paper.label import Label, label_alone, label_before
from thidua.draft.criteria.rule.points import points_in
from thidua.read.table.printed_row import PrintedRow

_COUNTED = re.compile(r"(?:phụ lục|bảng|biểu)\s+(?:số\s+)?(?:\d{1,2}|[IVX]+)\b", re.I)
_LONGEST = 200
NEAR = 2
"""Lines over a table that may be its caption: a line on units may stand between."""


def captions(rows: Sequence[PrintedRow]) -> Mapping[int, PrintedRow]:
    """Give the lines that stand over tables, each by the place of the head below it.

    One alone is the title of a chapter, or of the whole set, unless it tells that points are added or taken.
    """
    heads = [at for at, row in enumerate(rows) if row.table and _may_head(rows, at)]
    found = {at: over for at in heads if (over := _caption(rows, at))}
    if len({over.words for over in found.values()}) > 1:
        return found
    moving = {at: moves_of(label_before(over.words)[1]) for at, over in found.items()}
    return {at: over for at, over in found.items() if moving[at]}


def _may_head(rows: Sequence[PrintedRow], at: int) -> bool:
    return bool(_above(rows, at)) and head_at(rows, at) is not None


def _above(rows: Sequence[PrintedRow], at: int) -> list[PrintedRow]:
    """Give the lines straight above a row, the nearest first: of words alone, none of another table."""
    sheet, nearest = rows[at].sheet, rows[max(0, at - NEAR) : at][::-1]
    return list(
        takewhile(lambda row: row.sheet == sheet and _is_line(row, rows[at]), nearest)
    )


def _is_line(row: PrintedRow, head: PrintedRow) -> bool:
    is_alone = sum(map(bool, row.cells)) == 1
    return is_alone and (not row.table or (bool(row.sheet) and row.table == head.table))


def _caption(rows: Sequence[PrintedRow], at: int) -> PrintedRow | None:
    return next((row for row in _above(rows, at) if _names_part(row.words)), None)


def _names_part(words: str) -> bool:
    label, rest = label_before(words)
    is_told = bool(label.text) and points_in(rest) is not None
    is_part = (
        label.is_section
        or is_told
        or bool(moves_of(rest))
        or _COUNTED.match(words) is not None
    )
    return is_part and len(words) <= _LONGEST


def stands_over(label: Label, below: Sequence[PrintedRow]) -> bool:
    """Whether a number is above those of the table below: I over 1, 1 over 1.1."""
    return label.rank < _first(below).rank


def holds_parts(over: PrintedRow, below: Sequence[PrintedRow]) -> bool:
    """Whether a table has parts of its own, so that the line over it is the title of all: I below 1."""
    label, rest = label_before(over.words)
    is_lower = _first(below).is_section and not stands_over(label, below)
    return is_lower and not moves_of(rest)


def _first(below: Sequence[PrintedRow]) -> Label:
    """The number of the first row."""
    cells = [cell for row in below for cell in row.cells if cell]
    return label_alone(cells[0]) or label_before(cells[0])[0] if cells else Label()
