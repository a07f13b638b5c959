"""Rules on time: the order of dates; periods whose ends are not days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.sample import PLAN
from thidua.derive.plan.timing import last_day
from thidua.model.plan.event import Events
from thidua.model.plan.plan import Plan
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example
from thidua.model.time.when import Instant, When


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
    """Note a start on issue or on launch without a date of issue."""
    for plan in facts.book.all(Plan):
        start = plan.record.period.start
        if start and start.at is not None and plan.record.document.issued_on is None:
            what = "ngày ban hành" if start.at is Instant.ISSUE else "ngày phát động"
            message = f"thời gian tính từ {what} mà bản thu thập không ghi ngày ấy"
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
        event = events.record.events.get(end.event) if end and end.event and events else None  # fmt: skip
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
