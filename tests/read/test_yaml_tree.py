"""YAML → nodes: every scalar stays what was typed, every node knows its place."""

from __future__ import annotations

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from thidua.model.problem import Problem
from thidua.read.node import Node, Plain
from thidua.read.yaml_tree import parse_yaml

WORDS = st.text(
    st.characters(categories=["L", "N", "P", "S", "Zs"], exclude_characters="\u115f\u1160\u2028\u3164\ufeff\uffa0"),
    max_size=20,
)  # fmt: skip
TREES = st.recursive(
    WORDS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(WORDS.filter(bool), inner, max_size=4)
    ),
    max_leaves=12,
)


def parse(text: str) -> tuple[Node | None, list[Problem]]:
    problems: list[Problem] = []
    return parse_yaml(text, "tep.yml", problems), problems


@given(TREES)
def test_what_is_written_is_read(tree: Plain) -> None:
    """Whatever YAML is written from words, lists and mappings is read back as it was."""
    text = yaml.safe_dump(tree, allow_unicode=True, default_style='"')
    node, problems = parse(text)
    assert (node and node.plain(), problems) == (tree, [])


BESIDE = {
    "yaml-khoa-lap",
    "yaml-bi-cat",
    "yaml-nhay-cong",
    "so-bi-tach",
    "ky-tu-khong-in",
}
"""What may be told of a tree that can be read all the same."""


@given(st.text(max_size=60))
@example(";\t#")
@example("“a”")
@example(":0:")
@example("a:b:")
def test_no_text_ends_in_a_traceback(text: str) -> None:
    """Any text is a tree or a problem with a place."""
    text = "".join(c for c in text if c.isprintable() or c in "\n\t")
    node, problems = parse(text)
    assert node or problems
    told = {p.rule for p in problems if p.message != "thiếu dấu cách sau dấu hai chấm"}
    assert node is None or told <= BESIDE


def test_plain_scalars_stay_as_typed() -> None:
    """YAML 1.1 would make 83, False, 450, a date and 95 of these."""
    node, problems = parse("a: 0123\nb: no\nc: 7:30\nd: 2025-10-01\ne: 9,5\nf: 1_000")
    assert problems == []
    assert node and node.plain() == {
        "a": "0123",
        "b": "no",
        "c": "7:30",
        "d": "2025-10-01",
        "e": "9,5",
        "f": "1_000",
    }


def test_only_plain_nothing_is_null() -> None:
    node, _ = parse('a:\nb: ~\nc: null\nd: "null"\ne: ""')
    assert node and node.plain() == {
        "a": None,
        "b": None,
        "c": None,
        "d": "null",
        "e": "",
    }


def test_places_count_from_one() -> None:
    node, _ = parse("a:\n  - x: 1\n    y: [Đông, Đoài]\n")
    assert node
    assert str(node.place("t.yml", ("a", 0, "y", 1))) == "t.yml:3:15"
    assert str(node.key_place("t.yml", ("a", 0, "y"))) == "t.yml:3:5"


def test_a_missing_value_stands_where_its_mapping_begins() -> None:
    node, _ = parse("a:\n  b: 1\n")
    assert node
    assert str(node.place("t.yml", ("a", "c", 3))) == "t.yml:2:3"
