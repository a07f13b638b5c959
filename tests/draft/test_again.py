"""What a narrative does not give back when it is read again."""

from __future__ import annotations

from msgspec.structs import replace

from tests.conftest import Case
from thidua.draft.narrative import lost_again, placed_again
from thidua.model.plan.plan import GroupKind
from thidua.read.office.fact.facts import facts_of
from thidua.read.office.fact.work.schedule import FoundGroup
from thidua.read.plan.clauses import read_clauses
from thidua.read.plan.text import ClauseText, PlanText


def test_only_clauses_that_are_read_otherwise_are_told() -> None:
    kept = ClauseText("i", "muc", "I.", 1, "VIỆC", None)
    apart = ClauseText("ii-1", "khoan", "1.", 2, "Quét ngõ.", "ii")
    to = ClauseText("noi-nhan-1", "noi-nhan", "-", 3, "Các thôn", None)
    assert list(lost_again(PlanText(clauses=[kept, apart, to]))) == [apart]


def test_again(case: Case) -> None:
    """Where each fact points to, as the document has it and as the narrative is read again."""
    plan = read_clauses(case.question)
    facts = facts_of(case.question, plan)
    made = placed_again(facts, plan)
    before, after = (
        [(f.clause, f.line) for f in (*each.milestones, *each.tasks, *each.bases)]
        for each in (facts, made)
    )
    case.expect(
        "\n".join(
            f"{a[1]}: {a[0]} > {b[0]}" for a, b in zip(before, after, strict=True)
        )
    )


def test_a_fact_without_its_words_points_above_them() -> None:
    """The nearest clause that is there; where there is none, there is no fact."""
    plan = PlanText(
        clauses=[
            ClauseText("i", "muc", "I.", 1, "VIỆC", None),
            ClauseText("i-7-a", "diem", "a)", 2, "", "i-7"),
            ClauseText("x-1", "khoan", "", 3, "", "x"),
        ]
    )
    groups = tuple(
        FoundGroup(id, GroupKind.COLLECTIVE, id, 1) for id in ("i", "i-7-a", "x-1")
    )
    facts = replace(facts_of("", PlanText()), groups=groups, period_clause="i-7-a")
    made = placed_again(facts, plan)
    assert [(group.name, group.clause) for group in made.groups] == [
        ("i", "i"),
        ("i-7-a", "i"),
    ]
    assert made.period_clause == "i"
