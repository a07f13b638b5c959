"""The rules themselves: ids that last, and examples that are their tests."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.commune import ROOT, TODAY, commune
from thidua.check.rule.registry import RULES, TOPICS
from thidua.check.rule.rule import Example, Rule
from thidua.model.problem import Grade, Problem
from thidua.publish.inspection import inspect
from thidua.publish.load import load_portal

IDS = ROOT / "tests/check/rule_ids.txt"
FAULTS = ROOT / "tests/check/fault"

WITH_EXAMPLE = [rule for rule in RULES.values() if rule.example]

MENDED = [rule for rule in WITH_EXAMPLE if rule.example and rule.example.stands]
"""All others are mended as the sample commune is, which is built by other tests."""


def told(folder: Path, example: Example, text: str) -> list[Problem]:
    """Set a text into the place of the example's good one, and check the commune."""
    commune(folder, [])
    path = folder / example.file
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text("utf-8") if path.exists() else ""
    after = set_in(before, example, text)
    if after:
        path.write_text(after, "utf-8")
    elif path.exists():
        path.unlink()
    portal, problems = load_portal(folder, TODAY)
    return [*problems, *inspect(folder, portal)] if portal else problems


def set_in(before: str, example: Example, text: str) -> str:
    """What stands in the commune is the good one, or something else, or nothing."""
    stands = example.stands or example.good
    return before.replace(stands, text, 1) if stands in before else before + text


def told_ids(problems: Iterable[Problem]) -> set[str]:
    return {problem.rule for problem in problems if problem.grade is not Grade.NOTE}


@pytest.mark.parametrize("rule", WITH_EXAMPLE, ids=lambda rule: rule.id)
def test_bad_example_breaks_its_rule_alone(rule: Rule, tmp_path: Path) -> None:
    assert rule.example
    problems = told(tmp_path, rule.example, rule.example.bad)
    assert told_ids(problems) == {rule.id}, "\n".join(map(str, problems))
    assert {p.grade for p in problems if p.rule == rule.id} == {rule.grade}


@pytest.mark.parametrize("rule", MENDED, ids=lambda rule: rule.id)
def test_good_example_breaks_none(rule: Rule, tmp_path: Path) -> None:
    assert rule.example
    problems = told(tmp_path, rule.example, rule.example.good)
    assert told_ids(problems) == set(), "\n".join(map(str, problems))


def test_ids_are_plain_and_told_once() -> None:
    every = [rule.id for topic in TOPICS for rule in topic.rules]
    assert len(every) == len(set(every))
    assert [id for id in every if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id)] == []


def test_ids_never_vanish() -> None:
    """An id may be added to the list, never taken from it: people have noted it down."""
    assert IDS.read_text("utf-8").split() == sorted(RULES)


def test_every_rule_says_why_and_what_to_do() -> None:
    silent = {
        rule.id
        for rule in RULES.values()
        if not rule.what
        or not rule.why
        or (not rule.remedy and rule.grade is not Grade.NOTE)
    }
    assert silent == set()


def test_every_fault_that_is_met_while_reading_is_a_rule() -> None:
    """What is told below `hooks/` names a rule of the registry."""
    named = {
        id
        for path in (ROOT / "hooks").rglob("*.py")
        for id in re.findall(r'\brule="([a-z0-9-]+)"', path.read_text("utf-8"))
    }
    assert named - set(RULES) == set()


def test_every_golden_fault_names_its_rule() -> None:
    for path in sorted(FAULTS.glob("*.txt")):
        answer = path.read_text("utf-8").partition("\n---\n")[2]
        lines = [line for line in answer.splitlines() if not line.startswith("  ")]
        ids = re.findall(r"^  .*\(mã: ([a-z0-9-]+)\)$", answer, re.MULTILINE)
        assert len(ids) == len(lines), path.name
        assert set(ids) - set(RULES) == set(), path.name
