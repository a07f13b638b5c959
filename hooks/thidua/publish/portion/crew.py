"""A crew (nhóm dựng): several processes make bodies at once, part by part, and say nothing."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from thidua.model.problem import errors
from thidua.publish.host.share import HostShare
from thidua.publish.link.origin import Origins
from thidua.publish.portion.opening import open_build
from thidua.publish.portion.portion import Portion, read_back
from thidua.publish.portion.store import Store
from thidua.publish.press import Press
from thidua.publish.publication import Publication
from thidua.publish.run.hands import are_done, at_work, is_orphan, number
from thidua.publish.run.listing import Listing
from thidua.publish.run.progress import Progress
from thidua.publish.run.records import Records
from thidua.publish.tree.tree import Tree

_HELD = 1_900_000
"""Bytes of bodies that all processes together have read and not yet set: memory grows with them, some forty times as much."""
_LEAST = 280_000
"""Bytes that a process takes at a time at least: each time it looks at what it may know of all others."""
_MANY = 20_000
"""New objects after which Python seeks circles among them: pages are made of many, and hardly of circles."""
_OFTEN = 4
"""After so many parts circles are sought: each leaves a megabyte of them, and the search takes a twentieth of a second."""


class Task(Struct, frozen=True):
    """What a process of the crew has to know (việc giao)."""

    root: Path
    folder: str
    """The new site."""
    records: Records
    """Where portions are left."""
    share: HostShare
    parts: Sequence[Sequence[str]]
    """The bodies, as many at a time as a process may hold."""
    listing: Listing
    """What is known of the files."""

    def make(self, numbers: Iterable[int]) -> bool:
        """Make parts by their numbers; False where anything is wrong, or stands twice."""
        gc.set_threshold(_MANY)
        for begun, part in enumerate(numbers):
            if begun % _OFTEN == _OFTEN - 1:
                _forget()
            if not self._made(self.parts[part]):
                return False
        return True

    def _made(self, bodies: Sequence[str]) -> bool:
        """Make some portions: what was read for them is let go of before the next ones are read."""
        store = Store(self.records)
        build, problems = open_build(
            self.root,
            self.share.site_url,
            self.share.theme,
            store,
            only=frozenset(bodies),
            listing=self.listing,
        )
        if build is None or errors(problems) or self.share.frame is None:
            return False
        origins, folders = Origins(self.root, build.portal.files), set[str]()
        for slug in bodies:
            # links and anchors of one are not held beside those of the next
            publication = Publication(Tree(self.folder, folders=folders), origins)
            press = Press(self.share.frame, build.setting, build.cards, publication)
            build.making.made(slug, press)
            if publication.doubles or is_orphan():
                return False
        return True


def _forget() -> None:
    """Let go of circles in what was read for the last parts: loading leaves them out."""
    gc.unfreeze()
    gc.collect()


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
