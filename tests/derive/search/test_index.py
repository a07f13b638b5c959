"""The index of a few entries, whole; and that many are parted without losing a word."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from tests.conftest import Case
from tests.search.shelf import index_of
from tests.show import show
from thidua.derive.search import kind
from thidua.derive.search.entry import Entry, Kind
from thidua.derive.search.index import BLOCK, GRID, blocks_of

KINDS = {k.slug: k for k in vars(kind).values() if isinstance(k, Kind)}


def test_index(case: Case) -> None:
    entries = [
        Entry(
            **{
                **told,
                "kind": KINDS[told["kind"]],
                "year": int(told.get("year", 0)),
                "is_sample": told.get("is_sample") == "true",
            }
        )
        for told in case.given["entries"]
    ]
    index = index_of([entries], case.given["bodies"], case.given["abbreviations"])
    first = [shard.name for shard in index.shards]
    told = [show(index.catalogue | {"first": first})]
    for shard in index.shards:
        told += [
            f"{key} {spelling}: {places}"
            for key, spellings in shard.words.items()
            for spelling, places in spellings.items()
        ]
    told += [repr(row) for block in blocks_of(entries) for row in block]
    case.expect("\n".join(told))


def test_many_words_are_parted_in_order() -> None:
    words = [f"t{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(676)]
    entries = [
        Entry(f"{n}/", kind.PAGE, word, " ".join(words))
        for n, word in enumerate(words[:40])
    ]
    index = index_of([entries], {}, {})
    keys = [key for shard in index.shards for key in shard.words]
    assert keys == sorted(words)
    first = [shard.name for shard in index.shards]
    assert first == [
        "0",
        *(next(iter(shard.words)) for shard in index.shards[1:]),
    ]
    sizes = [
        sum(
            len(key) + sum(len(s) + len(p) for s, p in found.items())
            for key, found in shard.words.items()
        )
        for shard in index.shards
    ]
    assert len(sizes) > 1
    longest = max(
        len(key) + sum(len(s) + len(p) for s, p in found.items())
        for shard in index.shards
        for key, found in shard.words.items()
    )
    assert all(GRID.shard // 2 < size <= GRID.shard + longest for size in sizes[:-1])
    assert sizes[-1] <= GRID.shard + longest
    assert [len(block) for block in blocks_of(entries)] == [
        BLOCK,
        BLOCK,
        40 - 2 * BLOCK,
    ]
    assert all(one < other for one, other in pairwise(first))


def test_more_words_in_one_shard_leave_those_far_behind() -> None:
    """However long the words of one entry are, shards end at the same keys again."""
    random = Random(5)
    keys = [
        f"{a}{b}{c}" for a in "bcdghklmnpqrstvx" for b in "aeiouy" for c in "cghmnptx"
    ]

    def texts(more: str) -> list[Entry]:
        return [
            Entry(
                f"{n}/",
                kind.PAGE,
                "",
                " ".join(random.choices(keys, k=60)) + more * (n < 40),
            )
            for n in range(600)
        ]

    state = random.getstate()
    before = index_of([texts("")], {}, {}).shards
    random.setstate(state)
    after = index_of([texts(" bac" * 20)], {}, {}).shards
    moved = [shard for shard in after if shard not in before]
    assert len(before) > 12
    assert 0 < len(moved) < 4
