"""Parts of an index (phần chỉ mục): the entries of one body, or of none, and the numbers that they take.

What is added to a part leaves the numbers of those behind it, until its room is full. A room is
twice as large as the next smaller one, so a part outgrows few of them in all its life.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache, partial

from msgspec import Struct

from thidua.derive.search.entry import Entry
from thidua.derive.search.posting import Segment, segment_of
from thidua.derive.search.run import Run, runs_of

ROOM = 64
"""The numbers of the smallest room."""


class Part(Struct, frozen=True):
    """What an index is made of, part by part."""

    runs: tuple[Run, ...]
    segment: Callable[[], Segment]
    """Gives its words, when their turn has come."""

    @property
    def size(self) -> int:
        """How many entries it has."""
        return sum(run.size for run in self.runs)


def part_of(entries: Sequence[Entry]) -> Part:
    """Make a part of entries that follow each other."""
    return Part(tuple(runs_of(entries)), partial(segment_of, entries))


@lru_cache(2)
def known_part_of(entries: tuple[Entry, ...]) -> Part:
    """Make a part that many builds in a row may ask for: its words are found once."""
    return Part(tuple(runs_of(entries)), cache(partial(segment_of, entries)))


def room_of(size: int) -> int:
    """Give how many numbers a part of so many entries takes."""
    room = ROOM if size else 0
    while room < size:
        room *= 2
    return room
