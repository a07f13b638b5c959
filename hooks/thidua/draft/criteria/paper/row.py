"""The cells of one row of a table → the parts of a criterion (ô của hàng): number, name, points, what is said beside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.draft.criteria.paper.account import Told
from thidua.draft.criteria.paper.entry import Remark, Total, total_of
from thidua.draft.criteria.paper.head.head import Head, moves_over
from thidua.draft.criteria.paper.label import LOOSE, Label, label_alone, label_before
from thidua.draft.criteria.rule.points import Points, points_of
from thidua.read.plan.lines.table import DITTO
from thidua.read.table.printed_row import PrintedRow

_BLANK = re.compile(r"[-–—.…_x\s]*", re.IGNORECASE)
"""What stands for no points."""
_RECKON = "công thức chưa có giá trị: mở bằng Excel, lưu lại, hoặc dán thành giá trị"
_SPLIT = "một ô nhiều số: tách mỗi ý một hàng, mỗi hàng một số"
_SEVERAL = re.compile(
    r"(?:\d+(?:[.,]\d+)?\s*(?:điểm|đ)?[\s;+]+){1,}\d+(?:[.,]\d+)?\s*(?:điểm|đ)?\s*"
)
_TIME = re.compile(
    r"(?:/|\b(?:mỗi|cho)\s)\s*(?:mỗi\s+)?(?:0?1\s+)?(?P<what>lần|lượt|lỗi|vụ|việc|người|em|hs|học sinh|trường hợp|buổi|tiết|ngày|giờ|đơn|văn bản|báo cáo|sáng kiến|bài|mô hình|giải)\b",
    re.IGNORECASE,
)
"""What heads of columns say of each figure: Điểm trừ/lần, Cộng điểm (mỗi lượt)."""
_FIGURE = re.compile(r"[-–−+]?\s*\d+(?:[.,]\d+)?\s*(?:điểm|đ)?")
_JOINS = re.compile(
    r"(?:,|\b(?:và|hoặc|của|về|các|trong|với|cho|đến|từ))$", re.IGNORECASE
)
_EACH = re.compile(
    r"[-–−+]?\s*(?P<number>\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?\s*/\s*(?P<what>[^\d/]+)"
)
"""1 điểm/lượt."""
_TAKEN = re.compile(r"[-–−]\s*\d|trừ\b", re.IGNORECASE)
_LAST_NUMBER = re.compile(r"\s*:?\s*(\d+(?:[.,]\d+)?)\s*(?:điểm)?\W*$")


def cell(row: PrintedRow, column: int | None) -> str:
    """The words of a cell; "" for one that only goes on from above."""
    if column is None or column >= len(row.cells):
        return ""
    return "" if row.cells[column] == DITTO else row.cells[column]


def total_in(row: PrintedRow, head: Head) -> Total | None:
    """Read a row that tells a sum; None where it is none."""
    before = [cell(row, n) for n in range(head.name + 1)]
    words = " ".join(dict.fromkeys(filter(None, before)))
    told = (total_said(row, w) for w in (cell(row, head.name), words) if w)
    total = next(filter(None, told), None)
    points = points_of(cell(row, head.most)) if total else None
    return Total(row, points.most, total.of) if total and points else total


def total_said(row: PrintedRow, words: str) -> Total | None:
    """Read words that tell a sum, the figure too; None where they tell none."""
    of = total_of(words)
    if of is None:
        return None
    told = _LAST_NUMBER.search(words)
    points = points_of(told[1]) if told else None
    return Total(row, points.most if points else None, of)


def numbered(row: PrintedRow, head: Head, told: list[Told]) -> tuple[Label | None, str]:
    """Give the number and the name of a row; None where it has no number."""
    number, name = cell(row, head.label), cell(row, head.name)
    if label := label_alone(number) if number else None:
        return label, name
    own, rest = label_before(name or number)
    if number and name:
        message = f"số thứ tự “{number[:40]}” không đọc được: định dạng ô là Text rồi gõ lại như 1.1"
        told.append(Told(row, message, head.label))
    return (None, name or number) if own.rank == LOOSE else (own, rest)


def points_in_row(
    row: PrintedRow, head: Head, moves: str, remarks: list[Remark], told: list[Told]
) -> Points | None:
    """Give the most points of a row, which `moves` them or not; what cannot be read, or is more than that, is told."""
    words = _each_time(cell(row, head.most), head) if moves else cell(row, head.most)
    if _BLANK.fullmatch(words):
        return None
    if moves and _EACH.fullmatch(words):
        remarks.insert(0, _moved(row, words, "", moves))
        return None
    points = points_of(words)
    if points is None:
        is_several = _SEVERAL.fullmatch(words) is not None
        remedy = _SPLIT if is_several else "ghi như 5 hoặc 2,5"
        remedy = _RECKON if words.startswith("=") else remedy
        message = f"điểm tối đa “{words[:60]}” không đọc được một con số: {remedy}"
        told.append(Told(row, message, head.most))
    elif points.least:
        message = f"“{words}”: ghi mức cao nhất, mức thấp nhất thì scoring.yml không có chỗ ghi"
        told.append(Told(row, message, head.most))
    if points is None or points.least:
        remarks.append(Remark(row, f"{head.over(head.most)}: {words}"))
    return points


def _each_time(words: str, head: Head) -> str:
    """Say of a figure what its column says of all: 2 below “Điểm trừ/lần” is 2/lần."""
    over = _TIME.search(head.over(head.most))
    is_figure = over is not None and _FIGURE.fullmatch(words) is not None
    return f"{words}/{over['what']}" if over and is_figure else words


def remarks_of(row: PrintedRow, head: Head) -> Iterator[Remark]:
    """Give what the other cells say, those on how points are found by themselves."""
    known = {head.group, head.name, head.most, head.evidence, head.points}
    number, name = cell(row, head.label), cell(row, head.name)
    if number and name and label_alone(number) is None:
        yield Remark(row, number)
    level = _column_of_levels(row, head)
    for column in range(len(row.cells)):
        words = cell(row, column)
        if not words or column in known or column == head.label:
            continue
        over = head.over(column)
        if moved := moves_over(over):
            yield _moved(row, words, over, moved)
        elif column in head.rules:
            own = Remark(row, words, is_rule=True)
            points = points_of(cell(row, head.points)) if column == level else None
            yield with_points(own, points)
        else:
            yield Remark(row, f"{over}: {words}" if over else words)
    points = points_of(cell(row, head.points))
    if (words := cell(row, head.points)) and (points is None or level is None):
        yield Remark(row, f"{head.over(head.points or 0)}: {words}")


def signed(words: str, moves: str) -> str:
    """Say which way a cell moves points: by its own sign, else as its column does."""
    if words.startswith("+"):
        return "plus"
    return "minus" if _TAKEN.match(words) else moves


def _moved(row: PrintedRow, words: str, over: str, moves: str) -> Remark:
    """Read a cell below “Điểm trừ”, “Điểm cộng”: 1 điểm/lượt, or words that say it whole."""
    if each := _EACH.fullmatch(words):
        moved = "trừ" if signed(words, moves) == "minus" else "cộng"
        said = f"{moved} {each['number']} điểm/{each['what']}"
        return Remark(row, said, is_rule=True)
    if any(map(str.isalpha, words)):
        return Remark(row, words, is_rule=True)
    return Remark(row, f"{over}: {words}")


def _column_of_levels(row: PrintedRow, head: Head) -> int | None:
    """The column that says for what the points beside it are given."""
    own = (n for n in head.rules if head.points and n < head.points and cell(row, n))
    return max(own, default=None)


def is_cut(name: str, below: str) -> bool:
    """Whether a name goes on in the row below: it ends with a comma or a word that joins, what follows begins small."""
    return _JOINS.search(name) is not None and below[:1].islower()


def with_points(remark: Remark, points: Points | None) -> Remark:
    """Set the points of a level behind its words."""
    if points is None:
        return remark
    most = f"{points.most.normalize():f}".replace(".", ",")
    words = remark.words.rstrip(" :;.")
    return Remark(remark.row, f"{words}: {most} điểm", is_rule=True)
