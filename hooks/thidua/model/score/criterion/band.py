"""Ranges (khoảng điểm): each stands where the first that fits is the best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from pydantic import Field

from thidua.model.field.name import Slug
from thidua.model.field.number import Number, decimal_text
from thidua.model.field.record import Record
from thidua.model.refusal import Fault


class PointBand(Record):
    """Points for a range of values (khoảng điểm): one of the two bounds."""

    at_least: Number | None = Field(
        None, title="Từ", description="Đạt từ giá trị này trở lên"
    )
    at_most: Number | None = Field(
        None, title="Đến", description="Không quá giá trị này, khi càng thấp càng tốt"
    )
    or_if: dict[Slug, Number] = Field(
        {},
        title="Hoặc",
        description="Mã số đo khác (measures) → mức: đạt mức ấy thì cũng được khoảng này",
    )
    points: Number = Field(title="Điểm", description="Điểm của khoảng", ge=0)

    @property
    def bounds(self) -> list[Decimal]:
        """The bounds that are written; a sound range has one."""
        return [b for b in (self.at_least, self.at_most) if b is not None]

    @property
    def bound(self) -> Decimal:
        """The bound of a range that has one."""
        (bound,) = self.bounds
        return bound

    @property
    def side(self) -> str:
        """The field that holds the bound."""
        return "at_most" if self.at_least is None else "at_least"


def faults_of_bands(bands: Sequence[PointBand], maximum: Decimal) -> Iterator[Fault]:
    """Tell bands that give too much, or that would be looked at in a wrong order."""
    for place, band in enumerate(bands):
        if band.points > maximum:
            context = {"most": decimal_text(maximum)}
            yield Fault(("bands", place, "points"), "band_above", context)
        if len(band.bounds) != 1:
            kind = "band_bounds" if band.bounds else "band_unbound"
            yield Fault(("bands", place), kind, {})
    if all(len(band.bounds) == 1 for band in bands):
        yield from _faults_of_sides(bands)


def _faults_of_sides(bands: Sequence[PointBand]) -> Iterator[Fault]:
    """Tell bands that count from the other side than the first; else a wrong order."""
    side = bands[0].side
    mixed = [place for place, band in enumerate(bands) if band.side != side]
    for place in mixed:
        there = ("bands", place, bands[place].side)
        yield Fault(there, "band_mixed", {"side": side})
    if not mixed:
        yield from _faults_of_order(bands)


def _faults_of_order(bands: Sequence[PointBand]) -> Iterator[Fault]:
    """Tell the first band that no value would reach, else the first that gives more."""
    side = bands[0].side
    falling = side == "at_least"
    sides = {
        "side": side,
        "other": "at_most" if falling else "at_least",
        "word": "từ" if falling else "đến",
    }
    bounds = [band.bound for band in bands]
    if place := _first_astray(bounds, falling=falling):
        context = sides | _order(bounds, place, falling=falling)
        yield Fault(("bands", place, side), "band_order", context)
    elif place := _first_rise([band.points for band in bands]):
        points = {"points": decimal_text(bands[place - 1].points)}
        context = sides | _order(bounds, place, falling=falling) | points
        yield Fault(("bands", place, "points"), "band_points", context)


def _first_astray(bounds: Sequence[Decimal], *, falling: bool) -> int:
    """The first place whose bound is hidden by the one before it; 0 where none is."""
    pairs = enumerate(pairwise(bounds), start=1)
    return next(
        (n for n, (a, b) in pairs if (b >= a if falling else b <= a)),
        0,
    )


def _first_rise(points: Sequence[Decimal]) -> int:
    pairs = enumerate(pairwise(points), start=1)
    return next((n for n, (before, now) in pairs if now > before), 0)


def _order(bounds: Sequence[Decimal], place: int, *, falling: bool) -> dict[str, str]:
    """What is said of a wrong order: the bound, the one before it, the order meant."""
    meant = sorted(set(bounds), reverse=falling)
    return {
        "bound": decimal_text(bounds[place]),
        "before": decimal_text(bounds[place - 1]),
        "meant": "; ".join(map(decimal_text, meant)),
    }
