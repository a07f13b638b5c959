"""The index → files that a browser loads one by one, also from a disk (file://).

A chunk is a script that hands over one piece of JSON: `thidua.add("tu-thi",{…});`. Its name
tells its content, or that of all blocks of its part; only the catalogue keeps its name.
A piece of a shard is named after it and its range: `tu-thi-12`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from thidua.address.file import CATALOGUE
from thidua.derive.search.index import BLOCK, Index
from thidua.derive.search.part import room_of

_SHARD, _BLOCK = "tu", "lo"


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
