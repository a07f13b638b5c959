"""A unit's ranks over the years as a drawing: the first place stands at the top."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

WIDTH, TOP, STEP = 340, 34, 18


class HistoryPoint(Struct, frozen=True):
    """One year: where its dot stands."""

    x: int
    y: int
    year: str
    rank: str


class HistoryChart(Struct, frozen=True):
    """A drawing of ranks by year (biểu đồ thứ hạng)."""

    title: str
    width: int
    height: int
    points: tuple[HistoryPoint, ...]
    paths: tuple[str, ...]
    """Lines between years that may be compared."""
    edges: tuple[tuple[int, str], ...]
    """Where the first and the last place lie: height and rank."""


def history_chart(
    title: str, ranks: Sequence[tuple[str, int, bool]], of: int
) -> HistoryChart:
    """Draw (year, rank, whether it may be tied to the year before), the oldest first."""
    gap = (WIDTH - 80) // max(1, len(ranks) - 1)
    points = tuple(
        HistoryPoint(40 + place * gap, TOP + (rank - 1) * STEP, year, str(rank))
        for place, (year, rank, _) in enumerate(ranks)
    )
    paths = tuple(
        f"M{points[place - 1].x} {points[place - 1].y}L{points[place].x} {points[place].y}"
        for place, (_, _, is_tied) in enumerate(ranks)
        if place and is_tied
    )
    edges = tuple(
        (TOP + (rank - 1) * STEP, str(rank)) for rank in dict.fromkeys((1, of))
    )
    return HistoryChart(title, WIDTH, TOP + of * STEP + 20, points, paths, edges)
