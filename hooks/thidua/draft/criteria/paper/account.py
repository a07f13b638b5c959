"""What an import of criteria tells (điều phải nói): each thing at its row, and whether a person must look."""

from __future__ import annotations

from msgspec import Struct

from thidua.read.table.printed_row import PrintedRow


class Told(Struct, frozen=True):
    """One thing that is told of a row, or of the whole."""

    row: PrintedRow | None
    message: str
    column: int | None = None
    is_note: bool = False
    """Whether nothing has to be decided: what was done is said."""
    is_error: bool = False
    """Whether nothing may be written."""

    @property
    def place(self) -> str:
        """Where it is: a cell or a row of a sheet, a line; "" for the whole."""
        return self.row.place(self.column) if self.row else ""

    def as_json(self) -> dict[str, object]:
        """Tell it for programs (FORMATS.md)."""
        row = self.row
        is_sheet = row is not None and bool(row.sheet)
        return {
            "sheet": row.sheet if row else "",
            "cell": self.place.rpartition(" ")[2]
            if is_sheet and self.column is not None
            else "",
            "line": row.number if row else 0,
            "message": self.message,
        }
