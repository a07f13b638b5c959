"""Bodies made by several processes at once (nhiều tay): each reads, checks and sets its parts.

A process knows of all other bodies only what they may ask of each other, so it holds a
part alone. It leaves records of portions and their files in the new site. Where anything
is wrong nothing is given: one process that reads all finds it, and tells it best.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from thidua.publish.portion.hand import Task
from thidua.publish.portion.portion import Portion, read_back
from thidua.publish.run.hands import are_done, at_work, number
from thidua.publish.run.progress import Progress

_HELD = 2_100_000
"""Bytes of bodies that all processes together have read and not yet set: memory grows with them, some forty times as much."""
_LEAST = 280_000
"""Bytes that a process takes at a time at least: each time it looks at what it may know of all others."""


def made_by_crew(task: Task, progress: Progress) -> dict[str, Portion]:
    """Make the portions of the bodies of a task; none where one process has to make them."""
    total = sum(map(len, task.parts))
    with at_work(task.make, len(task.parts)) as hands:
        while not are_done(hands):
            progress.step(min(task.records.number(), total), total)
        if any(hand.exitcode for hand in hands):
            return {}
    return {
        slug: read_back(task.records.left(slug)) for part in task.parts for slug in part
    }


def parts_of(root: Path, bodies: Sequence[str]) -> list[list[str]]:
    """Part the bodies so that all processes end together: the largest first, ever fewer at a time."""
    sizes = {slug: _size(root, slug) for slug in bodies}
    parts, left, room = list[list[str]](), sum(sizes.values()), 0
    for slug in sorted(sizes, key=lambda slug: (-sizes[slug], slug)):
        if room <= 0:
            parts.append([])
            room = max(min(left, _HELD) // number(), _LEAST)
        parts[-1].append(slug)
        left, room = left - sizes[slug], room - sizes[slug]
    return parts


def _size(root: Path, slug: str) -> int:
    """Count the bytes of a body's data and words."""
    return sum(
        os.stat(f"{folder}/{name}", follow_symlinks=False).st_size  # noqa: PTH116
        for place in (f"data/bodies/{slug}", f"content/{slug}")
        for folder, _, names in os.walk(root / place)
        for name in names
    )
