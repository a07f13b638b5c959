"""Rows of tables → the entries of a criteria set, and its sums (bảng tiêu chí)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from thidua.draft.criteria.account import Told
from thidua.draft.criteria.entry import Entry, Remark, Total, moves_of, total_of
from thidua.draft.criteria.head import Head, head_at, heads_rows, numbers_columns
from thidua.draft.criteria.label import LOOSE, Label, label_alone, label_before
from thidua.draft.criteria.points import Points, points_in, points_of
from thidua.read.plan.lines.table import DITTO
from thidua.read.table.printed_row import PrintedRow

_SIGNS = re.compile(
    r"(?:người|cán bộ) (?:lập|tổng hợp|chấm|kiểm)|(?:tm|kt|tl)\.|.{0,40}ngày[\s.…\d]*tháng[\s.…\d]*năm|nơi nhận|(?:phó\s+)?chủ tịch\W*$|(?:thủ trưởng|trưởng|đại diện) (?:đơn vị|ban|phòng)",
    re.IGNORECASE,
)
"""How rows begin that stand below a table, over the names of those who sign."""
_BLANK = re.compile(r"[-–—.…_x\s]*", re.IGNORECASE)
"""What stands for no points."""
_RECKON = "công thức chưa có giá trị: mở bằng Excel, lưu lại, hoặc dán thành giá trị"
_ITEM = Entry | Total


class Sheet(Struct):
    """What was read of tables: entries and sums in order, rows that are of no table."""

    items: list[_ITEM] = field(default_factory=list)
    outside: list[PrintedRow] = field(default_factory=list)
    rows: list[PrintedRow] = field(default_factory=list)
    """Those below a head, which have to be written or told."""
    told: list[Told] = field(default_factory=list)

    @property
    def last(self) -> Entry | None:
        """The entry that was read last."""
        return next((i for i in reversed(self.items) if isinstance(i, Entry)), None)


def read_tables(rows: Sequence[PrintedRow]) -> Sheet:
    """Read every table that has a column of criteria and one of their points."""
    sheet, head, at, table = Sheet(), None, 0, 0
    while at < len(rows):
        row = rows[at]
        found = head_at(rows, at) if row.table else None
        if found:
            sheet.rows += rows[at : at + found.rows] if head else []
            _tell_again(sheet, row, head, found)
            head, table = _settled(found, rows[at + found.rows :], row.table), row.table
            at += found.rows
            continue
        at += 1
        if head and row.table not in (0, table) and _is_other(row, head):
            head = None
        if head is None or not row.table or _is_signed(row, head):
            head = None if row.table and row.table == table else head
            sheet.outside.append(row)
        elif row.words or any(row.cells):
            _take(sheet, row, head)
    return sheet


def _is_other(row: PrintedRow, head: Head) -> bool:
    """Whether the first row of a table without a head goes on with none of the columns above."""
    return len(row.cells) != len(head.heads) or heads_rows(row, head)


def _tell_again(sheet: Sheet, row: PrintedRow, head: Head | None, found: Head) -> None:
    """Tell a head that is printed again."""
    if head is None:
        return
    words = (
        "đầu bảng in lại"
        if head.heads == found.heads
        else "bảng nữa bắt đầu ở đây, đọc nối vào một bộ tiêu chí"
    )
    sheet.told.append(Told(row, f"{words}: {row.words}", is_note=True))


def _is_signed(row: PrintedRow, head: Head) -> bool:
    """Whether those sign here who made the table."""
    filled = [cell for cell in row.cells if cell]
    return (
        len(filled) <= 3
        and any(map(_SIGNS.match, filled))
        and not _cell(row, head.most)
    )


def _settled(head: Head, rows: Sequence[PrintedRow], table: int) -> Head:
    """Take a column before the names for one of groups only where most rows leave it out."""
    if head.group is None:
        return head
    own = [row for row in rows if row.table == table and _cell(row, head.name)]
    filled = [row for row in own if _cell(row, head.group)]
    if len(filled) * 10 < len(own) * 7:
        return head
    return replace(head, name=head.group, group=None, rules=head.rules | {head.name})


def _cell(row: PrintedRow, column: int | None) -> str:
    """The words of a cell; "" for one that only goes on from above."""
    if column is None or column >= len(row.cells):
        return ""
    return "" if row.cells[column] == DITTO else row.cells[column]


def _take(sheet: Sheet, row: PrintedRow, head: Head) -> None:
    """Read a row below a head."""
    sheet.rows.append(row)
    filled = [n for n, cell in enumerate(row.cells) if _cell(row, n)]
    if numbers_columns(row):
        sheet.told.append(
            Told(row, f"hàng đánh số cột, không ghi: {row.words}", is_note=True)
        )
    elif (total := _total(row, head, filled)) is not None:
        sheet.items.append(total)
    elif len(filled) == 1 and filled[0] not in (head.most, head.evidence):
        _take_wide(sheet, row, head, filled[0])
    elif filled:
        _take_criterion(sheet, row, head)


def _total(row: PrintedRow, head: Head, filled: Sequence[int]) -> Total | None:
    words = " ".join(dict.fromkeys(row.cells[n] for n in filled if n <= head.name))
    whole = _cell(row, head.name) or words
    of = total_of(whole) if total_of(whole) is not None else total_of(words)
    if of is None:
        return None
    said = points_in(f"{whole} ") or points_in(
        re.sub(r"(\d+)\s*(?:điểm)?\W*$", r": \1 điểm", whole)
    )
    points = points_of(_cell(row, head.most)) or (said[1] if said else None)
    return Total(row, points.most if points else None, of)


def _take_wide(sheet: Sheet, row: PrintedRow, head: Head, column: int) -> None:
    """Read a row that has one cell: a title over others, a number of its own, words on what is above."""
    words = row.cells[column]
    label, rest = label_before(words)
    is_across = column != head.name and column in (0, head.label)
    is_title = (
        label.is_section
        or words.isupper()
        or bool(moves_of(rest))
        or (is_across and label.rank == LOOSE)
    )
    last = sheet.last
    if last and not is_title and (label.rank == LOOSE or not label.text):
        last.remarks.append(Remark(row, words, is_rule=True))
        return
    said = points_in(rest)
    name, points, more = said or (rest, None, "")
    remarks = [Remark(row, more, is_rule=True)] if more else []
    sheet.items.append(Entry(row, label, name, points, "", remarks, is_title=is_title))


def _take_criterion(sheet: Sheet, row: PrintedRow, head: Head) -> None:
    _take_group(sheet, row, head)
    label, name = _numbered(sheet, row, head)
    remarks = list(_remarks(row, head))
    if label is None and (odd := _cell(row, head.label)):
        remarks.insert(0, Remark(row, odd))
    points = _points(sheet, row, head, remarks)
    last = sheet.last
    if not name and last and label is None:
        words = f"{points.most} điểm" if points and not remarks else ""
        last.remarks += [
            *remarks,
            *([Remark(row, words, is_rule=True)] if words else []),
        ]
        if points and remarks:
            last.remarks[-1] = _with_points(remarks[-1], points)
        return
    own = label or Label()
    is_title = (
        bool(name) and own.rank == LOOSE and (name.isupper() or bool(moves_of(name)))
    )
    if not name:
        sheet.told.append(
            Told(
                row,
                "có số thứ tự mà không có tên tiêu chí: ghi tên rồi nhập lại",
                head.name,
            )
        )
        name = row.words
    sheet.items.append(
        Entry(
            row,
            own,
            name,
            points,
            _cell(row, head.evidence),
            remarks,
            is_title=is_title,
        )
    )


def _take_group(sheet: Sheet, row: PrintedRow, head: Head) -> None:
    """Read what stands over the criteria in a column of its own."""
    if words := _cell(row, head.group):
        label, rest = label_before(words)
        said = points_in(rest)
        name, points, more = said or (rest, None, "")
        remarks = [Remark(row, more)] if more else []
        sheet.items.append(Entry(row, label, name, points, "", remarks, is_title=True))


def _numbered(sheet: Sheet, row: PrintedRow, head: Head) -> tuple[Label | None, str]:
    """Give the number and the name of a row; None where it has no number."""
    told, name = _cell(row, head.label), _cell(row, head.name)
    label = label_alone(told) if told else None
    is_whole = not name and label_before(told)[0].rank != LOOSE
    if told and label is None and not is_whole:
        message = f"số thứ tự “{told[:40]}” không đọc được: định dạng ô là Text rồi gõ lại như 1.1"
        sheet.told.append(Told(row, message, head.label))
    if label is not None:
        return label, name
    own, rest = label_before(name or told)
    if told and not name and own.rank != LOOSE:
        return own, rest
    return (own, rest) if own.rank != LOOSE else (None, name)


def _points(
    sheet: Sheet, row: PrintedRow, head: Head, remarks: list[Remark]
) -> Points | None:
    cell = _cell(row, head.most)
    if _BLANK.fullmatch(cell):
        return None
    points = points_of(cell)
    if points is None:
        is_formula = cell.startswith("=")
        remedy = _RECKON if is_formula else "ghi như 5 hoặc 2,5"
        message = f"điểm tối đa “{cell[:60]}” không đọc được một con số: {remedy}"
        sheet.told.append(Told(row, message, head.most))
        remarks.append(Remark(row, f"{head.over(head.most)}: {cell}", is_rule=True))
    elif points.least:
        sheet.told.append(
            Told(
                row,
                f"“{cell}”: ghi mức cao nhất, mức thấp nhất thì scoring.yml không có chỗ ghi",
                head.most,
            )
        )
        remarks.append(Remark(row, f"{head.over(head.most)}: {cell}"))
    return points


def _remarks(row: PrintedRow, head: Head) -> Iterator[Remark]:
    """Give what the other cells say, those on how points are found by themselves."""
    known = {head.label, head.group, head.name, head.most, head.evidence}
    for column in range(len(row.cells)):
        words = _cell(row, column)
        if column in known or not words or column == head.points:
            continue
        if column in head.rules:
            points = points_of(_cell(row, head.points))
            yield _with_points(Remark(row, words, is_rule=True), points)
        else:
            over = head.over(column)
            yield Remark(row, f"{over}: {words}" if over else words)
    if (words := _cell(row, head.points)) and not any(
        _cell(row, n) for n in head.rules
    ):
        yield Remark(row, f"{head.over(head.points or 0)}: {words}")


def _with_points(remark: Remark, points: Points | None) -> Remark:
    """Set the points of a level behind its words."""
    if points is None:
        return remark
    most = f"{points.most.normalize():f}".replace(".", ",")
    words = remark.words.rstrip(" :;.")
    return Remark(remark.row, f"{words}: {most} điểm", is_rule=True)
