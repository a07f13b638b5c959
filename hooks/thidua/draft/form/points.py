"""Points with what officials write round them: 20/25, 14đ, 20 (trừ 5), 19* (điểm kèm chữ)."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from thidua.read.workbook.cell import Grid

_NAME = r"(?:điểm|đ)\.?"
_SHAPE = re.compile(
    rf"(?P<number>[-–]?\d[\d.,]*)\s*(?:{_NAME})?\s*(?:/\s*(?P<most>\d+(?:[.,]\d+)?)\s*(?:{_NAME})?)?\s*(?P<note>\*+|(?:\([^()]*\)\s*)+|\[[^\[\]]*\])?",
    re.IGNORECASE,
)
_UNSCORED = re.compile(r"[-–—.…_]*\s*/\s*\d+(?:[.,]\d+)?")


class Points(NamedTuple):
    """The number as typed, what it is out of, and a remark behind it; "" for none."""

    number: str
    most: str
    note: str

    @property
    def whole(self) -> Decimal | None:
        """What the points are out of."""
        return Decimal(self.most.replace(",", ".")) if self.most else None


def points_of(text: str) -> Points | None:
    """Part the words of a cell; None where they are no points."""
    found = _SHAPE.fullmatch(text.strip())
    if not found:
        return None
    return Points(found["number"], found["most"] or "", (found["note"] or "").strip())


def most_below(grid: Grid, column: int) -> Decimal | None:
    """What all points of a column are out of, where they say it: 18/20, 19,5/20."""
    cells = (grid.cells.get((row, column)) for row in range(grid.height))
    told = {p.whole for cell in cells if cell and (p := points_of(cell.text))}
    return told.pop() if len(told) == 1 else None


def is_unscored(text: str) -> bool:
    """Whether only what the points are out of stands there yet: “-/15”."""
    return bool(_UNSCORED.fullmatch(text.strip()))
