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

    One alone is the title of a chapter, unless it tells points, or that they are added or taken.
    """
    heads = [at for at, row in enumerate(rows) if row.table and _may_head(rows, at)]
    found = {at: over for at in heads if (over := _caption(rows, at))}
    if len({over.words for over in found.values()}) > 1:
        return found
    return {at: over for at, over in found.items() if _is_sure(over.words)}


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
    is_told = _is_sure(words) and bool(label.text or moves_of(rest))
    is_part = label.is_section or is_told or _COUNTED.match(words) is not None
    return is_part and len(words) <= _LONGEST


def _is_sure(words: str) -> bool:
    """Whether words tell the points of a part, or which way they move."""
    rest = label_before(words)[1]
    return points_in(rest) is not None or bool(moves_of(rest))


def stands_over(label: Label, below: Sequence[PrintedRow]) -> bool:
    """Whether a number is above those of the table below: I over 1, 1 over 1.1."""
    cells = [cell for row in below for cell in row.cells if cell]
    first = label_alone(cells[0]) or label_before(cells[0])[0] if cells else Label()
    return label.rank < first.rank
