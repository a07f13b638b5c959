"""Where a paper does not agree with itself: the plan in, lines and messages out."""

from __future__ import annotations

from tests.conftest import Case
from thidua.draft.slip.slip import slips
from thidua.read.office.fact.facts import facts_of
from thidua.read.plan.clauses import read_clauses


def test_slip(case: Case) -> None:
    plan = read_clauses(case.question)
    told = slips(plan, facts_of(case.question, plan))
    case.expect("\n".join(f"{line}: {message}" for line, message in told) or "-")
