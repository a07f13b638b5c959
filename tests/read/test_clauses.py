"""Plans' texts → clauses: ids, levels, titles, warnings."""

from __future__ import annotations

from tests.conftest import Case
from thidua.read.plan.clauses import read_clauses


def told(text: str) -> str:
    plan = read_clauses(text)
    lines = [
        f"{c.line} {c.id} [{c.level}] {c.heading or '-'} | {c.text[:70]}"
        for c in plan.clauses
    ]
    return "\n".join([*lines, *(f"! {w.line} {w.message}" for w in plan.warnings)])


def test_clauses(case: Case) -> None:
    case.expect(told(case.question))
