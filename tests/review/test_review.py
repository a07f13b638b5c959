"""Rules for drafts: a clean draft has nothing told of it; each rule tells its own bad example."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import Case
from thidua.model.law.document import LegalDocument
from thidua.read.office.document import OfficeText
from thidua.read.office.fact.facts import facts_of
from thidua.read.plan.clauses import read_clauses
from thidua.review.draft import Draft
from thidua.review.registry import DRAFT_RULES, findings_of
from thidua.review.rule import DraftRule, Finding

CLEAN = Path("tests/review/du-thao.txt").read_text("utf-8")
OVER = LegalDocument.model_validate(
    {
        "kind": "Nghị định",
        "code": "98/2023/NĐ-CP",
        "level": "central",
        "in_force_to": date(2025, 7, 1),
        "checked_on": date(2025, 11, 1),
        "source": "Công báo",
    }
)


def draft(text: str) -> Draft:
    plan = read_clauses(text)
    known = frozenset({"UBND"})
    read = OfficeText(text, ())
    return Draft("a.txt", read, plan, facts_of(text, plan), (OVER,), known)


def told(text: str) -> list[Finding]:
    return findings_of(draft(text))


def test_nothing_is_told_of_a_clean_draft() -> None:
    assert [str(each) for each in told(CLEAN)] == []


@pytest.mark.parametrize("rule", DRAFT_RULES, ids=lambda rule: rule.id)
def test_a_rule_tells_its_example(rule: DraftRule) -> None:
    example = rule.example
    assert CLEAN.count(example.good) == 1
    assert {each.rule for each in told(CLEAN.replace(example.good, example.bad))} == {
        rule.id
    }


def test_ids_stand_once() -> None:
    ids = [rule.id for rule in DRAFT_RULES]
    assert len(ids) == len(set(ids))


def test_review(case: Case) -> None:
    case.expect("\n".join(map(str, told(case.question))) or "-")


LINES = [
    line
    for path in sorted(Path("tests/seeds").glob("*.txt"))
    for line in path.read_text("utf-8").splitlines()
]
LINES += CLEAN.splitlines()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=40)), max_size=60))
def test_every_finding_has_its_place(lines: list[str]) -> None:
    """Whatever is typed: a line of the draft, a column of that line, words that stand there."""
    looked = draft("\n".join(lines).replace("\r", ""))
    for each in findings_of(looked):
        line = looked.lines[each.line - 1]
        assert 1 <= each.column <= len(line) + 1
        assert each.message
        assert each.remedy
