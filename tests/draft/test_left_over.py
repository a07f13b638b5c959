"""Words of head and signature that no file has a place for: each line is told."""

from __future__ import annotations

from tests.conftest import Case
from thidua.draft.told import left_over
from thidua.read.office.fact.facts import facts_of
from thidua.read.plan.clauses import read_clauses


def test_left_over(case: Case) -> None:
    plan = read_clauses(case.question)
    rest = left_over(plan, facts_of(case.question, plan))
    case.expect("\n".join(f"{each.line}: {each.why}: {each.text}" for each in rest))
