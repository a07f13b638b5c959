"""All rows of a portal as tables (bộ dữ liệu): NDJSON for programs, CSV for Excel."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from msgspec import Struct, field

from thidua.export.content import Content
from thidua.export.twin.portal import KEPT
from thidua.export.twin.table import TABLES, Table, WrittenLine, table_head

_QUICK = 1
"""Rows say the same words again and again: the quickest way to deflate takes nine tenths away."""


class WrittenTable(Struct, frozen=True):
    """A table as it stands in files."""

    table: Table
    rows: int
    """How many there are."""
    csv: Content
    """What Excel opens with accents, decimal commas and no formula."""
    ndjson: Content
    """One JSON object a line."""


class Dataset(Struct):
    """The tables of all bodies of one kind, real ones or samples, as they grow."""

    folder: str
    parts: dict[str, list[PackedRows]] = field(
        default_factory=lambda: {table.key: [] for table in TABLES}
    )
    """What is packed of each table."""
    kept: dict[str, list[WrittenLine]] = field(
        default_factory=lambda: {key: [] for key in KEPT}
    )
    """Small tables, for pages across bodies."""

    def add_body(self, rows: BodyRows) -> None:
        """Take over the rows of a body."""
        for key, lines in rows.listed.items():
            self.add(key, lines)
            self.kept[key] += lines
        for key, found in rows.packed.items():
            self.parts[key].append(found)

    def add(self, key: str, lines: Iterable[WrittenLine]) -> None:
        """Take over rows that belong to no one body."""
        self.parts[key].append(packed(lines))

    def tables(self) -> Iterator[WrittenTable]:
        """Give every table, the empty ones too: their files must not come and go."""
        for table in TABLES:
            yield _written(table, tuple(self.parts[table.key]))


def _written(table: Table, parts: tuple[PackedRows, ...]) -> WrittenTable:
    head = table_head(table)
    return WrittenTable(
        table,
        sum(part.number for part in parts),
        Content(lambda: chain([head], unpacked(part.csv for part in parts))),
        Content(lambda: unpacked(part.ndjson for part in parts)),
    )


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
    return BodyRows(
        listed, {key: packed(lines) for key, lines in rows.items() if key not in KEPT}
    )


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
