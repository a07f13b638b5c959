"""Terms of no day, and days that a backward window has told: each paragraph is a plan's clause."""

from __future__ import annotations

from tests.conftest import Case
from thidua.read.office.fact.facts import facts_of
from thidua.read.office.fact.term.untold import odd_days, unread_days, untold_terms
from thidua.read.plan.clauses import read_clauses


def told(words: str) -> str:
    text = f"KẾ HOẠCH\nThi đua “Xóm sạch” năm 2026\n\nI. VIỆC PHẢI LÀM\n{words}"
    plan = read_clauses(text)
    facts = facts_of(text, plan)
    odd = (
        *odd_days(plan, "2026"),
        *untold_terms(plan, "2026"),
        *unread_days(plan, facts),
    )
    days = [f"{found.time.bound} {found.time.day}" for found in facts.milestones]
    return f"{words} → {'; '.join([*days, *(each.message for each in odd)]) or '-'}"


def test_untold(case: Case) -> None:
    case.expect("\n".join(map(told, case.question.split("\n"))))
