"""What the index of the search asks of a body, packed until all are put together; the files of the whole.

A chunk is a script that hands over one piece of JSON: `thidua.add("tu-thi",{…});`, also
from a disk. Its name tells its content, or that of all blocks of its part; only the
catalogue keeps its name. A piece of a shard is named after it and its range: `tu-thi-12`.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct
from msgspec.json import decode, encode

from thidua.address.file import CATALOGUE
from thidua.derive.search.entry import Entry
from thidua.derive.search.index import BLOCK, Index, blocks_of
from thidua.derive.search.part import Part, Run, part_of, room_of, runs_of
from thidua.derive.search.posting import Segment

_QUICK = 1
_SHARD, _BLOCK = "tu", "lo"


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


def chunk_files(
    index: Index, parts: Iterable[Sequence[str]]
) -> Iterator[tuple[str, bytes]]:
    """Give the files of an index, the catalogue last; `parts` are the blocks of each part, as JSON."""
    first, shards, blocks, start = [], [], [], 0
    for shard in index.shards:
        first.append(shard.name)
        name = f"{_SHARD}-{shard.name}"
        pieces: list[str] = [""] * (max(shard.pieces, default=-1) + 1)
        for number, piece in sorted(shard.pieces.items()):
            content = _script(f"{name}-{number}", json_text(piece))
            pieces[number] = fingerprint(content)
            yield f"{name}-{number}.{pieces[number]}.js", content
        content = _script(name, json_text({"words": shard.words, "pieces": pieces}))
        shards.append(fingerprint(content))
        yield f"{name}.{shards[-1]}.js", content
    for size, part in zip(index.catalogue["parts"], parts, strict=True):
        contents = [
            _script(f"{_BLOCK}-{n}", block) for n, block in enumerate(part, start)
        ]
        blocks.append(fingerprint(b"".join(contents)))
        for number, content in enumerate(contents, start):
            yield f"{_BLOCK}-{number}.{blocks[-1]}.js", content
        start += room_of(size) // BLOCK
    told = {"first": first, "shards": shards, "blocks": blocks}
    yield CATALOGUE, _script("muc-luc", json_text(index.catalogue | told))


def fingerprint(content: bytes) -> str:
    """A few letters that change when the content does."""
    return hashlib.sha256(content).hexdigest()[:8]


def json_text(data: Any) -> str:
    """Write what a chunk hands over, in one line."""
    told = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return told.replace("\u2028", " ").replace("\u2029", " ")


def _script(name: str, told: str) -> bytes:
    return f'thidua.add("{name}",{told});\n'.encode()
