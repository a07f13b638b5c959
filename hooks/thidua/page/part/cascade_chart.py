"""The cascade of documents as a drawing: an indented tree that reads at any width."""

from __future__ import annotations

import textwrap

from msgspec import Struct

ROW = 20
"""Height of a line of text, in units of the drawing."""
STEP = 22
"""How far each level stands to the right."""
WIDTH = 360


class ChartRow(Struct, frozen=True):
    """One box of the drawing."""

    x: int
    y: int
    dot_y: int
    lines: tuple[str, ...]
    level: str
    is_here: bool
    elbow: str
    """The path that ties it to the box above; "" for a root."""


class CascadeChart(Struct, frozen=True):
    """A drawing and what it says to those who do not see it."""

    title: str
    width: int
    height: int
    rows: tuple[ChartRow, ...]


def cascade_chart(
    title: str, trees: list[list[tuple[int, str, str, bool]]]
) -> CascadeChart:
    """Lay out rows of (depth, name, level, is it here), tree after tree."""
    rows: list[ChartRow] = []
    y = 8
    for tree in trees:
        last_at: dict[int, int] = {}
        for depth, text, level, is_here in tree:
            x = 10 + depth * STEP
            lines = tuple(textwrap.wrap(text, (WIDTH - x - 16) // 8)) or ("",)
            dot_y = y + 12
            elbow = ""
            if depth:
                elbow = f"M{x - STEP} {last_at[depth - 1] + 6}V{dot_y}H{x - 6}"
            rows.append(ChartRow(x, y, dot_y, lines, level, is_here, elbow))
            last_at[depth] = dot_y
            y += ROW * (len(lines) + 1) + 6
        y += 8
    return CascadeChart(title, WIDTH, y, tuple(rows))
