"""Bodies made by several processes at once (nhiều tay): each reads, checks and sets its share.

A process knows of all other bodies only what they may ask of each other, so it holds its
share alone. It leaves records of portions and their files in the new site. Where anything
is wrong nothing is given: one process that reads all finds it, and tells it best.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from heapq import heappop, heappush
from pathlib import Path
from time import sleep

from msgspec import Struct, json
from msgspec.structs import replace

from thidua.publish.host.share import HostShare
from thidua.publish.portion.portion import Portion, read_back
from thidua.publish.run.hands import Hands, are_worth_it, number
from thidua.publish.run.progress import Progress
from thidua.publish.run.records import Records, told_records

_HELD = 30
"""Bodies that all processes together have read and not yet set: memory grows with them."""
_LEAST = 6
"""Bodies that a process takes at a time at least: each time it looks at what it may know of all others."""
_EVERY = 0.05


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


def made_by_crew(
    task: Task, records: Records, progress: Progress, hands: Hands
) -> dict[str, Portion]:
    """Make the portions of the bodies of a task; none where one process has to make them."""
    if not are_worth_it(task.bodies):
        return {}
    try:
        crew = hands.give(_told(task, share) for share in _shares(task))
        while any(hand.poll() is None for hand in crew):
            if any(hand.poll() for hand in crew):
                return {}
            progress.step(min(records.number(), len(task.bodies)), len(task.bodies))
            sleep(_EVERY)
        if any(hand.returncode for hand in crew):
            return {}
    finally:
        hands.end()
    return {slug: read_back(records.left(slug)) for slug in task.bodies}


def task_of(
    root: Path, folder: Path, records: Records, share: HostShare, bodies: Sequence[str]
) -> Task:
    """Write down what has to be made."""
    at_once = max(_LEAST, _HELD // number())
    return Task(str(root), str(folder), told_records(records), share, bodies, at_once)


def _told(task: Task, bodies: Sequence[str]) -> bytes:
    return json.encode(replace(task, bodies=bodies))


def _shares(task: Task) -> list[list[str]]:
    """Part the bodies so that all have as much to read, the largest ones dealt first."""
    sizes = {slug: _size(Path(task.root), slug) for slug in task.bodies}
    shares = [(0, n, list[str]()) for n in range(number())]
    for slug in sorted(sizes, key=lambda slug: (-sizes[slug], slug)):
        size, n, share = heappop(shares)
        heappush(shares, (size + sizes[slug], n, [*share, slug]))
    return [sorted(share) for _, _, share in shares]


def _size(root: Path, slug: str) -> int:
    """Count the bytes of a body's data and words."""
    return sum(
        os.stat(f"{folder}/{name}", follow_symlinks=False).st_size  # noqa: PTH116
        for place in (f"data/bodies/{slug}", f"content/{slug}")
        for folder, _, names in os.walk(root / place)
        for name in names
    )
