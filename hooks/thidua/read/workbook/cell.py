"""Cells of a workbook (ô): what stands in them, and where, as Excel calls it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from msgspec import Struct, field

_NAME = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")


class Kind(StrEnum):
    """What Excel takes the content of a cell for (loại ô)."""

    NUMBER = "number"
    PERCENT = "percent"
    """A number that is shown with the sign %."""
    TEXT = "text"
    FLAG = "flag"
    DAY = "day"
    FORMULA = "formula"
    ERROR = "error"


class Cell(Struct, frozen=True):
    """A cell that holds something; row and column are counted from 0."""

    row: int
    column: int
    kind: Kind
    text: str
    """As a person would write it: 9,5; 31/12/2025; the formula with its sign =."""
    number: Decimal | None = None
    day: date | None = None
    reckoned: Cell | None = None
    """Of a formula: what it comes to, where that may be trusted."""

    @property
    def name(self) -> str:
        """How Excel calls the cell: C12."""
        return cell_name(self.row, self.column)


class Grid(Struct, frozen=True, dict=True):
    """A sheet of a workbook (trang tính)."""

    name: str
    cells: Mapping[tuple[int, int], Cell]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[tuple[int, int, int, int], ...] = ()
    """First row, first column, last row, last column of cells that were made one."""
    is_hidden: bool = False
    notes: tuple[str, ...] = ()
    """Names of cells that somebody commented on."""
    covers: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    """A cell inside of merged ones → the first of them."""

    def at(self, row: int, column: int) -> Cell | None:
        """What stands in a cell; in a merged one, what stands in the first."""
        return self.cells.get(self.covers.get((row, column), (row, column)))

    def text(self, row: int, column: int) -> str:
        """The words of a cell; "" for none."""
        cell = self.at(row, column)
        return cell.text if cell else ""

    @cached_property
    def height(self) -> int:
        """One more than the last row that holds something."""
        return max((row for row, _ in self.cells), default=-1) + 1

    @cached_property
    def width(self) -> int:
        """One more than the last column that holds something."""
        return max((column for _, column in self.cells), default=-1) + 1


def cell_name(row: int, column: int) -> str:
    """Name a cell as Excel does: (11, 2) is C12."""
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"


def cell_place(name: str) -> tuple[int, int] | None:
    """Find row and column by a cell's name."""
    found = _NAME.fullmatch(name)
    if not found:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1
