"""Rules on time: the order of dates; periods whose ends are not days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.check.file.registry import Registry
from thidua.check.record.record import Checked
from thidua.model.plan.event import Events
from thidua.model.plan.plan import Plan
from thidua.model.plan.task import MilestoneKind
from thidua.model.plan.when import Bound, Instant, When
from thidua.model.problem import Problem


def dates_are_in_order(registry: Registry) -> Iterator[Problem]:
    """A period ends after it starts; what a plan fixes lies after its issue."""
    for plan in registry.book.all(Plan):
        start, end = plan.record.period.start, plan.record.period.end
        if start and end and start.day and end.day and start.day > end.day:
            message = (
                f"kết thúc {end.day:%d/%m/%Y} trước khi bắt đầu {start.day:%d/%m/%Y}"
            )
            yield plan.problem(("period", "end"), message, "xem lại hai ngày")
        yield from _milestones_before_issue(plan)


def _milestones_before_issue(plan: Checked[Plan]) -> Iterator[Problem]:
    issued = plan.record.document.issued_on
    for index, milestone in enumerate(plan.record.milestones):
        due = named_day(milestone.when) if milestone.when else None
        if issued and due and due < issued:
            message = f"mốc {due:%d/%m/%Y} trước ngày ban hành {issued:%d/%m/%Y}"
            yield plan.problem(
                ("milestones", index, "when"), message, "xem lại hai ngày"
            )


def open_ends_are_noted(registry: Registry) -> Iterator[Problem]:
    """A start on issue without a date of issue, an end at an event without a date."""
    events = registry.book.get("data/events.yml", Events)
    for plan in registry.book.all(Plan):
        start, end = plan.record.period.start, plan.record.period.end
        if start and _is_open(start, plan.record):
            what = "ngày ban hành" if start.at is Instant.ISSUE else "ngày phát động"
            message = f"thời gian tính từ {what} mà bản thu thập không ghi ngày ấy"
            yield plan.note(("period", "start"), message, plan.record.period.clause)
        event = end.event if end else None
        if event and events and event in events.record.events:
            message = "thời gian kết thúc gắn với một sự kiện chưa xác nhận được ngày"
            if events.record.events[event].day is None:
                yield plan.note(("period", "end"), message, plan.record.period.clause)


def conference_leaves_time(registry: Registry) -> Iterator[Problem]:
    """Note papers that are due only on the day the conference may open."""
    for plan in registry.book.all(Plan):
        conference = plan.record.conference
        opens = (
            conference.when.first or conference.when.day
            if conference and conference.when
            else None
        )
        for index, milestone in enumerate(plan.record.milestones):
            if (
                milestone.kind is not MilestoneKind.DEADLINE
                or not milestone.when
                or not opens
            ):
                continue
            due = named_day(milestone.when)
            if due and due >= opens:
                message = (
                    f"hạn {due:%d/%m/%Y} trùng hoặc sau ngày hội nghị có thể mở ({opens:%d/%m/%Y}):"
                    " không còn thời gian góp ý"
                )
                yield plan.note(
                    ("milestones", index, "when"), message, milestone.clause
                )


def reviews_agree(registry: Registry) -> Iterator[Problem]:
    """Note a plan that gives its one review two dates."""
    for plan in registry.book.all(Plan):
        seen: dict[MilestoneKind, When] = {}
        for index, milestone in enumerate(plan.record.milestones):
            if milestone.kind not in (
                MilestoneKind.MID_REVIEW,
                MilestoneKind.FINAL_REVIEW,
            ):
                continue
            first = (
                seen.setdefault(milestone.kind, milestone.when)
                if milestone.when
                else None
            )
            if first and milestone.when != first:
                message = "kế hoạch ghi hai mốc khác nhau cho cùng một việc"
                yield plan.note(
                    ("milestones", index, "when"), message, milestone.clause
                )


def named_day(when: When) -> date | None:
    """The day that a time names last: what a list of dates is sorted by."""
    return when.day or when.before or when.until or when.last


def _is_open(bound: Bound, plan: Plan) -> bool:
    return bound.at is not None and plan.document.issued_on is None
