"""All rows of a portal as tables (bộ dữ liệu): NDJSON for programs, CSV for Excel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from thidua.export.twin.portal import KEPT
from thidua.export.twin.table import TABLES, Table, TableText, WrittenLine

BodyRows = Mapping[str, tuple[WrittenLine, ...]]
"""All rows of a body, by the key of their table."""


@dataclass(slots=True)
class Dataset:
    """The tables of all bodies of one kind, real ones or samples, as they grow."""

    folder: str
    texts: dict[str, TableText] = field(
        default_factory=lambda: {table.key: TableText(table) for table in TABLES}
    )
    kept: dict[str, list[WrittenLine]] = field(
        default_factory=lambda: {key: [] for key in KEPT}
    )
    """Small tables, for pages across bodies."""

    def add_body(self, rows: BodyRows) -> None:
        """Take over the rows of a body, by the key of their table."""
        for key, found in rows.items():
            self.texts[key].add(found)
            if key in KEPT:
                self.kept[key] += found

    def add(self, key: str, lines: Iterable[WrittenLine]) -> None:
        """Take over rows that belong to no one body."""
        self.texts[key].add(lines)

    def tables(self) -> Iterator[tuple[Table, TableText]]:
        """Give every table, the empty ones too: their files must not come and go."""
        for table in TABLES:
            yield table, self.texts[table.key]
