"""Values set into data files: the very change, and no other line moved."""

from __future__ import annotations

import difflib
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.commune import ROOT
from tests.conftest import Case
from thidua.draft.splice.change import Change, changes_between
from thidua.draft.splice.change import Path as Steps
from thidua.draft.splice.yaml_file import Unchangeable, spliced
from thidua.read.node import Plain
from thidua.read.yaml_tree import parse_yaml

WORDS = (
    "9,5", "18,125", "-3", "0", "true", "no", "null", "~", "Sổ thu, đã đối chiếu", "a: b", "x #y", "#",
    "'q'", '"d"', "12/05/2026", "- z", "{a}", "[b]", "Thôn Đông", "%", "é", "a\\b", "= 1", "*", "&a", "!b", "?",
)  # fmt: skip


def test_yaml_file(case: Case) -> None:
    """A file, the changes below it: what the file then is."""
    text, _, told = case.question.partition("===\n")
    text = text.replace("␍", "\r").replace("␂", "\ufeff")
    changes = [_change(line) for line in told.splitlines()]
    try:
        new = spliced(text, changes)
    except Unchangeable as where:
        new = f"không sửa được: {where}"
    case.expect(new.replace("\r", "␍").replace("\ufeff", "␂"))


def _change(line: str) -> Change:
    path, _, value = line.partition(" = ")
    steps: Steps = tuple(
        int(s) if s.isdecimal() else s.removeprefix("~") for s in path.split("/")
    )
    node = parse_yaml(f"a: {value}", "", []) if value else None
    told = node.plain() if node else None
    return Change(steps, told["a"] if isinstance(told, dict) else None)


@cache
def sources() -> tuple[tuple[str, Plain], ...]:
    """Every data file of campaigns, with its tree."""
    found = []
    for path in sorted(Path(ROOT).glob("**/data/bodies/**/*.yml")):
        if "." in str(path.relative_to(ROOT).parent):
            continue
        text = path.read_bytes().decode()
        node = parse_yaml(text, "", [])
        assert node
        found.append((text, node.plain()))
    return tuple(found)


def places(tree: Plain, path: Steps = ()) -> Iterator[tuple[Steps, bool]]:
    """Every place of a tree, and whether it holds a single value."""
    yield path, not isinstance(tree, dict | list)
    if isinstance(tree, dict):
        for key, inside in tree.items():
            yield from places(inside, (*path, key))
    elif isinstance(tree, list):
        for place, inside in enumerate(tree):
            yield from places(inside, (*path, place))


def edit(chance: random.Random) -> tuple[str, Change, str]:
    """Any change of any file: a value set, a key added, a value taken away."""
    text, tree = chance.choice(sources())
    found = list(places(tree))
    kind = chance.choice(("set", "add", "take"))
    if kind == "add":
        path = chance.choice([p for p, _ in found if isinstance(at(tree, p), dict)])
        value: Plain = chance.choice([*WORDS, {"a": "1,5", "b": ["x", "y, z"]}])
        return text, Change((*path, chance.choice(("zz", "9.9", "self"))), value), kind
    path = chance.choice([p for p, is_leaf in found if is_leaf])
    return text, Change(path, chance.choice(WORDS) if kind == "set" else None), kind


def at(tree: Plain, path: Steps) -> Plain:
    """The value at a path."""
    for step in path:
        tree = tree[step]  # type: ignore[index, call-overload]
    return tree


def holds(seed: int) -> None:
    """A change moves the line that it is about, and no other."""
    text, change, kind = edit(random.Random(seed))
    new = spliced(text, [change])  # which holds the new tree against what was meant
    lines = [
        line
        for line in difflib.ndiff(text.splitlines(True), new.splitlines(True))
        if line[0] in "+-"
    ]
    took = [line[2:] for line in lines if line[0] == "-"]
    gave = [line[2:] for line in lines if line[0] == "+"]
    is_first_of_record = len(took) == 2 and took[0].lstrip().startswith("- ")
    assert len(gave) <= 1, (change, lines)
    assert len(took) <= 1 or (kind == "take" and is_first_of_record), (change, lines)


@given(st.integers(0, 10**9))
@settings(max_examples=100)
def test_no_other_line_is_moved(seed: int) -> None:
    holds(seed)


@pytest.mark.slow
def test_no_other_line_is_moved_in_a_thousand_edits() -> None:
    for seed in range(1_000):
        holds(seed)


@given(st.integers(0, 10**9))
@settings(max_examples=50)
def test_what_differs_between_trees_makes_one_of_the_other(seed: int) -> None:
    text, change, _ = edit(random.Random(seed))
    old, new = parse_yaml(text, "", []), parse_yaml(spliced(text, [change]), "", [])
    assert old and new
    found = list(changes_between(old.plain(), new.plain()))
    again = parse_yaml(spliced(text, found), "", [])
    assert again and again.plain() == new.plain()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_new_line_stands_behind_those_before_it(end: str) -> None:
    text = 'lines:\n  "1": {a: 1} # sổ\n\n  # hết\n  "3":\n    a: 1\nstate: draft\n'.replace(
        "\n", end
    )
    new = spliced(
        text,
        [
            Change(("lines", "2"), {"a": "2"}, before=("1",)),
            Change(("lines", "4"), {"a": "4"}, before=("1", "2", "3")),
        ],
    )
    assert (
        new
        == 'lines:\n  "1": {a: 1} # sổ\n  "2": {a: 2}\n\n  # hết\n  "3":\n    a: 1\n  "4": {a: 4}\nstate: draft\n'.replace(
            "\n", end
        )
    )
