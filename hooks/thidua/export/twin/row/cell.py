"""Values as cells of a spreadsheet (ô), and cells as a line of CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from io import StringIO

from thidua.export.ranking import harmless

Value = str | int | bool | date | Decimal | tuple[str, ...] | None


def csv_line(cells: Iterable[str]) -> str:
    """Write cells as one line of CSV."""
    out = StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerow(cells)
    return out.getvalue()


def cell(value: Value) -> str:
    """A value as a spreadsheet reads it; what is not known is an empty cell."""
    match value:
        case str():
            return harmless(value)
        case None:
            return ""
        case bool():
            return "có" if value else "không"
        case Decimal():
            return f"{value:f}".replace(".", ",")
        case tuple():
            return harmless("; ".join(value))
        case _:
            return str(value)
