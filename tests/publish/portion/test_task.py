"""One process of a crew: it takes part after part, and what was read for some is gone before the next."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.commune import TODAY
from thidua.publish.host.share import HostShare
from thidua.publish.portion.crew import Task
from thidua.publish.run.listing import Listing
from thidua.publish.run.memory import kept
from thidua.publish.run.records import Records


class Circle:
    """What only Python's search for circles finds."""

    def __init__(self) -> None:
        self.own = self


def task(root: Path, parts: list[list[str]]) -> Task:
    return Task(
        root,
        str(root / "moi"),
        Records(root, {}, TODAY),
        HostShare("", ()),
        parts,
        Listing(),
    )


def test_circles_of_a_few_parts_are_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[weakref.ref[Circle]] = []
    alive: list[int] = []

    @kept
    def made(task: Task, bodies: Sequence[str]) -> bool:
        alive.append(sum(told() is not None for told in seen))
        seen.append(weakref.ref(Circle()))
        return True

    monkeypatch.setattr(Task, "_made", made)
    parts = [[f"xa-{number}"] for number in range(9)]
    assert task(tmp_path, parts).make(range(9))
    gc.unfreeze()
    assert alive == [0, 1, 2, 0, 1, 2, 3, 0, 1]


def test_a_part_that_fails_is_the_last_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Sequence[str]] = []

    def make(task: Task, bodies: Sequence[str]) -> bool:
        made.append(bodies)
        return bodies != ["xa-b"]

    monkeypatch.setattr(Task, "_made", make)
    assert not task(tmp_path, [["xa-a"], ["xa-b"], ["xa-c"]]).make(range(3))
    assert made == [["xa-a"], ["xa-b"]]
