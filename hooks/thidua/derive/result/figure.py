"""Figures of units (số liệu): each indicator of the form with how far its targets are (tiến độ).

One published method, honest at its edges. With a baseline: (actual − baseline) / (target − baseline),
the same for both directions. Without: actual / target, or target / actual where less is better.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from thidua.derive.name import Issuer, UnitName
from thidua.model.plan.target import Direction
from thidua.model.result.report import Figure, Indicator, Reports

ONE, ZERO = Decimal(1), Decimal(0)


class UnitFigure(Struct, frozen=True):
    """One figure of one unit, and how far its target is (số liệu)."""

    unit: UnitName
    figure: Figure
    progress: Progress


class IndicatorDossier(Struct, frozen=True):
    """One indicator over all units that have a figure of it (chỉ tiêu tổng hợp)."""

    id: str
    indicator: Indicator
    figures: tuple[UnitFigure, ...]


def indicators_of(
    reports: Reports | None, issuer: Issuer
) -> Iterator[IndicatorDossier]:
    """Give each indicator with the figures of all units that have one."""
    if reports is None:
        return
    for id_, indicator in reports.indicators.items():
        figures = (f for f in reports.figures if f.indicator == id_)
        found = (_figure(figure, indicator, issuer) for figure in figures)
        yield IndicatorDossier(id_, indicator, tuple(found))


def _figure(figure: Figure, indicator: Indicator, issuer: Issuer) -> UnitFigure:
    found = progress(figure.baseline, figure.target, figure.actual, indicator.direction)
    return UnitFigure(issuer.unit(figure.unit), figure, found)


class Progress(Struct, frozen=True):
    """How far, and whether there (tiến độ)."""

    share: Decimal | None
    """1 is all of the way; below 0 is further away than at the start; None cannot be told."""
    is_reached: bool | None
    """None where there is no figure, or no target."""


def progress(
    baseline: Decimal | None,
    target: Decimal | None,
    actual: Decimal | None,
    direction: Direction,
) -> Progress:
    """Find how far a figure is from its baseline to its target."""
    if target is None or actual is None:
        return Progress(None, None)
    higher = direction is Direction.HIGHER
    is_reached = actual >= target if higher else actual <= target
    if baseline is not None:
        way = target - baseline
        share = (actual - baseline) / way if way else ONE if is_reached else ZERO
        return Progress(share, is_reached)
    return Progress(_without_baseline(target, actual, higher=higher), is_reached)


def _without_baseline(
    target: Decimal, actual: Decimal, *, higher: bool
) -> Decimal | None:
    """A share of the target; none where a target below nought gives no whole."""
    if target < 0:
        return None
    if target == 0:
        return ONE if (actual >= 0 if higher else actual <= 0) else ZERO
    if higher:
        return actual / target
    return target / actual if actual > 0 else ONE
