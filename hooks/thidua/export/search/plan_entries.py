"""A plan's page → what can be found on it: the plan, clauses, dates, tasks, recipients."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from thidua.derive.search import kind
from thidua.derive.search.entry import Entry
from thidua.export.search.source import Source, sentences
from thidua.page.plan.clause import ClauseView
from thidua.page.plan.page import PlanView
from thidua.page.plan.task import TaskGroupView
from thidua.say.vietnamese import capital


def plan_entries(source: Source) -> Iterator[Entry]:
    """Give the entries of a plan's page."""
    view = cast(PlanView, source.view)
    facts = [f"{fact.term}: {fact.text}" for fact in view.facts]
    yield source.entry(kind.PLAN, view.title, view.full_title, view.kind, *facts)
    for item in view.timeline:
        if item.id:
            place = f"Tại {item.place}" if item.place else ""
            yield source.entry(
                kind.MILESTONE, item.title, item.when, item.owners, place,
                anchor=item.id, place=view.title,
            )  # fmt: skip
    for target in view.targets:
        anchor = target.clause.address.removeprefix("#") if target.clause else ""
        yield source.entry(
            kind.MILESTONE, f"Chỉ tiêu: {target.term}", target.text,
            anchor=anchor or "chi-tieu", place=view.title,
        )  # fmt: skip
    for group in view.tasks:
        yield source.entry(
            kind.TASKS,
            group.assignee,
            *_tasks(group),
            anchor=group.id,
            place=view.title,
        )
    yield from _clauses(source, view.clauses, view.title)
    if view.recipients:
        told = "; ".join(view.recipients)
        yield source.entry(
            kind.CLAUSE, "Nơi nhận", told, anchor="noi-nhan", place=view.title
        )


def _tasks(group: TaskGroupView) -> Iterator[str]:
    """How many tasks, and those with a deadline: the clauses say them all."""
    yield f"{len(group.tasks)} việc được giao"
    for task in group.tasks:
        if task.has_deadline:
            yield f"{task.when}: {task.text}"


def _clauses(
    source: Source, clauses: Iterable[ClauseView], plan: str
) -> Iterator[Entry]:
    """Every clause by itself, with its notes; titles of those below only stand there."""
    for clause in clauses:
        yield source.entry(
            kind.CLAUSE,
            clause.heading,
            sentences(
                clause.words.striptags(), *(f"Ghi chú: {n}" for n in clause.notes)
            ),
            anchor=clause.id,
            label=capital(clause.citation),
            place=plan,
        )
        yield from _clauses(source, clause.children, plan)
