"""Entries → the index (chỉ mục): what is published, in chunks that a search asks for.

- *shards*: words in the order of their keys; for each spelling, the entries and places
  where it stands (`posting.py`).
- *blocks*: sixteen entries each, with what is shown of them.
- the *catalogue*: runs of entries of one kind, body and year; names; abbreviations; the
  first key of each shard. It is small and is loaded first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from thidua.derive.search.entry import Entry, Kind
from thidua.derive.search.posting import Segment, postings, segment_of
from thidua.derive.search.word import clean, words

BLOCK = 16
SHARD = 16_000
"""Characters of postings after which the next shard begins."""

Shard = dict[str, dict[str, str]]
Block = list[list[str]]


@dataclass(frozen=True, slots=True)
class Index:
    """The parts of an index, made of what JSON knows."""

    catalogue: dict[str, Any]
    shards: tuple[Shard, ...]
    blocks: tuple[Block, ...]


def make_index(
    entries: Sequence[Entry],
    bodies: Mapping[str, str],
    abbreviations: Mapping[str, str],
    segments: Iterable[Segment] | None = None,
) -> Index:
    """Make the index; `bodies` are names by slug, abbreviations map to their words.

    `segments` are the words of all entries, in order, where they are known.
    """
    kinds = list(dict.fromkeys(entry.kind for entry in entries))
    shards = tuple(_shards(postings(segments or [segment_of(entries)])))
    catalogue = {
        "entries": len(entries),
        "block": BLOCK,
        "kinds": [
            [kind.slug, kind.name, kind.weight, int(kind.is_official)] for kind in kinds
        ],
        "bodies": [[slug, name] for slug, name in bodies.items()],
        "runs": list(_runs(entries, kinds, list(bodies))),
        "short": list(short_forms(abbreviations)),
        "first": [next(iter(shard)) for shard in shards],
    }
    return Index(catalogue, shards, tuple(_blocks(entries)))


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


def _runs(
    entries: Sequence[Entry], kinds: list[Kind], bodies: list[str]
) -> Iterator[list[int]]:
    """Give how many entries follow each other with one kind, body, year and state."""

    def told(entry: Entry) -> tuple[int, int, int, int]:
        body = bodies.index(entry.body) if entry.body else -1
        return kinds.index(entry.kind), body, entry.year, int(entry.is_sample)

    for same, run in groupby(entries, told):
        yield [len(list(run)), *same]


def _blocks(entries: Sequence[Entry]) -> Iterator[Block]:
    for start in range(0, len(entries), BLOCK):
        yield [
            [e.url, clean(e.label), clean(e.title), clean(e.text), clean(e.place)]
            for e in entries[start : start + BLOCK]
        ]


def _shards(postings: Mapping[str, dict[str, str]]) -> Iterator[Shard]:
    shard: Shard = {}
    size = 0
    for key, spellings in postings.items():
        if size > SHARD:
            yield shard
            shard, size = {}, 0
        shard[key] = spellings
        size += len(key) + sum(len(s) + len(p) for s, p in spellings.items())
    if shard:
        yield shard
