"""How a rule is made of a function, and how rules are gathered from modules."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from thidua.check.rule.registry import Topic, topic_of
from thidua.check.rule.rule import Facts, Rule, rule
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example

EXAMPLE = Example("data/portal.yml", "name: 1", "name: Cổng")


def nothing(facts: Facts) -> Iterator[Problem]:
    yield from ()


def test_a_rule_holds_what_it_is_given() -> None:
    made = rule(
        "mau",
        what="Cái gì",
        why="Vì sao",
        remedy="Làm gì",
        example=EXAMPLE,
        grade=Grade.NOTE,
    )
    assert made(nothing) == Rule(
        "mau", "Cái gì", "Vì sao", "Làm gì", EXAMPLE, Grade.NOTE, nothing
    )


def test_a_rule_is_an_error_without_an_example_where_nothing_is_said() -> None:
    made = rule("mau", what="Cái gì", why="Vì sao", remedy="Làm gì")
    assert made(nothing) == Rule(
        "mau", "Cái gì", "Vì sao", "Làm gì", None, Grade.ERROR, nothing
    )


def test_a_topic_takes_the_rules_of_its_modules_in_order() -> None:
    first, second = ModuleType("first"), ModuleType("second")
    one, two = Rule("mot", "", "", ""), Rule("hai", "", "", "")
    first.__dict__.update(word="not a rule", one=one)
    second.__dict__.update(two=two)
    assert topic_of("Tên", first, second) == Topic("Tên", (one, two))
