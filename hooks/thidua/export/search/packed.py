"""What the index of the search asks of a body, packed until all bodies are put together."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from msgspec import Struct
from msgspec.json import decode, encode

from thidua.derive.search.entry import Entry
from thidua.derive.search.index import blocks_of
from thidua.derive.search.part import Part, Run, part_of, runs_of
from thidua.derive.search.posting import Segment
from thidua.export.search.chunk import json_text

_QUICK = 1


class PackedPart(Struct, frozen=True):
    """A part of the index (phần chỉ mục đã gói): only its runs are asked for all at once."""

    runs: tuple[Run, ...]
    words: bytes
    """Its segment as JSON, deflated."""
    shown: bytes
    """Its blocks, each a line of JSON, deflated."""

    @property
    def part(self) -> Part:
        """It as the index takes it."""
        return Part(self.runs, lambda: unpacked(self.words))

    @property
    def blocks(self) -> list[str]:
        """Its blocks as they stand in chunks."""
        return zlib.decompress(self.shown).decode().split("\n")[:-1]


def packed_part(entries: Sequence[Entry]) -> PackedPart:
    """Pack the entries of a body."""
    shown = "".join(f"{text}\n" for text in block_texts(entries))
    return PackedPart(
        tuple(runs_of(entries)),
        packed(part_of(entries).segment()),
        zlib.compress(shown.encode(), _QUICK),
    )


def block_texts(entries: Sequence[Entry]) -> list[str]:
    """Give the blocks of entries as they stand in chunks."""
    return [json_text(block) for block in blocks_of(entries)]


def packed(segment: Segment) -> bytes:
    """Pack a segment."""
    return zlib.compress(encode((segment.size, segment.words)), _QUICK)


def unpacked(content: bytes) -> Segment:
    """Take a segment out again."""
    size, words = decode(zlib.decompress(content))
    return Segment(size, words)
