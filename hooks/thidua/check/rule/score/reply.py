"""Rules on the right of reply: a window after the appraisal, an answer to each reply."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.sample import SCORING
from thidua.check.rule.score.sheet import scored
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import Reply, ScoreSheet, SheetState

Replied = tuple[Checked[ScoreSheet], Scoring, Path, Reply]
"""A sheet, its criteria set, where the reply stands, the reply."""


@rule(
    "cong-bo-truoc-han-phan-hoi",
    what="Bảng điểm công bố khi chưa hết hạn phản hồi",
    why="Đơn vị được nói trước khi kết quả công bố.",
    remedy="công bố sau ngày reply_until của scoring.yml",
    example=Example(
        SCORING,
        "total_max: 100\nreply_until: 31/12/2025\n",
        "total_max: 100\n",
    ),
)
def units_are_heard_first(facts: Facts) -> Iterator[Problem]:
    """Nothing is published while units may still reply."""
    for sheet, scoring in scored(facts):
        seal, until = sheet.record.published, scoring.reply_until
        if seal and until and seal.on <= until:
            message = f"công bố khi đơn vị còn được phản hồi (đến hết {until:%d/%m/%Y})"
            yield sheet.problem(("published", "on"), message)


@rule(
    "phan-hoi-chua-tra-loi",
    what="Bảng điểm đã công bố mà còn phản hồi chưa được trả lời",
    why="Phản hồi đứng trên bảng cạnh lời trả lời; để trống là không nghe.",
    remedy="ghi answer cho phản hồi ấy",
)
def replies_are_answered(facts: Facts) -> Iterator[Problem]:
    """Whoever replied is answered before the sheet is published."""
    for sheet, _, path, reply in _replies(facts):
        if sheet.record.published and reply.answer is None:
            yield sheet.problem(path, "phản hồi chưa được trả lời")


@rule(
    "phan-hoi-ngoai-han",
    what="Phản hồi ghi ngày trước khi thẩm định xong hoặc sau hạn",
    why="Hạn phản hồi như nhau cho mọi đơn vị.",
    remedy="xem lại ngày; nhận phản hồi muộn thì nói rõ trong answer",
    grade=Grade.ATTENTION,
)
def replies_keep_the_window(facts: Facts) -> Iterator[Problem]:
    """Replies come between the appraisal and the last day."""
    for sheet, scoring, path, reply in _replies(facts):
        steps = [e.on for e in sheet.record.log if e.to is SheetState.APPRAISED]
        until = scoring.reply_until
        if steps and reply.on < steps[-1]:
            message = f"phản hồi trước khi thẩm định xong ({steps[-1]:%d/%m/%Y})"
            yield sheet.problem((*path, "on"), message)
        elif until and reply.on > until:
            message = f"phản hồi sau hạn ({until:%d/%m/%Y})"
            yield sheet.problem((*path, "on"), message)


def _replies(facts: Facts) -> Iterator[Replied]:
    for sheet, scoring in scored(facts):
        for code, line in sheet.record.lines.items():
            for place, reply in enumerate(line.replies):
                yield sheet, scoring, ("lines", code, "replies", place), reply
