"""The narrative of an import, read again: clauses that it does not give back (đọc lại)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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

    Where no clause has them, it is the nearest above that is there; a fact without one is none.
    """
    there = _places(plan)
    return replace(
        facts,
        period_clause=there.get(facts.period_clause, ""),
        milestones=tuple(replace(m, clause=there[m.clause]) for m in facts.milestones if m.clause in there),
        bases=tuple(replace(b, clause=there[b.clause]) for b in facts.bases if b.clause in there),
        tasks=tuple(replace(t, clause=there[t.clause]) for t in facts.tasks if t.clause in there),
        awards=tuple(replace(a, clause=there[a.clause]) for a in facts.awards if a.clause in there),
        groups=tuple(replace(g, clause=there[g.clause]) for g in facts.groups if g.clause in there),
    )  # fmt: skip


def _places(plan: PlanText) -> Mapping[str, str]:
    """Where each clause of a document stands in its narrative, by its id."""
    again = read_clauses(narrative_of(plan, date.min)).clauses
    whole = {(clause.id, clause.text) for clause in again}
    by_words = {clause.text: clause.id for clause in reversed(again)}
    ids = {clause.id for clause in again}
    found: dict[str, str] = {}
    for clause in plan.clauses:
        is_same = (clause.id, clause.text) in whole
        place = clause.id if is_same else by_words.get(clause.text) or _nearest(clause.id, ids)  # fmt: skip
        found |= {clause.id: place} if place else {}
    return found


def _nearest(id: str, ids: set[str]) -> str:
    while id and id not in ids:
        id = id.rpartition("-")[0]
    return id
