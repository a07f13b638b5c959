"""Who makes bodies at once: how many hands, what each holds, what is given where one fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commune import TODAY
from thidua.publish.host.share import HostShare
from thidua.publish.portion import crew
from thidua.publish.run.progress import Progress, open_progress
from thidua.publish.run.records import Records

BODIES = [f"xa-{number}" for number in range(20)]


class Hand:
    """A process that ends while we wait, with all others at once."""

    def __init__(self, code: int, clock: list[float]) -> None:
        self.returncode, self.clock = code, clock

    def poll(self) -> int | None:
        return self.returncode if self.clock else None

    def kill(self) -> None:
        """It has ended."""

    wait = kill


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that were waited."""
    waited: list[float] = []
    monkeypatch.setattr(crew, "sleep", waited.append)
    return waited


def progress() -> Progress:
    begun = open_progress({})
    begun.stage("dựng các cơ quan")
    return begun


def task(root: Path) -> tuple[crew.Task, Records]:
    records = Records(root / "phan", dict.fromkeys(BODIES, "k"), TODAY)
    return crew.task_of(root, root / "moi", records, HostShare("", ()), BODIES), records


@pytest.mark.parametrize(("cores", "held"), [(2, 15), (3, 10), (8, 6), (64, 6)])
def test_together_they_hold_no_more(
    cores: int, held: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "_cores", lambda: cores)
    assert task(tmp_path)[0].at_once == held


def test_every_body_is_in_one_hand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: list[float]
) -> None:
    told: list[list[str]] = []

    def begun(words: bytes) -> Hand:
        told.append(json.loads(words)["bodies"])
        return Hand(0, clock)

    monkeypatch.setattr(crew, "_cores", lambda: 3)
    monkeypatch.setattr(crew, "_begun", begun)
    monkeypatch.setattr(crew, "read_back", lambda content: content)
    monkeypatch.setattr(Records, "left", lambda self, name: name)
    found = crew.made_by_crew(*task(tmp_path), progress())
    assert found == {slug: slug for slug in BODIES}
    assert len(told) == 3
    assert sorted(slug for share in told for slug in share) == sorted(BODIES)


def test_nothing_is_given_where_the_last_one_fails_as_it_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: list[float]
) -> None:
    monkeypatch.setattr(crew, "_cores", lambda: 2)
    monkeypatch.setattr(crew, "_begun", lambda words: Hand(1, clock))
    assert crew.made_by_crew(*task(tmp_path), progress()) == {}


@pytest.mark.parametrize(("cores", "bodies"), [(1, 20), (2, 7)])
def test_where_it_is_not_worth_it_nobody_is_begun(
    cores: int, bodies: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "_cores", lambda: cores)
    monkeypatch.setattr(crew, "_begun", lambda words: pytest.fail("begun"))
    whole, records = task(tmp_path)
    few = crew.task_of(tmp_path, tmp_path, records, whole.share, BODIES[:bodies])
    assert crew.made_by_crew(few, records, progress()) == {}
