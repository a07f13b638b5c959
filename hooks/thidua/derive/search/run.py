"""Runs (dải) of entries that share kind, body, year and state: so the catalogue tells whose each entry is.

They are told by columns, for bodies run alike: that packs into a fifth of what rows would take.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from thidua.derive.search.entry import Entry, Kind

Run = tuple[int, int, int, int, int]
"""How many entries, the number of their kind, of their body (-1 for none), their year, whether they are samples."""


def run_columns(
    parts: Iterable[Sequence[Entry]], kinds: Iterable[Kind], bodies: Iterable[str]
) -> list[list[int]]:
    """Give all runs by columns; in that of bodies how much further each is than the one before, from 0.

    A run ends with its part.
    """
    kind_numbers = {kind: number for number, kind in enumerate(kinds)}
    body_numbers = {slug: number for number, slug in enumerate(bodies)} | {"": -1}
    runs = [run for part in parts for run in _runs(part, kind_numbers, body_numbers)]
    counts, of_kinds, of_bodies, years, states = ([run[n] for run in runs] for n in range(5))  # fmt: skip
    steps = [body - before for before, body in pairwise([0, *of_bodies])]
    return [counts, of_kinds, steps, years, states]


def _runs(
    entries: Sequence[Entry], kinds: Mapping[Kind, int], bodies: Mapping[str, int]
) -> Iterator[Run]:
    def told(entry: Entry) -> tuple[int, int, int, int]:
        return kinds[entry.kind], bodies[entry.body], entry.year, int(entry.is_sample)

    for same, run in groupby(entries, told):
        yield len(list(run)), *same
