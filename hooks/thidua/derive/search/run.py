"""Runs (dải) of entries that share kind, body, year and state: so the catalogue tells whose each entry is.

They are told by columns, for bodies run alike: that packs into a fifth of what rows would take.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from thidua.derive.search.entry import Entry, Kind


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
    counts, kinds_, of_bodies, years, states = ([row[n] for row in rows] for n in range(5))  # fmt: skip
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
