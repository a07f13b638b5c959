"""Tasks as pages show them: gathered by those who are asked, in the order of the plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.model.plan.task import Task
from thidua.page.page import Link
from thidua.page.part.fact import Fact
from thidua.page.plan.scope import PlanScope, words_behind_title
from thidua.say.vietnamese import capital

NO_DEADLINE = "Kế hoạch không nêu thời hạn"


@dataclass(frozen=True, slots=True)
class TaskView:
    """One thing that somebody is asked to do (nhiệm vụ)."""

    text: str
    when: str
    has_deadline: bool
    facts: tuple[Fact, ...]
    clause: Link
    is_request: bool


@dataclass(frozen=True, slots=True)
class TaskGroupView:
    """All that one unit, or several together, are asked to do."""

    assignee: str
    id: str
    tasks: tuple[TaskView, ...]


def task_groups(scope: PlanScope) -> tuple[TaskGroupView, ...]:
    """Gather the tasks of a plan by those who are asked."""
    groups: dict[str, list[TaskView]] = {}
    for task in scope.entry.plan.tasks:
        groups.setdefault(scope.names(task.assignees), []).append(
            task_view(task, scope)
        )
    return tuple(
        TaskGroupView(who, f"viec-{number}", tuple(tasks))
        for number, (who, tasks) in enumerate(groups.items(), start=1)
    )


def task_view(task: Task, scope: PlanScope) -> TaskView:
    """Make the view of one task; its words are those of its clause."""
    return TaskView(
        text=words_behind_title(scope.record(task.clause)),
        when=capital(scope.when(task.when)) if task.when else NO_DEADLINE,
        has_deadline=task.when is not None,
        facts=tuple(_facts(task, scope)),
        clause=scope.clause(task.clause),
        is_request=task.requested,
    )


def _facts(task: Task, scope: PlanScope) -> Iterator[Fact]:
    if task.deliverables:
        yield Fact("Phải làm ra", "; ".join(task.deliverables))
    if task.report_to:
        via = f" (qua {task.via})" if task.via else ""
        yield Fact("Gửi đến", f"{task.report_to}{via}")
    if task.partners:
        yield Fact("Phối hợp với", scope.names(task.partners))
    if task.channels:
        yield Fact("Qua kênh", ", ".join(task.channels))
