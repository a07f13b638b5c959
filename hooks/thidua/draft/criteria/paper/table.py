"""Rows of tables → the entries of a criteria set, and its sums (bảng tiêu chí)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.draft.criteria.paper.account import Told
from thidua.draft.criteria.paper.entry import Entry, Remark, Total, moves_of
from thidua.draft.criteria.paper.head.caption import captions
from thidua.draft.criteria.paper.head.grouping import settled
from thidua.draft.criteria.paper.head.head import (
    Head,
    head_at,
    heads_rows,
    numbers_columns,
)
from thidua.draft.criteria.paper.head.told import (
    again_told,
    other_points_told,
    twice_told,
)
from thidua.draft.criteria.paper.label import LOOSE, Label, label_before
from thidua.draft.criteria.paper.level import behind_told, go_on, higher, higher_told
from thidua.draft.criteria.paper.row import (
    cell,
    is_cut,
    numbered,
    points_in_row,
    remarks_of,
    signed,
    total_in,
    total_said,
)
from thidua.draft.criteria.paper.sheet import Sheet
from thidua.draft.criteria.paper.title import take_title, titled
from thidua.draft.criteria.rule.points import points_behind
from thidua.read.table.printed_row import PrintedRow

_SIGNS = re.compile(
    r"(?:người|cán bộ) (?:lập|tổng hợp|chấm|kiểm)|(?:tm|kt|tl)\.|.{0,40}ngày[\s.…\d]*tháng[\s.…\d]*năm|nơi nhận|(?:phó\s+)?chủ tịch\W*$|(?:thủ trưởng|trưởng|đại diện) (?:đơn vị|ban|phòng)",
    re.IGNORECASE,
)
"""How rows begin that stand below a table, over the names of those who sign."""
_SIGNERS = 3
"""So many sign in one row."""
_LOOKED_AT = 200
"""Rows that show what a column holds."""


def read_tables(rows: Sequence[PrintedRow]) -> Sheet:
    """Read every table that has a column of criteria and one of their points."""
    sheet, head, at, table = Sheet(), None, 0, 0
    named = captions(rows)
    while at < len(rows):
        row = rows[at]
        found = head_at(rows, at) if row.table else None
        if found:
            is_told = head or found.moves or moves_of(row.sheet)
            sheet.rows += rows[at : at + found.rows] if is_told else []
            sheet.told += again_told(row, head, found)
            sheet.told += other_points_told(rows[at : at + found.rows], found)
            sheet.told += twice_told(row, found)
            sheet.begins = sheet.is_summed
            below = rows[at + found.rows : at + found.rows + _LOOKED_AT]
            below = [each for each in below if each.table == row.table]
            take_title(sheet, row, found, named.get(at), below[:1])
            head, table = settled(found, below), row.table
            at += found.rows
            continue
        at += 1
        if head and row.table not in (0, table) and _is_other(row, head):
            head = None
        total = total_said(row, row.words) if head and not row.table else None
        if total:
            sheet.rows.append(row)
            sheet.items.append(total)
        elif head is None or not row.table or _is_signed(row, head):
            head = None if row.table and row.table == table else head
            sheet.outside.append(row)
        elif row.words:
            _take(sheet, row, head)
    return sheet


def _is_other(row: PrintedRow, head: Head) -> bool:
    """Whether the first row of a table without a head goes on with none of the columns above."""
    return len(row.cells) != len(head.heads) or heads_rows(row, head)


def _is_signed(row: PrintedRow, head: Head) -> bool:
    """Whether those sign here who made the table."""
    filled = [each for each in row.cells if each]
    is_signed = len(filled) <= _SIGNERS and any(map(_SIGNS.match, filled))
    return is_signed and not cell(row, head.most)


def _take(sheet: Sheet, row: PrintedRow, head: Head) -> None:
    """Read a row below a head."""
    sheet.rows.append(row)
    filled = [n for n in range(len(row.cells)) if cell(row, n)]
    if numbers_columns(row):
        message = f"hàng đánh số cột, không ghi: {row.words}"
        sheet.told.append(Told(row, message, is_note=True))
    elif (total := total_in(row, head)) is not None:
        sheet.items.append(total)
    elif filled == [head.most] and (points := higher(sheet.last, row, head)):
        sheet.items.append(Total(row, points.most, ""))
    elif len(filled) == 1 and filled[0] not in (head.most, head.evidence):
        _take_wide(sheet, row, head, filled[0])
    elif filled:
        _take_criterion(sheet, row, head)


def _take_wide(sheet: Sheet, row: PrintedRow, head: Head, column: int) -> None:
    """Read a row that has one cell: a title over others, a number of its own, words on what is above."""
    words = row.cells[column]
    label, rest = label_before(words)
    is_across = column != head.name and column in (0, head.label)
    is_loose = label.rank == LOOSE
    is_loud = words.isupper() or bool(moves_of(rest))
    is_title = label.is_section or is_loud or (is_across and is_loose)
    if sheet.is_summed and not is_title and not label.text:
        sheet.outside.append(row)
        return
    if sheet.last and column == head.name and is_cut(sheet.last.name, words):
        sheet.last.name = f"{sheet.last.name} {words}"
        sheet.last.remarks.append(Remark(row, words))
        return
    if sheet.last and not is_title and (is_loose or not label.text):
        sheet.last.remarks.append(Remark(row, words, is_rule=True))
        return
    sheet.add(titled(row, words, is_title=is_title))


def _is_behind(sheet: Sheet, entry: Entry) -> bool:
    """Whether an entry without a number stands behind the sum of those that have one."""
    is_loose = entry.label.rank == LOOSE and entry.points is not None
    is_apart = is_loose and not (entry.is_title or moves_of(entry.name))
    return is_apart and sheet.is_summed and bool(sheet.last and sheet.last.label.text)


def _take_criterion(sheet: Sheet, row: PrintedRow, head: Head) -> None:
    if words := cell(row, head.group):
        sheet.add(titled(row, words, is_title=True))
    label, name = numbered(row, head, sheet.told)
    if words and head.numbers_groups and label and sheet.last:
        sheet.last.label = label
        own, name = label_before(name)
        label = own if own.rank != LOOSE else None
    if words and sheet.last and not cell(row, head.name) and not cell(row, head.most):
        sheet.last.label = label or sheet.last.label
        sheet.last.remarks += remarks_of(row, head)
        return
    remarks = list(remarks_of(row, head))
    around = sheet.moves(head)
    moves = around and signed(cell(row, head.most), around)
    points = points_in_row(row, head, moves, remarks, sheet.told)
    if not name and label is None and sheet.last:
        sheet.told += () if moves else higher_told(sheet.last, row, points)
        go_on(sheet.last, row, head, points, remarks)
        return
    if not name:
        message = "có số thứ tự mà không có tên tiêu chí: ghi tên rồi nhập lại"
        sheet.told.append(Told(row, message, head.name))
    own = label or Label()
    if points is None and own.is_numbered and not cell(row, head.most):
        name, points = points_behind(name)
    is_loud = name.isupper() or bool(moves_of(name))
    entry = Entry(
        row, own, name or row.words, points, cell(row, head.evidence), remarks
    )
    entry.is_title = own.rank == LOOSE and is_loud
    sheet.told += behind_told(entry) if _is_behind(sheet, entry) else ()
    entry.moves = moves
    sheet.add(entry)
