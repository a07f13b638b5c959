"""What a unit is asked to do, over all plans, and how each task stands in time."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.dossier.unit import UnitDossier
from thidua.derive.plan.duty import Duty
from thidua.page.page import Link
from thidua.page.part.link import clause_link, plan_link
from thidua.page.plan.task import TaskView, task_view
from thidua.say.name import Badge, asked_names
from thidua.say.ranking.place import campaign_words
from thidua.say.report import duty_state


class UnitTask(Struct, frozen=True):
    """A task of the unit with its clause and how it stands in time."""

    clause: Link
    task: TaskView
    state: Badge | None
    helps: str
    """Whom the unit only helps: those who answer for the task; "" where it is the unit's own."""


class PlanTasks(Struct, frozen=True):
    """What one plan asks of the unit."""

    id: str
    plan: Link
    is_over: bool
    """Whether the campaign has ended: then its tasks are folded away."""
    tasks: tuple[UnitTask, ...]


def unit_tasks(unit: UnitDossier) -> Iterator[PlanTasks]:
    """Give the tasks of a unit, plan by plan, running campaigns first."""
    asking = [asked for asked in unit.duties if asked.duties]
    for asked in sorted(asking, key=lambda asked: asked.is_over):
        campaign = asked.plan.summary.name
        plan = Link(campaign_words(campaign), plan_link(campaign).address)
        yield PlanTasks(
            id=f"viec-{campaign.key.year}-{campaign.key.slug}",
            plan=plan,
            is_over=asked.is_over,
            tasks=tuple(
                _unit_task(duty, asked.plan, unit.name.id) for duty in asked.duties
            ),
        )


def _unit_task(duty: Duty, plan: PlanDossier, unit: str) -> UnitTask:
    view = task_view(duty, plan, helps=duty.calls(unit))
    whom = asked_names(duty.assignees) if duty.calls(unit) else ""
    link = clause_link(plan.clause_name(duty.task.clause))
    return UnitTask(link, view, duty_state(duty.moment), whom)
