"""All dates of all campaigns in one order (lịch): milestones and deadlines of tasks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from thidua.derive.plan.timing import due_day, first_day, is_past, is_soon
from thidua.model.plan.task import Assignee, Task
from thidua.model.plan.when import When, until_day
from thidua.model.portal import CampaignEntry, Portal


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One entry of the calendar (mục lịch)."""

    entry: CampaignEntry
    title: str
    when: When | None
    """None for what a plan announces without a date."""
    clause: str | None
    """None for what stands in the results, not in the plan: reports, registrations."""
    owners: tuple[Assignee, ...]
    day: date | None
    """The day it is due; None where it cannot be told."""
    is_past: bool
    is_soon: bool
    place: str | None = None
    milestone: str | None = None
    """The id of the milestone; None for what is none."""
    waiting: tuple[str, ...] = ()
    """Units that have not handed in what is due."""

    @property
    def is_late(self) -> bool:
        """Whether the day is over and something is still missing (quá hạn)."""
        return self.is_past and bool(self.waiting)


def agenda(portal: Portal) -> list[AgendaItem]:
    """Give every dated item in order, then those without a day, in the plans' order."""
    items = [
        item
        for entry in portal.campaigns()
        for item in (*campaign_agenda(entry, portal), *_results(entry, portal))
    ]
    dated = [item for item in items if item.day]
    dated.sort(key=_order)
    return dated + [item for item in items if not item.day]


def campaign_agenda(entry: CampaignEntry, portal: Portal) -> list[AgendaItem]:
    """The dates of one campaign: its milestones, and the deadlines of tasks beside them."""
    plan = entry.plan
    items = [
        replace(
            _item(
                portal,
                entry,
                m.title,
                m.when,
                m.clause,
                (m.owner,) if m.owner else (),
                m.place,
            ),
            milestone=m.id,
        )
        for m in plan.milestones
    ]
    told = [(item.clause, item.when) for item in items if item.clause]
    items += _task_deadlines(portal, entry, told)
    return sorted(items, key=lambda item: (item.day is None, _order(item)))


def _results(entry: CampaignEntry, portal: Portal) -> Iterator[AgendaItem]:
    """The days by which reports and registrations are due."""
    reports, registrations = entry.results.reports, entry.results.registrations
    for due in reports.due if reports else ():
        received = (
            {r.unit for r in reports.received if r.report == due.id} if reports else ()
        )
        item = _item(portal, entry, due.title, until_day(due.due), None, (), None)
        waiting = tuple(unit for unit in due.units if unit not in received)
        yield replace(item, waiting=waiting)
    if registrations and registrations.due:
        when = until_day(registrations.due)
        yield _item(portal, entry, "Hạn đăng ký thi đua", when, None, (), None)


def _task_deadlines(
    portal: Portal, entry: CampaignEntry, told: list[tuple[str, When | None]]
) -> Iterator[AgendaItem]:
    for task in entry.plan.tasks:
        if task.when is None or task.when.every or _is_told(task, told):
            continue
        told.append((task.clause, task.when))
        title = "; ".join(task.deliverables)
        title = title or entry.clauses.by_id[task.clause].text
        yield _item(portal, entry, title, task.when, task.clause, task.assignees, None)


def _is_told(task: Task, told: list[tuple[str, When | None]]) -> bool:
    """Whether the same time stands in the same clause, or in one above or below it."""
    clause = f"{task.clause}-"
    return any(
        task.when == when and (clause.startswith(f"{c}-") or f"{c}-".startswith(clause))
        for c, when in told
    )


def _item(
    portal: Portal,
    entry: CampaignEntry,
    title: str,
    when: When | None,
    clause: str | None,
    owners: tuple[Assignee, ...],
    place: str | None,
) -> AgendaItem:
    as_of = portal.as_of
    return AgendaItem(
        entry=entry,
        title=title,
        when=when,
        clause=clause,
        owners=owners,
        day=due_day(when, portal.events) if when else None,
        is_past=when is not None and is_past(when, as_of),
        is_soon=when is not None and is_soon(when, as_of),
        place=place,
    )


def _order(item: AgendaItem) -> tuple[date, date, str, str]:
    day = item.day or date.max
    opens = (first_day(item.when) if item.when else None) or day
    return opens, day, item.entry.body, item.title
