"""Who makes bodies at once: how many hands, what each holds, what is given where one fails."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest

from tests.commune import TODAY
from thidua.publish.host.share import HostShare
from thidua.publish.portion import crew
from thidua.publish.run import hands
from thidua.publish.run.hands import Hands
from thidua.publish.run.progress import Progress, open_progress
from thidua.publish.run.records import Records

BODIES = [f"xa-{number}" for number in range(20)]


class Hand:
    """A process that ends while we wait, with all others at once."""

    def __init__(self, code: int, clock: list[float]) -> None:
        self.returncode, self.clock, self.stdin = code, clock, BytesIO()
        self.told = b""
        self.stdin.close = lambda: None  # type: ignore[method-assign]

    def poll(self) -> int | None:
        return self.returncode if self.clock else None

    def kill(self) -> None:
        """It has ended."""

    def communicate(self) -> None:
        self.told = self.stdin.getvalue()


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
    monkeypatch.setattr(hands, "_cores", lambda: cores)
    assert task(tmp_path)[0].at_once == held


def test_every_body_is_in_one_hand_and_the_large_ones_in_several(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: list[float]
) -> None:
    for number, slug in enumerate(BODIES):
        folder = tmp_path / "data/bodies" / slug / "2025"
        folder.mkdir(parents=True)
        (folder / "plan.yml").write_bytes(b"#" * (1000 if number < 3 else 10))
    begun = [Hand(0, clock) for _ in range(3)]
    monkeypatch.setattr(hands, "_cores", lambda: 3)
    monkeypatch.setattr(hands, "_begun", iter(begun).__next__)
    monkeypatch.setattr(crew, "read_back", lambda content: content)
    monkeypatch.setattr(Records, "left", lambda self, name: name)
    found = crew.made_by_crew(*task(tmp_path), progress(), Hands())
    assert found == {slug: slug for slug in BODIES}
    told = [json.loads(hand.told)["bodies"] for hand in begun]
    assert sorted(slug for share in told for slug in share) == sorted(BODIES)
    assert [sum(slug in share for slug in BODIES[:3]) for share in told] == [1, 1, 1]
    assert sorted(map(len, told)) == [6, 7, 7]


def test_nothing_is_given_where_the_last_one_fails_as_it_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: list[float]
) -> None:
    monkeypatch.setattr(hands, "_cores", lambda: 2)
    monkeypatch.setattr(hands, "_begun", lambda: Hand(1, clock))
    assert crew.made_by_crew(*task(tmp_path), progress(), Hands()) == {}


@pytest.mark.parametrize(("cores", "bodies"), [(1, 20), (2, 7)])
def test_where_it_is_not_worth_it_nobody_is_begun(
    cores: int, bodies: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hands, "_cores", lambda: cores)
    monkeypatch.setattr(hands, "_begun", lambda: pytest.fail("begun"))
    whole, records = task(tmp_path)
    few = crew.task_of(tmp_path, tmp_path, records, whole.share, BODIES[:bodies])
    assert crew.made_by_crew(few, records, progress(), Hands()) == {}
