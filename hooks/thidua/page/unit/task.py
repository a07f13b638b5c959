"""What a unit is asked to do, over all plans, and how each task stands in time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.address import page as address
from thidua.derive.plan.timing import Stage, is_past, is_soon, stage_of
from thidua.model.plan.task import Assignee, Task
from thidua.model.portal import BodyEntry, CampaignEntry
from thidua.page.page import Link
from thidua.page.plan.task import TaskView, task_view
from thidua.page.scope import Scope
from thidua.page.unit.history import campaign_words
from thidua.say.name import Badge


@dataclass(frozen=True, slots=True)
class UnitTask:
    """A task of the unit with its clause and how it stands in time."""

    clause: Link
    task: TaskView
    state: Badge | None
    helps: str
    """Whom the unit only helps: those who answer for the task; "" where it is the unit's own."""


@dataclass(frozen=True, slots=True)
class PlanTasks:
    """What one plan asks of the unit."""

    id: str
    plan: Link
    is_over: bool
    """Whether the campaign has ended: then its tasks are folded away."""
    tasks: tuple[UnitTask, ...]


def unit_tasks(entry: BodyEntry, id_: str, scope: Scope) -> Iterator[PlanTasks]:
    """Give the tasks of a unit, plan by plan, running campaigns first."""
    plans = [(campaign, list(tasks_for(campaign, id_))) for campaign in entry.campaigns]
    for campaign, tasks in sorted(plans, key=lambda plan: _is_over(plan[0], scope)):
        if tasks:
            yield PlanTasks(
                id=f"viec-{campaign.key.year}-{campaign.key.slug}",
                plan=Link(campaign_words(campaign), address.plan_address(campaign.key)),
                is_over=_is_over(campaign, scope),
                tasks=tuple(
                    _unit_task(task, campaign, scope, helps=helps)
                    for task, helps in tasks
                ),
            )


def _unit_task(
    task: Task, campaign: CampaignEntry, scope: Scope, *, helps: bool
) -> UnitTask:
    plan = scope.plan(campaign)
    view = task_view(task, plan)
    whom = plan.names(task.assignees) if helps else ""
    target = address.clause_address(campaign.key, task.clause)
    link = Link(view.clause.text, target)
    return UnitTask(link, view, _task_state(task, scope), whom)


def _is_over(campaign: CampaignEntry, scope: Scope) -> bool:
    portal = scope.portal
    return stage_of(campaign.plan, portal.events, portal.as_of) is Stage.ENDED


def tasks_for(campaign: CampaignEntry, id_: str) -> Iterator[tuple[Task, bool]]:
    """Give what a plan asks of a unit; each with whether the unit only helps."""
    for task in campaign.plan.tasks:
        if any(_means(assignee, id_, campaign) for assignee in task.assignees):
            yield task, False
        elif any(_means(assignee, id_, campaign) for assignee in task.partners):
            yield task, True


def _means(assignee: Assignee, id_: str, campaign: CampaignEntry) -> bool:
    """Whether a task is for a unit: by name, or as one of a group that is ranked."""
    if assignee.unit:
        return assignee.unit == id_
    scoring = campaign.results.scoring
    if assignee.group is None or scoring is None:
        return False
    group = campaign.plan.subject_groups[assignee.group].name
    return any(id_ in peers.units and peers.name == group for peers in scoring.groups)


def _task_state(task: Task, scope: Scope) -> Badge | None:
    if task.when is None or task.when.every or task.when.after:
        return None
    if is_past(task.when, scope.portal.as_of):
        return Badge("Hạn đã qua", "plain")
    soon = is_soon(task.when, scope.portal.as_of)
    return Badge("Sắp đến hạn", "red") if soon else Badge("Sắp tới", "blue")
