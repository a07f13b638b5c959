"""Days that clauses name and no milestone tells: each paragraph is a plan's clause."""

from __future__ import annotations

from collections.abc import Iterator

from tests.conftest import Case
from thidua.read.office.fact.facts import facts_of
from thidua.read.office.fact.term.untold import unread_days
from thidua.read.plan.clauses import read_clauses

_HEAD = "KẾ HOẠCH\nThi đua “Xóm sạch” năm 2026\n\nI. VIỆC PHẢI LÀM\n"


def told(clause: str) -> Iterator[str]:
    text = _HEAD + clause
    plan = read_clauses(text)
    days = [
        odd.message.partition(" chưa")[0]
        for odd in unread_days(plan, facts_of(text, plan))
    ]
    yield f"{clause} → {', '.join(days) or '-'}"


def test_unread(case: Case) -> None:
    case.expect(
        "\n".join(line for clause in case.question.split("\n") for line in told(clause))
    )
