"""What has to be told of heads of tables (đầu bảng): one that is printed again, one with points of several groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thidua.draft.criteria.paper.account import Told
from thidua.draft.criteria.paper.head.head import (
    Head,
    head_at,
    is_given,
    name_without_points,
)
from thidua.draft.criteria.paper.row import cell
from thidua.read.table.printed_row import PrintedRow


def again_told(row: PrintedRow, head: Head | None, found: Head) -> Iterator[Told]:
    """Tell a head below another: the same, or of one table more."""
    if head is None:
        return
    is_same = head.heads == found.heads
    more = "bảng nữa bắt đầu ở đây, đọc nối vào một bộ tiêu chí"
    words = "đầu bảng in lại" if is_same else more
    yield Told(row, f"{words}: {row.words}", is_note=True)


def other_points_told(rows: Sequence[PrintedRow], head: Head) -> Iterator[Told]:
    """Tell columns beside the most points, below one head with them: points of other units."""
    top, below = rows[0], rows[1:]
    behind = range(head.most + 1, len(top.cells))
    others = [
        row.cells[n]
        for row in below
        for n in behind
        if cell(row, n) and not any(top.cells[head.most + 1 : n + 1])
    ]
    others = [words for words in others if not is_given(words)]
    if others:
        message = f"điểm tối đa có nhiều cột: chỉ lấy cột “{head.over(head.most)}”, còn {', '.join(others)} ghi làm lời (dòng #): mỗi khối một bộ tiêu chí thì nhập mỗi khối vào một phong trào"
        yield Told(below[-1], message, head.most)


def twice_told(row: PrintedRow, head: Head) -> Iterator[Told]:
    """Tell a table whose columns come again on the right: only the first are read."""
    name = head.over(head.name)
    if head.heads.count(name) > 1 and head.heads.count(head.over(head.most)) > 1:
        message = f"hai cột “{name}” đứng cạnh nhau: chỉ đọc cột đầu, cột sau ghi làm lời (dòng #); chuyển phần bên phải xuống dưới rồi nhập lại"
        yield Told(row, message)


def points_missing(rows: Sequence[PrintedRow]) -> Told | None:
    """Say of the first table with a column of criteria that none of points stands beside it."""
    for row in rows:
        if over := name_without_points(row):
            remedy = "thêm cột “Điểm tối đa” (chỉ xét đạt hay không thì mỗi tiêu chí 1 điểm) rồi nhập lại"
            message = (
                f"bảng có cột “{over}” mà không có cột điểm tối đa, không đọc: {remedy}"
            )
            return Told(row, message)
    return None


def points_unread(rows: Sequence[PrintedRow]) -> Told | None:
    """Say of the first table with a head that no cell below it holds a number of points."""
    for at, row in enumerate(rows):
        head = head_at(rows, at) if row.table else None
        if head:
            column = head.over(head.most)
            message = f"bảng có cột “{column}” mà không ô nào đọc được một con số: ghi điểm như 5 hoặc 2,5 rồi nhập lại"
            return Told(row, message)
    return None
