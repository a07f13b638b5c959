"""Disks of all kinds, for tests that are root; others skip them."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Mount = Callable[..., None]


def attempt(*command: str | Path) -> None:
    """Run a command of the system, or skip the test where it may not."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError as missing:
        pytest.skip(str(missing))
    if done.returncode:
        pytest.skip(done.stderr)


@pytest.fixture
def mount() -> Iterator[Mount]:
    """Mount something on a folder until the test is over."""
    points: list[Path] = []

    def mounted(point: Path, *words: str | Path) -> None:
        point.mkdir(parents=True, exist_ok=True)
        attempt("mount", *words, point)
        points.append(point)

    yield mounted
    for point in reversed(points):
        subprocess.run(["umount", point], check=True)


@pytest.fixture
def immutable() -> Iterator[Callable[[Path], None]]:
    """Let nobody write to a folder, not even root, until the test is over."""
    folders: list[Path] = []

    def fixed(folder: Path) -> None:
        attempt("chattr", "+i", folder)
        folders.append(folder)

    yield fixed
    for folder in folders:
        subprocess.run(["chattr", "-i", folder], check=True)
