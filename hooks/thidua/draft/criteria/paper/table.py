"""Rows of tables → the entries of a criteria set, and its sums (bảng tiêu chí)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct, field

from thidua.draft.criteria.paper.account import Told
from thidua.draft.criteria.paper.entry import Entry, Remark, Total, moves_of
from thidua.draft.criteria.paper.head.caption import NEAR, captions, stands_over
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
from thidua.draft.criteria.paper.level import go_on, higher, higher_told
from thidua.draft.criteria.paper.row import (
    cell,
    numbered,
    points_in_row,
    remarks_of,
    signed,
    total_in,
    total_said,
)
from thidua.draft.criteria.rule.points import points_behind, points_in
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
_ITEM = Entry | Total


class Sheet(Struct):
    """What was read of tables: entries and sums in order, rows that are of no table."""

    items: list[_ITEM] = field(default_factory=list)
    outside: list[PrintedRow] = field(default_factory=list)
    rows: list[PrintedRow] = field(default_factory=list)
    """Those below a head, which have to be written or told."""
    told: list[Told] = field(default_factory=list)
    begins: bool = False
    """Whether the next entry is the first of a table, behind one that was summed up."""

    def add(self, entry: Entry) -> None:
        """Take an entry, the first of its table or not."""
        entry.begins, self.begins = self.begins, False
        self.items.append(entry)

    def moves(self, head: Head) -> str:
        """Say whether points are added or taken here: as the title above says, else the head of the column."""
        entries = (each for each in reversed(self.items) if isinstance(each, Entry))
        above = next((each for each in entries if each.is_over), None)
        return (moves_of(above.name) if above else "") or head.moves

    @property
    def last(self) -> Entry | None:
        """The entry that was read last."""
        return next((i for i in reversed(self.items) if isinstance(i, Entry)), None)


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
            sheet.begins = _is_summed(sheet)
            below = rows[at + found.rows : at + found.rows + _LOOKED_AT]
            below = [each for each in below if each.table == row.table]
            _take_title(sheet, row, found, named.get(at), below[:1])
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


def _take_title(
    sheet: Sheet,
    row: PrintedRow,
    head: Head,
    over: PrintedRow | None,
    below: Sequence[PrintedRow],
) -> None:
    """Take what the part of a table is called: the line over it, a sheet or a column of points that are added or taken."""
    is_left = any(each is over for each in sheet.outside[-NEAR:])
    if over is not None and is_left:
        sheet.outside = [each for each in sheet.outside if each is not over]
        sheet.rows.append(over)
        entry = _titled(over, over.words, is_title=True)
        entry.label = entry.label if stands_over(entry.label, below) else Label()
        sheet.add(entry)
    elif over is None and moves_of(row.sheet):
        sheet.add(Entry(row, Label(), row.sheet, is_title=True))
    if head.moves:
        sheet.add(Entry(row, Label(), head.over(head.most), is_title=True))


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
    if _is_summed(sheet) and not is_title and not label.text:
        sheet.outside.append(row)
        return
    if sheet.last and not is_title and (is_loose or not label.text):
        sheet.last.remarks.append(Remark(row, words, is_rule=True))
        return
    sheet.add(_titled(row, words, is_title=is_title))


def _is_summed(sheet: Sheet) -> bool:
    """Whether the sum of all was read last: what follows is no word on a criterion."""
    last = sheet.items[-1] if sheet.items else None
    return isinstance(last, Total) and not last.of


def _titled(row: PrintedRow, words: str, *, is_title: bool) -> Entry:
    """Read number, name and points out of one cell."""
    label, rest = label_before(words)
    name, points, more = points_in(rest) or (rest, None, "")
    remarks = [Remark(row, more, is_rule=True)] if more else []
    return Entry(row, label, name, points, "", remarks, is_title=is_title)


def _take_criterion(sheet: Sheet, row: PrintedRow, head: Head) -> None:
    if words := cell(row, head.group):
        sheet.add(_titled(row, words, is_title=True))
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
    entry.moves = moves
    sheet.add(entry)
