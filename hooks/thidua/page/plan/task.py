"""Tasks as pages show them: gathered by those who are asked, in the order of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.plan.duty import Duty
from thidua.page.page import Link
from thidua.page.part.fact import Fact
from thidua.page.part.link import clause_here
from thidua.say.name import asked_names
from thidua.say.task import (
    due_words,
    has_to_be_called_request,
    help_words,
    task_words,
)

NO_DEADLINE = "Điều khoản này không nêu thời hạn"


class TaskView(Struct, frozen=True):
    """One thing that somebody is asked to do (nhiệm vụ)."""

    text: str
    when: str
    has_deadline: bool
    facts: tuple[Fact, ...]
    clause: Link
    is_request: bool


class TaskGroupView(Struct, frozen=True):
    """All that one unit, or several together, are asked to do."""

    assignee: str
    id: str
    tasks: tuple[TaskView, ...]


def task_groups(plan: PlanDossier) -> tuple[TaskGroupView, ...]:
    """Gather the tasks of a plan by those who are asked."""
    return tuple(
        TaskGroupView(
            asked_names(assignment.assignees),
            assignment.id,
            tuple(task_view(duty, plan) for duty in assignment.duties),
        )
        for assignment in plan.assignments
    )


def task_view(duty: Duty, plan: PlanDossier, *, helps: bool = False) -> TaskView:
    """Make the view of one task in the words of its clause; `helps`: for who only helps."""
    return TaskView(
        text=help_words(duty) if helps else task_words(duty),
        when=due_words(duty, plan) or NO_DEADLINE,
        has_deadline=duty.moment is not None,
        facts=() if duty.is_ended else tuple(_facts(duty)),
        clause=clause_here(plan.clause_name(duty.task.clause)),
        is_request=has_to_be_called_request(duty),
    )


def _facts(duty: Duty) -> Iterator[Fact]:
    task = duty.task
    if task.deliverables:
        yield Fact("Phải làm ra", "; ".join(task.deliverables))
    if task.report_to:
        yield Fact("Gửi đến", task.sent_to)
    if duty.partners:
        part = f" ({task.partners_for})" if task.partners_for else ""
        yield Fact("Phối hợp với", f"{asked_names(duty.partners)}{part}")
    if task.channels:
        yield Fact("Qua kênh", ", ".join(task.channels))
