"""The index → files that a browser loads one by one, also from a disk (file://).

A chunk is a script that hands over one piece of JSON: `thidua.add("tu-3",{…});`. Its name
tells its content, so it may be kept for ever; only the catalogue keeps its name.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from thidua.address.file import CATALOGUE
from thidua.derive.search.index import Index

SHARD, BLOCK = "tu", "lo"


def chunk_files(index: Index) -> Iterator[tuple[str, bytes]]:
    """Give the files of an index, the catalogue last."""
    hashes: dict[str, list[str]] = {SHARD: [], BLOCK: []}
    for stem, chunks in ((SHARD, index.shards), (BLOCK, index.blocks)):
        for number, chunk in enumerate(chunks):
            content = _script(f"{stem}-{number}", chunk)
            hashes[stem].append(fingerprint(content))
            yield f"{stem}-{number}.{hashes[stem][-1]}.js", content
    catalogue = index.catalogue | {"shards": hashes[SHARD], "blocks": hashes[BLOCK]}
    yield CATALOGUE, _script("muc-luc", catalogue)


def fingerprint(content: bytes) -> str:
    """A few letters that change when the content does."""
    return hashlib.sha256(content).hexdigest()[:8]


def _script(name: str, data: Any) -> bytes:
    told = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    told = told.replace("\u2028", " ").replace("\u2029", " ")
    return f'thidua.add("{name}",{told});\n'.encode()
