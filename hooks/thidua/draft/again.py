"""The narrative of an import, read again: clauses that it does not give back (đọc lại)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.draft.narrative import narrative_of
from thidua.read.plan.clauses import read_clauses
from thidua.read.plan.text import ClauseText, PlanText


def lost_again(plan: PlanText) -> Iterator[ClauseText]:
    """Give the clauses whose id or words another reading of their narrative does not have."""
    again = read_clauses(narrative_of(plan, date.min))
    there = {(clause.id, clause.text) for clause in again.clauses}
    for clause in plan.clauses:
        if clause.level != "noi-nhan" and (clause.id, clause.text) not in there:
            yield clause
