"""The rows of one body (các hàng của một cơ quan): most are packed until all bodies are put together."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from thidua.export.twin.portal import KEPT
from thidua.export.twin.table import WrittenLine

_QUICK = 1
"""Rows say the same words again and again: the quickest way to deflate takes nine tenths away."""


class PackedRows(Struct, frozen=True):
    """Rows of one table as they stand in files, deflated: no page looks at one of them again."""

    number: int
    csv: bytes
    ndjson: bytes


class BodyRows(Struct, frozen=True):
    """All rows of a body, by the key of their table."""

    listed: Mapping[str, tuple[WrittenLine, ...]]
    """Those that pages across bodies hold."""
    packed: Mapping[str, PackedRows]
    """All others."""


def body_rows(rows: Mapping[str, tuple[WrittenLine, ...]]) -> BodyRows:
    """Keep the rows of a body for what is made of all bodies."""
    listed = {key: lines for key, lines in rows.items() if key in KEPT}
    return BodyRows(listed, {key: packed(lines) for key, lines in rows.items() if key not in KEPT})  # fmt: skip


def packed(lines: Iterable[WrittenLine]) -> PackedRows:
    """Pack rows as they stand in files."""
    lines = tuple(lines)
    return PackedRows(
        len(lines),
        _deflated("".join(line.csv for line in lines)),
        _deflated("".join(f"{line.json}\n" for line in lines)),
    )


def unpacked(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Take packed rows out again, those of one body at a time."""
    return map(zlib.decompress, parts)


def _deflated(text: str) -> bytes:
    return zlib.compress(text.encode(), _QUICK)
