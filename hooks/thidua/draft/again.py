"""The narrative of an import, read again: clauses that it does not give back (đọc lại)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from thidua.draft.narrative import narrative_of
from thidua.read.office.fact.facts import PlanFacts
from thidua.read.plan.clauses import read_clauses
from thidua.read.plan.text import ClauseText, PlanText


def lost_again(plan: PlanText) -> Iterator[ClauseText]:
    """Give the clauses whose id or words another reading of their narrative does not have."""
    again = read_clauses(narrative_of(plan, date.min))
    there = {(clause.id, clause.text) for clause in again.clauses}
    for clause in plan.clauses:
        if clause.level != "noi-nhan" and (clause.id, clause.text) not in there:
            yield clause


def placed_again(facts: PlanFacts, plan: PlanText) -> PlanFacts:
    """Let each fact point to the clause that has its words when the narrative is read again.

    Where none has them, it is the nearest above that is there; a fact without one is none.
    """
    again = read_clauses(narrative_of(plan, date.min)).clauses
    whole = {(clause.id, clause.text) for clause in again}
    by_words = {clause.text: clause.id for clause in reversed(again)}
    place = {
        c.id: c.id if (c.id, c.text) in whole else by_words.get(c.text) or _nearest(c.id, whole)
        for c in plan.clauses
    }  # fmt: skip
    told = {
        name: tuple(replace(fact, clause=id) for fact in getattr(facts, name) if (id := place[fact.clause]))
        for name in ("milestones", "bases", "tasks", "awards", "groups")
    }  # fmt: skip
    return replace(facts, period_clause=place.get(facts.period_clause, ""), **told)


def _nearest(id: str, whole: set[tuple[str, str]]) -> str:
    there = {known for known, _ in whole}
    while id and id not in there:
        id = id.rpartition("-")[0]
    return id
