"""All rows of a portal as tables (bộ dữ liệu): NDJSON for programs, CSV for Excel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from thidua.export.twin.body import BodyLines
from thidua.export.twin.portal import KEPT
from thidua.export.twin.row.row import Line
from thidua.export.twin.table import TABLES, Table, TableText


@dataclass(slots=True)
class Dataset:
    """The tables of all bodies of one kind, real ones or samples, as they grow."""

    folder: str
    texts: dict[str, TableText] = field(
        default_factory=lambda: {table.key: TableText(table) for table in TABLES}
    )
    kept: dict[str, list[Line]] = field(
        default_factory=lambda: {key: [] for key in KEPT}
    )
    """Small tables, for pages across bodies."""

    def add_body(self, lines: BodyLines) -> None:
        """Take over the rows of a body; they need not be held any longer."""
        for key, found in lines.flat.items():
            self.texts[key].add(found)
            if key in KEPT:
                self.kept[key] += found

    def add(self, key: str, lines: list[Line]) -> None:
        """Take over rows that belong to no one body."""
        self.texts[key].add(lines)

    def tables(self) -> Iterator[tuple[Table, TableText]]:
        """Give every table, the empty ones too: their files must not come and go."""
        for table in TABLES:
            yield table, self.texts[table.key]
