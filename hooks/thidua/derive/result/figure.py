"""Figures of units (số liệu): each indicator of the form with how far its targets are."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.derive.name import Issuer, UnitName
from thidua.derive.result.progress import Progress, progress
from thidua.model.result.report import Figure, Indicator, Reports


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
    for id_, indicator in reports.indicators.items() if reports else ():
        figures = [f for f in reports.figures if f.indicator == id_] if reports else []
        found = (_figure(figure, indicator, issuer) for figure in figures)
        yield IndicatorDossier(id_, indicator, tuple(found))


def _figure(figure: Figure, indicator: Indicator, issuer: Issuer) -> UnitFigure:
    found = progress(figure.baseline, figure.target, figure.actual, indicator.direction)
    return UnitFigure(issuer.unit(figure.unit), figure, found)
