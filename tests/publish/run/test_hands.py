"""Processes that make bodies: begun once, told what to make, none left behind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from thidua.publish.run import hands
from thidua.publish.run.hands import Hands

MUCH = b"[" * 1_000_000
"""More than a pipe holds."""


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hands]:
    monkeypatch.setattr(hands, "_cores", lambda: 2)
    found = Hands()
    yield found
    found.end()


def test_who_waits_is_given_the_task(two: Hands) -> None:
    two.begin()
    waiting = {hand.pid for hand in two.waiting}
    working = two.give([b"", b""])
    assert {hand.pid for hand in working} == waiting
    assert two.waiting == []
    assert [hand.wait(60) for hand in working] == [1, 1]  # told to make nothing


def test_nobody_is_left(two: Hands) -> None:
    two.begin()
    two.give([b""])
    begun = [*two.waiting, *two.working]
    two.end()
    assert len(begun) == 2
    assert all(hand.returncode is not None for hand in begun)
    assert (two.waiting, two.working) == ([], [])


def test_who_has_ended_is_told_nothing(
    two: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its exit code is for the crew to see; the task of the others is told on."""
    monkeypatch.setattr(hands, "_HAND", "thidua.khong_co")
    two.begin()
    for hand in two.waiting:
        hand.wait(60)
    assert all(hand.returncode for hand in two.give([MUCH, MUCH]))
