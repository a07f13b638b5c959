"""Rules on time: the order of dates; ends that are not days; notes on what cannot be kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from thidua.check.rule.example import PLAN
from thidua.check.rule.rule import Facts, rule
from thidua.derive.plan.launch import vague_launch
from thidua.derive.plan.timing import bound_day, last_day
from thidua.model.plan.event import Events
from thidua.model.plan.plan import Plan
from thidua.model.plan.task import Milestone, MilestoneKind
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example
from thidua.model.slug import fold
from thidua.model.time.when import Instant, When

_REVIEWS = (MilestoneKind.MID_REVIEW, MilestoneKind.FINAL_REVIEW)
_ROUND = re.compile(
    r"\b(?:dot|lan|quy|giai doan|ky|chang|vong|buoc) (?:thu )?(?:\d+|[ivx]+|nhat|mot|hai|ba|tu|bon|dau|cuoi)\b|\d+ thang\b|cao diem"
)
"""What says in a folded title which of several reviews it is: “đợt 2”, “quý I”, “6 tháng”."""


@rule(
    "thoi-gian-nguoc",
    what="Thời gian thực hiện kết thúc trước khi bắt đầu",
    why="Dòng thời gian, lịch và tiến độ tính từ hai ngày này.",
    remedy="xem lại hai ngày",
    example=Example(PLAN, "start: {day: 01/02/2026}", "start: {at: issue}"),
)
def period_is_in_order(facts: Facts) -> Iterator[Problem]:
    """A period ends after it starts."""
    for plan in facts.book.all(Plan):
        first, end = first_day(plan.record), plan.record.period.end
        if first and end and end.day and first > end.day:
            message = f"kết thúc {end.day:%d/%m/%Y} trước khi bắt đầu {first:%d/%m/%Y}"
            yield plan.problem(("period", "end"), message)


@rule(
    "moc-truoc-ban-hanh",
    what="Một mốc đứng trước ngày ban hành kế hoạch",
    why="Kế hoạch không giao được việc cho ngày đã qua khi nó ban hành.",
    remedy="xem lại hai ngày",
    example=Example(PLAN, "when: {day: 10/01/2025}", "when: {day: 30/6/2025}"),
)
def milestones_follow_the_issue(facts: Facts) -> Iterator[Problem]:
    """What a plan fixes lies after its issue."""
    for plan in facts.book.all(Plan):
        issued, end = plan.record.document.issued_on, plan.record.period.end
        if issued and end and end.day and end.day < issued:
            continue  # told at the period
        for index, milestone in enumerate(plan.record.milestones):
            due = named_day(milestone.when) if milestone.when else None
            if issued and due and due < issued:
                message = f"mốc {due:%d/%m/%Y} trước ngày ban hành {issued:%d/%m/%Y}"
                yield plan.problem(("milestones", index, "when"), message)


@rule(
    "bat-dau-chua-ro-ngay",
    what="Thời gian tính từ một ngày mà bản thu thập không ghi",
    why="Người đọc phải biết vì sao trang không có ngày bắt đầu.",
    remedy="",
    grade=Grade.NOTE,
)
def open_start_is_noted(facts: Facts) -> Iterator[Problem]:
    """Note a start on issue or on launch without its date."""
    for plan in facts.book.all(Plan):
        start = plan.record.period.start
        if start and start.at and bound_day(start, plan.record, {}) is None:
            what = "ngày ban hành" if start.at is Instant.ISSUE else "ngày phát động"
            is_vague = start.at is Instant.LAUNCH and vague_launch(plan.record)
            gap = (
                "chỉ ghi khoảng, không rõ ngày nào" if is_vague else "không ghi ngày ấy"
            )
            message = f"thời gian tính từ {what} mà bản thu thập {gap}"
            yield plan.note(("period", "start"), message, plan.record.period.clause)


@rule(
    "ket-thuc-theo-su-kien",
    what="Thời gian kết thúc gắn với một sự kiện chưa rõ ngày",
    why="Người đọc phải biết vì sao trang không có ngày kết thúc.",
    remedy="",
    grade=Grade.NOTE,
)
def open_end_is_noted(facts: Facts) -> Iterator[Problem]:
    """Note an end at an event without a date."""
    events = facts.book.get("data/events.yml", Events)
    for plan in facts.book.all(Plan):
        end = plan.record.period.end
        event = (
            events.record.events.get(end.event)
            if end and end.event and events
            else None
        )
        if event and event.day is None:
            message = "thời gian kết thúc gắn với một sự kiện chưa xác nhận được ngày"
            yield plan.note(("period", "end"), message, plan.record.period.clause)


def first_day(plan: Plan) -> date | None:
    """The day on which a plan itself says that it starts; the issue, where it says so."""
    start = plan.period.start
    at_issue = start and start.at is Instant.ISSUE
    return plan.document.issued_on if at_issue else start.day if start else None


def named_day(when: When) -> date | None:
    """The day that a time names last: what a list of dates is sorted by."""
    return last_day(when)


@rule(
    "han-sau-hoi-nghi",
    what="Hạn gửi trùng hoặc sau ngày hội nghị có thể mở",
    why="Người dự hội nghị không còn thời gian góp ý vào bản được gửi.",
    remedy="",
    grade=Grade.NOTE,
)
def conference_leaves_time(facts: Facts) -> Iterator[Problem]:
    """Note papers that are due only on the day the conference may open."""
    for plan in facts.book.all(Plan):
        opens = _opening(plan.record)
        for index, milestone in enumerate(plan.record.milestones):
            is_deadline = milestone.kind is MilestoneKind.DEADLINE
            last = _last_day(milestone.when) if is_deadline and milestone.when else None
            if last and opens and last >= opens:
                message = (
                    f"gửi vào ngày cuối của hạn ({last:%d/%m/%Y}) thì hội nghị có thể đã mở"
                    f" ({opens:%d/%m/%Y}): không còn thời gian góp ý"
                )
                path = ("milestones", index, "when")
                yield plan.note(path, message, milestone.clause)


@rule(
    "hai-moc-mot-viec",
    what="Kế hoạch ghi hai mốc khác nhau cho cùng một lần sơ kết hay tổng kết",
    why="Người đọc phải biết rằng hai chỗ của văn bản không khớp nhau.",
    remedy="",
    grade=Grade.NOTE,
)
def reviews_agree(facts: Facts) -> Iterator[Problem]:
    """Note a plan whose clauses give its one review two dates; those of rounds differ."""
    for plan in facts.book.all(Plan):
        seen: dict[tuple[MilestoneKind, frozenset[str]], Milestone] = {}
        for index, milestone in enumerate(plan.record.milestones):
            when = milestone.when
            if milestone.kind not in _REVIEWS or not when or when.every:
                continue
            rounds = frozenset(_ROUND.findall(fold(milestone.title)))
            first = seen.setdefault((milestone.kind, rounds), milestone)
            if when != first.when and milestone.clause != first.clause:
                message = "kế hoạch ghi hai mốc khác nhau cho cùng một việc"
                path = ("milestones", index, "when")
                yield plan.note(path, message, milestone.clause)


@rule(
    "ban-goc-sai-sot",
    what="Bản thu thập ghi sai, ghi thiếu hoặc chưa rõ",
    why="Chỗ ấy được nói ra cạnh điều khoản, dẫn nguyên chữ; không ai lặng lẽ chữa.",
    remedy="",
    grade=Grade.NOTE,
)
def slips_are_noted(facts: Facts) -> Iterator[Problem]:
    """What the collected copy says wrongly is told, never mended in silence."""
    for plan in facts.book.all(Plan):
        for index, slip in enumerate(plan.record.slips):
            message = f"bản thu thập ghi “{slip.original}”: {slip.reading}"
            yield plan.note(("slips", index), message, slip.clause)


def _last_day(when: When) -> date | None:
    """The last day on which a deadline is kept: "before the 10th" ends on the 9th."""
    due = named_day(when)
    return due - timedelta(days=1) if due and when.is_before else due


def _opening(plan: Plan) -> date | None:
    """The first day on which the conference may open."""
    when = plan.conference.when if plan.conference else None
    return (when.first or when.day) if when else None
