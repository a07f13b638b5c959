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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from thidua.derive.search.entry import Entry
from thidua.derive.search.part import ROOM, room_of
from thidua.derive.search.posting import Segment, postings, segment_of
from thidua.derive.search.run import run_columns
from thidua.derive.search.shard import Grid, Shard, shards_of
from thidua.derive.search.word import clean, words

BLOCK = 16
"""Entries of a block."""
GRID = Grid()
Block = list[list[str]]


@dataclass(frozen=True, slots=True)
class Index:
    """The parts of an index, made of what JSON knows."""

    catalogue: dict[str, Any]
    shards: tuple[Shard, ...]
    blocks: tuple[tuple[Block, ...], ...]
    """Those of each part."""


def make_index(
    parts: Sequence[Sequence[Entry]],
    bodies: Mapping[str, str],
    abbreviations: Mapping[str, str],
    segments: Iterable[Segment] | None = None,
    grid: Grid = GRID,
) -> Index:
    """Make the index; `bodies` are names by slug, abbreviations map to their words.

    `segments` are the words of each part, where they are known.
    """
    kinds = list(dict.fromkeys(entry.kind for part in parts for entry in part))
    found = postings(segments or map(segment_of, parts), room_of)
    if sum(room_of(len(part)) for part in parts) <= grid.range:
        grid = replace(
            grid, long=sys.maxsize
        )  # one range: nothing is gained by cutting
    shards = tuple(shards_of(found, grid))
    catalogue = {
        "parts": [len(part) for part in parts],
        "block": BLOCK,
        "room": ROOM,
        "range": grid.range,
        "kinds": [
            [kind.slug, kind.name, kind.weight, int(kind.is_official)] for kind in kinds
        ],
        "bodies": [[slug, name] for slug, name in bodies.items()],
        "runs": run_columns(parts, kinds, bodies),
        "short": list(short_forms(abbreviations)),
        "first": [shard.name for shard in shards],
    }
    return Index(catalogue, shards, tuple(tuple(_blocks(part)) for part in parts))


def short_forms(abbreviations: Mapping[str, str]) -> Iterator[list[str]]:
    """Give the keys of each short form and of what it stands for.

    QP-AN is also found as QPAN. Marks of a list of recipients (b/c) are left out; one short form may have several
    meanings: “Tỉnh ủy, Thành ủy hoặc Thị ủy”.
    """
    for short, told in abbreviations.items():
        meanings = told.replace(" hoặc ", ", ").split(", ") if " hoặc " in told else [told]  # fmt: skip
        if "/" in short:
            continue
        for keys in dict.fromkeys((_keys(short), _keys(short).replace(" ", ""))):
            yield from ([keys, _keys(meaning)] for meaning in meanings)


def _keys(text: str) -> str:
    return " ".join(word.key for word in words(text))


def _blocks(entries: Sequence[Entry]) -> Iterator[Block]:
    for start in range(0, len(entries), BLOCK):
        yield [
            [e.url, clean(e.label), clean(e.title), clean(e.text), clean(e.place)]
            for e in entries[start : start + BLOCK]
        ]
