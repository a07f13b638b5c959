"""Entries → the index (chỉ mục): what is published, in chunks that a search asks for.

- *parts*: the entries of one body, or of none. Each takes more numbers than it needs, so that
  what is added to one leaves the numbers of the others (`part.py`).
- *shards*: words in the order of their keys; for each spelling, the entries and places
  where it stands (`posting.py`), or the pieces where they are told (`shard.py`).
- *blocks*: sixteen entries of a part each, with what is shown of them.
- the *catalogue*: runs of entries of one kind, body and year; names; abbreviations; the
  first key of each shard. It is small and is loaded first.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from thidua.derive.search.entry import Entry
from thidua.derive.search.part import ROOM, Part, kinds_of, room_of, run_columns
from thidua.derive.search.posting import postings
from thidua.derive.search.shard import Grid, Shard, shards_of
from thidua.derive.search.word import clean, words

BLOCK = 16
"""Entries of a block."""
GRID = Grid()
Block = list[list[str]]


class Index(Struct, frozen=True):
    """The parts of an index, made of what JSON knows."""

    catalogue: dict[str, Any]
    """What is known before the shards are."""
    shards: Iterator[Shard]
    """Each is made when it is asked for: all words of a portal are too many to hold."""


def make_index(
    parts: Sequence[Part],
    bodies: Mapping[str, str],
    abbreviations: Mapping[str, str],
    grid: Grid = GRID,
) -> Index:
    """Make the index; `bodies` are names by slug, abbreviations map to their words."""
    runs = [part.runs for part in parts]
    kinds = kinds_of(runs)
    found = postings((part.segment() for part in parts), room_of)
    if sum(room_of(part.size) for part in parts) <= grid.range:
        grid = replace(
            grid, long=sys.maxsize
        )  # one range: nothing is gained by cutting
    catalogue = {
        "parts": [part.size for part in parts],
        "block": BLOCK,
        "room": ROOM,
        "range": grid.range,
        "kinds": [
            [kind.slug, kind.name, kind.weight, int(kind.is_official)] for kind in kinds
        ],
        "bodies": [[slug, name] for slug, name in bodies.items()],
        "runs": run_columns(runs, kinds, bodies),
        "short": list(short_forms(abbreviations)),
    }
    return Index(catalogue, shards_of(found, grid))


def short_forms(abbreviations: Mapping[str, str]) -> Iterator[list[str]]:
    """Give the keys of each short form and of what it stands for.

    QP-AN is also found as QPAN. Marks of a list of recipients (b/c) are left out; one short form may have several
    meanings: “Tỉnh ủy, Thành ủy hoặc Thị ủy”.
    """
    for short, told in abbreviations.items():
        meanings = (
            told.replace(" hoặc ", ", ").split(", ") if " hoặc " in told else [told]
        )
        if "/" in short:
            continue
        for keys in dict.fromkeys((_keys(short), _keys(short).replace(" ", ""))):
            yield from ([keys, _keys(meaning)] for meaning in meanings)


def _keys(text: str) -> str:
    return " ".join(word.key for word in words(text))


def blocks_of(entries: Sequence[Entry]) -> Iterator[Block]:
    """Give the blocks of a part."""
    for start in range(0, len(entries), BLOCK):
        yield [
            [e.url, clean(e.label), clean(e.title), clean(e.text), clean(e.place)]
            for e in entries[start : start + BLOCK]
        ]
