"""Points with what officials write round them: 20/25, 14đ, 20 (trừ 5), 19* (điểm kèm chữ)."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from thidua.read.workbook.cell import Cell, Grid

_NAME = r"(?:điểm|đ)\.?"
_SHAPE = re.compile(
    rf"(?P<number>[-–]?\d[\d.,]*)\s*(?:{_NAME})?\s*(?:/\s*(?P<most>\d+(?:[.,]\d+)?)\s*(?:{_NAME})?)?\s*(?P<note>\*+|(?:\([^()]*\)\s*)+|\[[^\[\]]*\])?",
    re.IGNORECASE,
)
MOST = re.compile(
    r"\s*(?:[(\[]?\s*(?:(?:điểm )?tối đa|thang điểm|max)\s*:?\s*|/\s*|[(\[]\s*(?:0\s*[–-]\s*)?|[:–-]\s*(?=\d+(?:[.,]\d+)?\s*(?:điểm|đ)\s*$))(?P<most>\d+(?:[.,]\d\d?)?)\s*(?:điểm|đ)?\s*[)\]]?\s*$",
    re.IGNORECASE,
)
"""The most points, behind the name of a criterion: (tối đa 40), /20, (40 điểm)."""
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


def figure_of(cell: Cell | None) -> Decimal | None:
    """The number of a cell, also one that is typed as text or that a formula came to."""
    shown = (cell.reckoned or cell) if cell else None
    if shown is None or shown.number is not None:
        return shown.number if shown else None
    points = points_of(shown.text)
    digits = points.number.replace("–", "-").replace(",", ".") if points else ""
    return Decimal(digits) if digits.count(".") <= 1 and digits else None


def most_below(grid: Grid, column: int) -> Decimal | None:
    """What all points of a column are out of, where they say it: 18/20, 19,5/20."""
    cells = (grid.cells.get((row, column)) for row in range(grid.height))
    told = {p.whole for cell in cells if cell and (p := points_of(cell.text))}
    return told.pop() if len(told) == 1 else None


def is_unscored(text: str) -> bool:
    """Whether only what the points are out of stands there yet: “-/15”."""
    return bool(_UNSCORED.fullmatch(text.strip()))
