"""The catalogue of an index as it is read back, and the shelf that chunks are taken from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from thidua.derive.search.index import Block, Shard
from thidua.derive.search.word import words


@dataclass(frozen=True, slots=True)
class Run:
    """Entries that follow each other and share what they belong to."""

    first: int
    count: int
    kind: str
    weight: int
    body: str
    year: int | None
    is_sample: bool
    words: tuple[tuple[str, str], ...]
    """Key and spelling of the words of kind, body and year: they help to find."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """An index whose chunks are fetched when they are needed."""

    catalogue: dict[str, Any]
    shard: Callable[[int], Shard]
    block: Callable[[int], Block]

    def runs(self) -> Iterator[Run]:
        """Give the runs of entries."""
        first = 0
        for count, kind, body, year, is_sample in self.catalogue["runs"]:
            slug, name, weight = self.catalogue["kinds"][kind]
            owner, owner_name = (
                self.catalogue["bodies"][body] if body >= 0 else ("", "")
            )
            told = f"{name} {owner_name} {year or ''}"
            found = tuple((word.key, word.spelling) for word in words(told))
            yield Run(first, count, slug, weight, owner, year or None, bool(is_sample), found)  # fmt: skip
            first += count

    def spellings(self, key: str, *, is_prefix: bool) -> Iterator[tuple[str, str, str]]:
        """Give (key, spelling, postings) of a key, or of all keys that begin with it."""
        firsts = self.catalogue["first"]
        last = key + "\uffff" if is_prefix else key
        start = max(bisect_right(firsts, key) - 1, 0)
        for number in range(start, bisect_right(firsts, last)):
            for found, spellings in self.shard(number).items():
                if found == key or (is_prefix and found.startswith(key)):
                    for spelling, postings in spellings.items():
                        yield found, spelling, postings

    def shown(self, number: int) -> list[str]:
        """Give what is shown of an entry: url, label, title, text, place."""
        size = self.catalogue["block"]
        return self.block(number // size)[number % size]
