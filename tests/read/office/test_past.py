"""Days that do not go with the day of issue: told with their line, none written."""

from __future__ import annotations

from tests.conftest import Case
from thidua.draft.basis import Register
from thidua.draft.records import Place, plan_record
from thidua.read.office.fact.facts import facts_of
from thidua.read.office.fact.term.past import late_bases, past_milestones
from thidua.read.plan.clauses import read_clauses


def test_past(case: Case) -> None:
    facts = facts_of(case.question, read_clauses(case.question))
    early = (*past_milestones(facts), *late_bases(facts))
    told = [f"{line}: {message}" for line, message in early]
    record = plan_record(facts, "a.txt", Place(Register({}))).splitlines()
    shown = (
        "when:",
        "id: moc",
        "document: ",
        "sau kế hoạch",
        "status:",
        "Xem lại: ký hiệu",
        "địa danh",
    )
    written = [line.strip() for line in record if any(word in line for word in shown)]
    case.expect("\n".join([*told, *written]))
