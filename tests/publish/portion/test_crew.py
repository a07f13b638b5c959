"""Who makes bodies at once: how they are parted, what is given where one fails."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.commune import TODAY
from thidua.publish.host.share import HostShare
from thidua.publish.portion import crew
from thidua.publish.portion.crew import Task
from thidua.publish.run import hands
from thidua.publish.run.listing import Listing
from thidua.publish.run.progress import Progress, open_progress
from thidua.publish.run.records import Records


def bodies(root: Path, sizes: list[int]) -> list[str]:
    """Bodies that have so many bytes of data."""
    found = [f"xa-{number:03}" for number in range(len(sizes))]
    for slug, size in zip(found, sizes, strict=True):
        folder = root / "data/bodies" / slug / "2025"
        folder.mkdir(parents=True)
        (folder / "plan.yml").write_bytes(b"#" * size)
    return found


@pytest.mark.parametrize(
    ("cores", "sizes", "parts"),
    [
        (2, [70] * 60, [14, 14, 14, 9, 5, 4]),
        (2, [70] * 12, [6, 4, 2]),
        (4, [70] * 60, [7, 7, 7, 7, 7, 7, 5, 4, 4, 4, 1]),
        (8, [70] * 30, [4, 4, 4, 4, 4, 4, 4, 2]),
        (2, [350] * 10, [3, 3, 2, 1, 1]),
        (2, [3000, 70, 70, 70, 70, 70, 70, 70], [1, 4, 3]),
        (2, [0] * 9, [9]),
    ],
)
def test_parts_grow_smaller_so_that_all_end_together(
    cores: int, sizes: list[int], parts: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    """None holds more than memory has room for, however large the bodies are."""
    monkeypatch.setattr(hands, "_cores", lambda: cores)
    found = crew.parts_of(tmp_path, bodies(tmp_path, [size * 1000 for size in sizes]))
    assert list(map(len, found)) == parts


def test_every_body_is_in_one_part_and_the_large_ones_in_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hands, "_cores", lambda: 2)
    monkeypatch.setattr(crew, "_LEAST", 40)
    every = bodies(tmp_path, [10, 20, 30, 500, 10, 10, 400, 10, 10])
    words = tmp_path / "content" / every[1]
    words.mkdir(parents=True)
    (words / "index.md").write_bytes(b"#" * 300)
    found = crew.parts_of(tmp_path, every)
    assert found == [
        ["xa-003", "xa-006"],
        ["xa-001"],
        ["xa-002", "xa-000"],
        ["xa-004", "xa-005", "xa-007", "xa-008"],
    ]


def begun(
    root: Path, make: Callable[[str], bool], monkeypatch: pytest.MonkeyPatch
) -> tuple[Task, Progress]:
    """A task of three parts, made by two processes."""

    def made(task: Task, bodies: list[str]) -> bool:
        for slug in bodies:
            if not make(slug):
                return False
            (task.records.new / f"{slug}.json").write_text(f"\n{slug}")
        return True

    monkeypatch.setattr(hands, "_cores", lambda: 2)
    monkeypatch.setattr(hands, "_context", lambda: get_context("fork"))
    monkeypatch.setattr(crew, "read_back", bytes.decode)
    monkeypatch.setattr(Task, "_made", made)
    records = Records(root / "phan", {}, TODAY)
    records.new.mkdir()
    progress = open_progress({})
    progress.stage("dựng các cơ quan")
    return Task(
        root,
        str(root),
        records,
        HostShare("", ()),
        [["a", "b"], ["c"], ["d"]],
        Listing(),
    ), progress


def test_all_portions_are_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = crew.made_by_crew(*begun(tmp_path, lambda slug: True, monkeypatch))
    assert found == {slug: slug for slug in "abcd"}


@pytest.mark.parametrize("wrong", ["a", "d"])
def test_nothing_is_given_where_one_fails(
    wrong: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = crew.made_by_crew(*begun(tmp_path, wrong.__ne__, monkeypatch))
    assert found == {}
