"""Titles of parts of a set (tên phần): a cell over the rows of a table, a line over a table, the name of a sheet."""

from __future__ import annotations

from collections.abc import Sequence

from thidua.draft.criteria.paper.entry import Entry, Remark, moves_of
from thidua.draft.criteria.paper.head.caption import NEAR, holds_parts, stands_over
from thidua.draft.criteria.paper.head.head import Head
from thidua.draft.criteria.paper.label import Label, label_before
from thidua.draft.criteria.paper.sheet import Sheet
from thidua.draft.criteria.rule.points import points_in
from thidua.read.table.printed_row import PrintedRow


def take_title(
    sheet: Sheet,
    row: PrintedRow,
    head: Head,
    over: PrintedRow | None,
    below: Sequence[PrintedRow],
) -> None:
    """Take what the part of a table is called: the line over it, a sheet or a column of points that are added or taken."""
    is_left = any(each is over for each in sheet.outside[-NEAR:])
    if over is not None and is_left and not holds_parts(over, below):
        sheet.outside = [each for each in sheet.outside if each is not over]
        sheet.rows.append(over)
        entry = titled(over, over.words, is_title=True)
        entry.label = entry.label if stands_over(entry.label, below) else Label()
        sheet.add(entry)
    elif over is None and moves_of(row.sheet):
        sheet.add(Entry(row, Label(), row.sheet, is_title=True))
    if head.moves:
        sheet.add(Entry(row, Label(), head.over(head.most), is_title=True))


def titled(row: PrintedRow, words: str, *, is_title: bool) -> Entry:
    """Read number, name and points out of one cell."""
    label, rest = label_before(words)
    name, points, more = points_in(rest) or (rest, None, "")
    remarks = [Remark(row, more, is_rule=True)] if more else []
    return Entry(row, label, name, points, "", remarks, is_title=is_title)
