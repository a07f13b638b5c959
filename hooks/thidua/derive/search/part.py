"""Parts of an index (phần chỉ mục): the entries of one body, or of none, and the numbers that they take.

What is added to a part leaves the numbers of those behind it, until its room is full. A room is
twice as large as the next smaller one, so a part outgrows few of them in all its life.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from itertools import groupby, pairwise
from typing import NamedTuple

from msgspec import Struct

from thidua.derive.search.entry import Entry, Kind
from thidua.derive.search.posting import Segment, segment_of

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


class Run(NamedTuple):
    """Entries of one part that follow each other."""

    size: int
    kind: Kind
    body: str
    """The slug of their body; "" for none."""
    year: int
    is_sample: bool


def runs_of(entries: Sequence[Entry]) -> Iterator[Run]:
    """Cut the entries of a part into runs."""
    for (kind, body, year, is_sample), run in groupby(entries, _told):
        yield Run(len(list(run)), kind, body, year, is_sample)


def _told(entry: Entry) -> tuple[Kind, str, int, bool]:
    return entry.kind, entry.body, entry.year, entry.is_sample


def kinds_of(parts: Iterable[Iterable[Run]]) -> list[Kind]:
    """Give the kinds of all runs, each once, in the order in which they come."""
    return list(dict.fromkeys(run.kind for part in parts for run in part))


def run_columns(
    parts: Iterable[Iterable[Run]], kinds: Iterable[Kind], bodies: Iterable[str]
) -> list[list[int]]:
    """Give all runs by columns; in that of bodies how much further each is than the one before, from 0.

    They are how many entries, the number of their kind, of their body (-1 for none),
    their year, whether they are samples. A run ends with its part.
    """
    of_kind = {kind: number for number, kind in enumerate(kinds)}
    of_body = {slug: number for number, slug in enumerate(bodies)} | {"": -1}
    rows = [_row(run, of_kind, of_body) for part in parts for run in part]
    counts, kinds_, of_bodies, years, states = (
        [row[n] for row in rows] for n in range(5)
    )
    steps = [body - before for before, body in pairwise([0, *of_bodies])]
    return [counts, kinds_, steps, years, states]


def _row(
    run: Run, kinds: Mapping[Kind, int], bodies: Mapping[str, int]
) -> tuple[int, int, int, int, int]:
    return (
        run.size,
        kinds[run.kind],
        bodies[run.body],
        run.year,
        int(run.is_sample),
    )
