"""Tables below each other in one sheet (nhiều bảng trong một trang): each with a head of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from thidua.model.slug import slugify
from thidua.read.workbook.cell import Grid

_HEADS = frozenset({
    "don-vi", "ten-don-vi", "don-vi-duoc-cham", "thon", "ten-thon", "to-dan-pho", "thon-to-dan-pho", "thon-tdp",
    "truong", "lop", "co-quan", "tap-the", "tieu-chi", "noi-dung", "noi-dung-tieu-chi", "ten-tieu-chi",
})  # fmt: skip
"""What the column of units or criteria is called."""


def blocks(grid: Grid) -> Iterator[Grid]:
    """Give each table of a sheet by itself, its cells where they stand; most sheets have one."""
    heads: list[int] = []
    has_numbers = True
    for row in range(grid.height):
        cells = [c for place in range(grid.width) if (c := grid.cells.get((row, place)))]  # fmt: skip
        is_head = len(cells) > 1 and all(c.number is None for c in cells) and any(slugify(c.text) in _HEADS for c in cells)  # fmt: skip
        if is_head and has_numbers:
            heads.append(row)
            has_numbers = False
        has_numbers = has_numbers or sum(c.number is not None or c.text[:1].isdigit() for c in cells) > 1  # fmt: skip
    if len(heads) < 2:
        yield grid
        return
    for first, end in pairwise([0, *heads[1:], grid.height]):
        yield _part(grid, first, end)


def _part(grid: Grid, first: int, end: int) -> Grid:
    return replace(
        grid,
        cells={at: cell for at, cell in grid.cells.items() if first <= at[0] < end},
        covers={at: origin for at, origin in grid.covers.items() if first <= at[0] < end},
        merged=tuple(area for area in grid.merged if first <= area[0] < end),
    )  # fmt: skip
