"""A table drawn on a page of a PDF → rows of Markdown (bảng trong PDF)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from thidua.read.plan.lines.ditto import DITTO, repeats

Row: TypeAlias = Sequence[str | None]
Box: TypeAlias = tuple[float, float, float, float]


def drawn(table: Any) -> tuple[Box, list[Row]] | None:
    """The box and the cells of a table; lines across the page above and below are none of it."""
    rows = list(zip(table.rows, table.extract(), strict=True))
    drawn = [
        at
        for at, (row, _) in enumerate(rows)
        if sum(c is not None for c in row.cells) > 1
    ]
    if len(drawn) < 2:
        return None
    kept = rows[drawn[0] : drawn[-1] + 1]
    boxes = [row.bbox for row, _ in kept]
    x0, top, x1, bottom = (
        side(box[at] for box in boxes) for at, side in enumerate((min, min, max, max))
    )
    return (x0, top, x1, bottom), list(_cells(kept))


def _cells(rows: Sequence[tuple[Any, Row]]) -> Iterator[Row]:
    """The words of each row; what goes over rows below the head is said again as a sign."""
    bottoms: dict[int, float] = {}
    for at, (row, words) in enumerate(rows):
        told: list[str | None] = []
        for column, (box, cell) in enumerate(zip(row.cells, words, strict=True)):
            if box is not None:
                bottoms[column] = box[3] if at and repeats(cell or "") else 0.0
            goes_on = box is None and bottoms.get(column, 0.0) > row.bbox[3] - 1
            told.append(DITTO if goes_on else cell)
        yield told


def table_rows(rows: Sequence[Row]) -> Iterator[str]:
    """Write rows as Markdown does, the first as the head."""
    for at, row in enumerate(rows):
        cells = [" ".join((cell or "").split()).replace("|", "\\|") for cell in row]
        yield f"| {' | '.join(cells)} |"
        if not at:
            yield f"|{'---|' * len(cells)}"
