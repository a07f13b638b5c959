"""Bodies made by several processes at once (nhiều tay): each reads, checks and sets its share.

A process knows of all other bodies only what they may ask of each other, so it holds its
share alone. It leaves records of portions and their files in the new site. Where anything
is wrong nothing is given: one process that reads all finds it, and tells it best.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from time import sleep

from msgspec import Struct, json
from msgspec.structs import replace

from thidua.publish.host.share import HostShare
from thidua.publish.portion.portion import Portion, read_back
from thidua.publish.run.progress import Progress
from thidua.publish.run.records import ASKED, MANY, Records, told_records

_MOST = 8
"""Processes at once."""
_HELD = 30
"""Bodies that all processes together have read and not yet set: memory grows with them."""
_LEAST = 6
"""Bodies that a process takes at a time at least: each time it looks at what it may know of all others."""
_EVERY = 0.1
_HAND = "thidua.publish.portion.hand"


class Task(Struct, frozen=True):
    """What a process of the crew has to know (việc giao)."""

    root: str
    folder: str
    """The new site."""
    records: str
    """Where portions are left, as `told_records` writes it down."""
    share: HostShare
    bodies: Sequence[str]
    """Those that are its own."""
    at_once: int
    """How many of them a process may hold at a time."""


def made_by_crew(task: Task, records: Records, progress: Progress) -> dict[str, Portion]:  # fmt: skip
    """Make the portions of the bodies of a task; none where one process has to make them."""
    if not is_for_crew(task.bodies):
        return {}
    size = _hands()
    with _ended_with_us() as crew:
        crew += [_begun(_told(task, task.bodies[n::size])) for n in range(size)]
        while any(hand.poll() is None for hand in crew):
            if any(hand.poll() for hand in crew):
                return {}
            progress.step(min(records.number(), len(task.bodies)), len(task.bodies))
            sleep(_EVERY)
        if any(hand.returncode for hand in crew):
            return {}
    return {slug: read_back(records.left(slug)) for slug in task.bodies}


def is_for_crew(bodies: Sequence[str]) -> bool:
    """Whether bodies are so many that several processes make them."""
    return len(bodies) >= MANY and _hands() > 1


def _hands() -> int:
    """How many processes there are at once."""
    return min(_cores(), _MOST)


def _cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def task_of(
    root: Path, folder: Path, records: Records, share: HostShare, bodies: Sequence[str]
) -> Task:
    """Write down what has to be made."""
    at_once = max(_LEAST, _HELD // _hands())
    return Task(str(root), str(folder), told_records(records), share, bodies, at_once)


def _told(task: Task, bodies: Sequence[str]) -> bytes:
    return json.encode(replace(task, bodies=bodies))


def _begun(told: bytes) -> subprocess.Popen[bytes]:
    """Begin a process that makes a share; what it says is said again by one that makes all."""
    known = {name: value for name, value in os.environ.items() if name != ASKED}
    with TemporaryFile() as task:  # a pipe would have us wait until it is read
        task.write(told)
        task.seek(0)
        return subprocess.Popen(
            [sys.executable, "-m", _HAND],
            stdin=task,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=known,
        )


@contextmanager
def _ended_with_us() -> Iterator[list[subprocess.Popen[bytes]]]:
    """Leave no process behind, whatever the end."""
    crew: list[subprocess.Popen[bytes]] = []
    try:
        yield crew
    finally:
        for hand in crew:
            hand.kill()
            hand.wait()
