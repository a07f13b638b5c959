"""The words of an index in chunks (mảnh từ), of which a search asks for few, whatever the portal holds.

A *shard* holds words in the order of their keys. A word that stands in few places is told
there whole. Where it stands in many, the shard tells only in which *ranges* (khoảng): so many
numbers of entries each, the same for all words. Its places in a range stand in a *piece*,
beside those of the other long words of its shard. So a search that needs few ranges loads few
pieces, and an edit of a body changes no piece but those of its own range.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from zlib import crc32

from msgspec import Struct, field

from thidua.derive.search.posting import Posting, base36

Postings = dict[str, dict[str, str]]
"""Where words stand, by key and spelling (`posting.py`)."""
_ANCHOR = 8
"""One key of so many is an anchor."""
_NAMING = re.compile(r"[0-9a-z]{1,20}")
"""Keys that a shard may begin with, for files are named after them."""
FIRST = "0"
"""What the first shard is called: no key is smaller."""


class Grid(Struct, frozen=True):
    """How words are cut."""

    shard: int = 16_000
    """Characters of a shard after which the next begins; half of them are enough before an anchor."""
    long: int = 2_000
    """Characters of a spelling's places above which they leave the shard."""
    range: int = 2_816
    """Numbers of a range."""


class Shard(Struct, frozen=True):
    """Words that follow each other."""

    name: str
    """The key that it begins with, or a smaller one."""
    words: dict[str, dict[str, str | list[int]]] = field(default_factory=dict)
    """The places of each spelling, or the ranges where it stands: first and last of each row of them."""
    pieces: dict[int, Postings] = field(default_factory=dict)
    """The places of long words, by range."""

    def add(self, key: str, spelling: str, places: str, grid: Grid) -> int:
        """Add a spelling; give how many characters it counts."""
        told = self.words.setdefault(key, {})
        if len(places) <= grid.long:
            told[spelling] = places
            return len(spelling) + len(places)
        cut = pieces_of(places, grid.range)
        told[spelling] = list(_rows(cut))
        for number, piece in cut.items():
            self.pieces.setdefault(number, {}).setdefault(key, {})[spelling] = piece
        return len(spelling) + grid.long


def shards_of(found: Iterable[Posting], grid: Grid) -> Iterator[Shard]:
    """Cut words into shards.

    Most end before a key that any other state of the portal has, too: more words in one
    leave those behind it as they are.
    """
    shard, size = Shard(FIRST), 0
    for key, spellings in found:
        if size > (
            grid.shard // 2 if _is_anchor(key) else grid.shard
        ) and _NAMING.fullmatch(key):
            yield shard
            shard, size = Shard(key), 0
        size += len(key)
        size += sum(shard.add(key, *spelled, grid) for spelled in spellings.items())
    if shard.words:
        yield shard


def pieces_of(places: str, size: int) -> dict[int, str]:
    """Cut the places of a spelling by range; the first number of each piece is that of its entry."""
    told = places.split(";")
    entries = list(accumulate([int(one.partition(".")[0], 36) for one in told]))
    cut: dict[int, str] = {}
    begin = 0
    while begin < len(told):
        number = entries[begin] // size
        end = bisect_left(entries, (number + 1) * size, begin)
        _, _, codes = told[begin].partition(".")
        first = f"{base36(entries[begin])}.{codes}"
        cut[number] = ";".join([first, *told[begin + 1 : end]])
        begin = end
    return cut


def _rows(numbers: Mapping[int, object]) -> Iterator[int]:
    """Give the first and the last of numbers that follow each other."""
    for number in numbers:
        if number - 1 not in numbers:
            yield number
        if number + 1 not in numbers:
            yield number


def _is_anchor(key: str) -> bool:
    return crc32(key.encode()) % _ANCHOR == 0
