"""Notes on what a plan asks for and what cannot be kept: the plan's own words stand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from thidua.check.rule.plan.period import named_day
from thidua.check.rule.rule import Facts, rule
from thidua.model.plan.plan import Plan
from thidua.model.plan.task import MilestoneKind
from thidua.model.problem import Grade, Problem
from thidua.model.time.when import When

_REVIEWS = (MilestoneKind.MID_REVIEW, MilestoneKind.FINAL_REVIEW)


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
    """Note a plan that gives its one review two dates."""
    for plan in facts.book.all(Plan):
        seen: dict[MilestoneKind, When] = {}
        for index, milestone in enumerate(plan.record.milestones):
            if milestone.kind not in _REVIEWS or not milestone.when:
                continue
            if milestone.when != seen.setdefault(milestone.kind, milestone.when):
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
