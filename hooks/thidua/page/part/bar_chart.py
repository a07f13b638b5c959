"""Bars as a drawing: one for each unit, its name above, its number at the end."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

WIDTH, ROW, BAR = 340, 40, 12


class Bar(Struct, frozen=True):
    """One bar: where it stands, how long it is."""

    label: str
    value: str
    y: int
    length: int


class BarChart(Struct, frozen=True):
    """A drawing of bars (biểu đồ cột ngang)."""

    id: str
    title: str
    width: int
    height: int
    bars: tuple[Bar, ...]


def bar_chart(
    id_: str, title: str, values: Sequence[tuple[str, Decimal, str]], most: Decimal
) -> BarChart:
    """Draw values (label, number, its words) against the longest possible bar."""
    top = max([most, *(value for _, value, _ in values)], default=most)
    bars = tuple(
        Bar(
            label,
            words,
            6 + place * ROW,
            int(max(Decimal(0), value) / top * (WIDTH - 60)),
        )
        for place, (label, value, words) in enumerate(values)
    )
    return BarChart(id_, title, WIDTH, len(bars) * ROW + 6, bars)
