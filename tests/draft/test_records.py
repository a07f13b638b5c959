"""What an import writes of the facts of a plan: period, milestones, tasks, awards, whom it calls."""

from __future__ import annotations

from datetime import date

from tests.conftest import Case
from thidua.draft.basis import Register
from thidua.draft.demand import called
from thidua.draft.records import Place, campaign_record, plan_record
from thidua.read.office.fact.facts import facts_of
from thidua.read.plan.clauses import read_clauses

_UNITS = {
    called(name): id
    for name, id in (
        ("Phòng Văn hóa - Xã hội", "phong-vh-xh"),
        ("Thôn Đông", "thon-dong"),
    )
}


def test_records(case: Case) -> None:
    facts = facts_of(case.question, read_clauses(case.question))
    place = Place(Register({}), _UNITS, frozenset({"giay-khen"}))
    plan = plan_record(facts, "a.txt", place).partition('Nhập từ tệp a.txt"\n')[2]
    campaign = campaign_record(facts, date(2026, 6, 1)).splitlines()
    who = [line for line in campaign if line.startswith("who:")]
    case.expect("\n".join([*who, plan]))


def test_a_campaign_is_called_by_what_a_decision_is_about() -> None:
    text = "QUYẾT ĐỊNH\nVề việc ban hành Quy chế thi đua năm 2026\n\nĐiều 1. Ban hành Quy chế."
    told = campaign_record(facts_of(text, read_clauses(text)), date(2026, 6, 1))
    assert 'title: "Ban hành Quy chế thi đua năm 2026"' in told
