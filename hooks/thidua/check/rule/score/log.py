"""Rules on the log of a score sheet: one step at a time, in order, to its state."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from thidua.check.record.record import Checked
from thidua.check.rule.example import SHEET
from thidua.check.rule.rule import Facts, rule
from thidua.model.problem import Problem
from thidua.model.rule import Example
from thidua.model.score.sheet import LogEntry, ScoreSheet, SheetState

_ORDER = list(SheetState)
_FIRST = "{on: 10/12/2024, by: Trưởng thôn, to: self_submitted}"

Step = tuple[Checked[ScoreSheet], int, SheetState, LogEntry]
"""A sheet, the place of an entry, the state before it, the entry."""


@rule(
    "nhat-ky-nguoc-ngay",
    what="Nhật ký của bảng điểm có bước sớm hơn bước trước",
    why="Nhật ký cho biết ai làm gì, trước sau thế nào.",
    remedy="xếp theo thứ tự ngày",
)
def log_is_in_order(facts: Facts) -> Iterator[Problem]:
    """No step is earlier than the one before it."""
    for sheet in _sheets(facts):
        for place, (previous, entry) in enumerate(pairwise(sheet.record.log), 1):
            if entry.on < previous.on:
                message = f"sớm hơn bước trước ({previous.on:%d/%m/%Y})"
                yield sheet.problem(("log", place, "on"), message)


@rule(
    "nhat-ky-nhay-buoc",
    what="Nhật ký của bảng điểm bỏ qua một bước chấm",
    why="Tự chấm, chấm chéo, thẩm định và hội đồng: mỗi bước một người xem lại.",
    remedy="ghi đủ từng bước, lùi cũng từng bước; quy chế không có chấm chéo, giải trình thì ghi reason ở bước appraised",
    example=Example(
        SHEET,
        f"state: appraised\nlog:\n  - {_FIRST}\n  - {{on: 14/12/2024, by: Tổ thẩm định, to: appraised}}",
        f"state: self_submitted\nlog:\n  - {_FIRST}",
    ),
)
def log_goes_step_by_step(facts: Facts) -> Iterator[Problem]:
    """Each step goes one state forward or back; explanations may be left out.

    One that leads to `appraised` may leave out all before it and say why, or on what paper.
    """
    for sheet, place, state, entry in _steps(facts):
        start, end = _ORDER.index(state), _ORDER.index(entry.to)
        lacking = [s for s in _ORDER[start + 1 : end] if s is not SheetState.EXPLAINED]
        is_paper = entry.to is SheetState.APPRAISED and bool(entry.reason)
        is_step = end == start - 1 or (end > start and (is_paper or not lacking))
        if state is SheetState.PUBLISHED or not is_step:
            lack = f": thiếu {', '.join(lacking)}" if lacking else ""
            message = f"không chuyển từ {state} sang {entry.to} được{lack}"
            yield sheet.problem(("log", place, "to"), message)


@rule(
    "tra-lai-khong-ly-do",
    what="Bảng điểm bị trả lại mà không có lý do",
    why="Người nhận lại bảng phải biết cần sửa gì.",
    remedy="ghi reason",
    example=Example(
        SHEET,
        f"state: draft\nlog:\n  - {_FIRST}\n  - {{on: 11/12/2024, by: Tổ thẩm định, to: draft}}",
        f"state: self_submitted\nlog:\n  - {_FIRST}",
    ),
)
def returns_say_why(facts: Facts) -> Iterator[Problem]:
    """One state back has a reason."""
    for sheet, place, state, entry in _steps(facts):
        is_back = _ORDER.index(entry.to) - _ORDER.index(state) == -1
        if state is not SheetState.PUBLISHED and is_back and not entry.reason:
            yield sheet.problem(("log", place), "trả lại mà không có lý do")


@rule(
    "nhat-ky-khac-trang-thai",
    what="Trạng thái, ngày công bố của bảng điểm khác bước cuối của nhật ký",
    why="Cổng nói bảng đang ở bước nào theo trạng thái.",
    remedy="sửa cho khớp nhật ký",
    example=Example(SHEET, "state: draft", "state: self_submitted"),
)
def log_ends_at_the_state(facts: Facts) -> Iterator[Problem]:
    """The last step leads to the state, on the day of publication."""
    for sheet in _sheets(facts):
        log, state = sheet.record.log, sheet.record.state
        if log and log[-1].to is not state:
            message = f"nhật ký kết thúc ở {log[-1].to}, trạng thái là {state}"
            yield sheet.problem(("state",), message)
        elif log and (seal := sheet.record.published) and seal.on != log[-1].on:
            message = f"nhật ký ghi công bố ngày {log[-1].on:%d/%m/%Y}"
            yield sheet.problem(("published", "on"), message)


def _sheets(facts: Facts) -> Iterator[Checked[ScoreSheet]]:
    return (sheet for files in facts.campaigns for sheet in files.sheets)


def _steps(facts: Facts) -> Iterator[Step]:
    for sheet in _sheets(facts):
        state = SheetState.DRAFT
        for place, entry in enumerate(sheet.record.log):
            yield sheet, place, state, entry
            state = entry.to
