"""One process of a crew: what was read for some portions is gone before the next ones are read."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.commune import TODAY
from thidua.publish.host.share import HostShare
from thidua.publish.portion import crew, hand
from thidua.publish.run import hands
from thidua.publish.run.listing import Listing
from thidua.publish.run.memory import kept
from thidua.publish.run.records import Records


class Circle:
    """What only Python's search for circles finds."""

    def __init__(self) -> None:
        self.own = self


def test_circles_of_the_last_portions_are_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[weakref.ref[Circle]] = []
    alive: list[int] = []

    @kept
    def made(task: crew.Task, bodies: Sequence[str], listing: Listing) -> bool:
        alive.append(sum(told() is not None for told in seen))
        seen.append(weakref.ref(Circle()))
        return True

    bodies = [f"xa-{number}" for number in range(40)]
    records = Records(tmp_path, dict.fromkeys(bodies, "k"), TODAY)
    monkeypatch.setattr(hand, "_made", made)
    monkeypatch.setattr(hands, "_cores", lambda: 2)
    assert hand.make(crew.task_of(tmp_path, tmp_path, records, HostShare("", ()), bodies))  # fmt: skip
    gc.unfreeze()
    assert alive == [0, 0, 0]
