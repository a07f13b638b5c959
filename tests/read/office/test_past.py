"""Milestones that were over when a document was issued: told with their line, none written."""

from __future__ import annotations

from tests.conftest import Case
from thidua.draft.basis import Register
from thidua.draft.records import Place, plan_record
from thidua.read.office.fact.facts import facts_of
from thidua.read.office.fact.term.past import past_milestones
from thidua.read.plan.clauses import read_clauses


def test_past(case: Case) -> None:
    facts = facts_of(case.question, read_clauses(case.question))
    told = [f"{line}: {message}" for line, message in past_milestones(facts)]
    record = plan_record(facts, "a.txt", Place(Register({}))).splitlines()
    written = [line.strip() for line in record if "when:" in line or "id: moc" in line]
    case.expect("\n".join([*told, *written]))
