"""A chain of documents as a tree and a chart."""

from __future__ import annotations

from msgspec import Struct

from thidua.page.page import Link
from thidua.page.part.cascade_chart import CascadeChart, cascade_chart

LONGEST = 60
"""Rows that a drawing may have: a longer tree is told by its list alone."""


class TreeView(Struct, frozen=True):
    """A line of the cascade."""

    link: Link
    level: str
    note: str = ""
    is_here: bool = False
    below: tuple[TreeView, ...] = ()


Row = tuple[int, str, str, bool]


def rows_of(item: TreeView, depth: int = 0) -> list[Row]:
    """Lay a tree out as rows: depth, name, level, whether it is the page's own."""
    rows = [(depth, item.link.text, item.level, item.is_here)]
    for child in item.below:
        rows += rows_of(child, depth + 1)
    return rows


def chart_of(title: str, trees: tuple[TreeView, ...]) -> CascadeChart | None:
    """Draw trees; None where they are too long for a drawing, or none."""
    rows = [rows_of(tree) for tree in trees]
    count = sum(map(len, rows))
    return cascade_chart(title, rows) if 0 < count <= LONGEST else None
