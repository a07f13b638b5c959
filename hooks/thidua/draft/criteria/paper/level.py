"""Rows below a criterion that have no name of their own: levels of its points, words on it (mức điểm)."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.draft.criteria.paper.account import Told
from thidua.draft.criteria.paper.entry import Entry, Remark
from thidua.draft.criteria.paper.head.head import Head
from thidua.draft.criteria.paper.row import cell, with_points
from thidua.draft.criteria.rule.points import Points, points_of
from thidua.model.field.number import decimal_text
from thidua.read.table.printed_row import PrintedRow


def go_on(
    last: Entry,
    row: PrintedRow,
    head: Head,
    points: Points | None,
    remarks: list[Remark],
) -> None:
    """Take a row without a name for words on the criterion above, a level of it where it tells points."""
    if points and remarks:
        _with_own_points(last)
        remarks[-1] = with_points(remarks[-1], points)
    elif points:
        remarks.append(Remark(row, f"{head.over(head.most)}: {cell(row, head.most)}"))
    evidence = cell(row, head.evidence)
    if evidence and last.evidence:
        remarks.append(Remark(row, f"{head.over(head.evidence or 0)}: {evidence}"))
    last.evidence = last.evidence or evidence
    last.remarks += remarks or [Remark(row, evidence)]


def higher(last: Entry | None, row: PrintedRow, head: Head) -> Points | None:
    """Give the points of a row that are more than the criterion above has: a figure alone is the sum of all."""
    points = points_of(cell(row, head.most))
    own = last.most if last and not last.moves else None
    return points if points and own is not None and points.most > own else None


def higher_told(last: Entry, row: PrintedRow, points: Points | None) -> Iterator[Told]:
    """Let a criterion have the points of a level below that gives more, and say so."""
    if points is None or last.most is None or points.most <= last.most:
        return
    most, name = decimal_text(points.most), last.name[:60]
    was = f"cao hơn “{name}” ({decimal_text(last.most)} điểm)"
    message = f"hàng không có tên mà ghi {most} điểm, {was}: hiểu là mức cao hơn, ghi max: {most}; là tiêu chí riêng thì ghi tên rồi nhập lại"
    _with_own_points(last)
    last.points = points
    yield Told(row, message)


def behind_told(entry: Entry) -> Iterator[Told]:
    """Let a row behind the sum of all stand by itself, and say so."""
    entry.begins = True
    message = f"“{entry.name[:60]}” đứng sau dòng tổng, không ở trong tổng: scoring.yml cộng thêm như tiêu chí khác; là điểm cộng, điểm trừ thì ghi “Điểm cộng” (“Điểm trừ”) ở hàng trên nó rồi nhập lại"
    yield Told(entry.row, message)


def _with_own_points(last: Entry) -> None:
    """Set the points of the first level behind its words, once others follow."""
    own = [remark for remark in last.remarks if remark.is_rule]
    if len(own) == 1 and own[0].row is last.row and "điểm" not in own[0].words:
        at = last.remarks.index(own[0])
        last.remarks[at] = with_points(own[0], last.points)
