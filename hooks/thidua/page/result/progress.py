"""Figures of units as pages show them: plan, actual, how far, as of when, from where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from thidua.address.page import unit_address
from thidua.derive.plan.progress import Progress, progress
from thidua.model.plan.target import Direction
from thidua.model.portal import CampaignEntry
from thidua.model.result.report import Figure, Indicator
from thidua.page.page import Link
from thidua.page.scope import Scope
from thidua.say.vietnamese import day_words, measure_words, number_words

METHOD = (
    "Có mức gốc thì tiến độ = (thực hiện − mức gốc) : (kế hoạch − mức gốc). "
    "Không có mức gốc thì tiến độ = thực hiện : kế hoạch; với chỉ tiêu càng thấp càng tốt là kế hoạch : thực hiện. "
    "Vượt kế hoạch thì ghi trên 100%, xa hơn lúc đầu thì ghi số âm. "
    "Thiếu kế hoạch hoặc thiếu số thực hiện thì ghi “chưa có số liệu”, không tính là 0."
)
MISSING = "Chưa có số liệu"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure of one unit (số liệu)."""

    unit: Link
    baseline: str
    target: str
    actual: str
    share: str
    meter: int | None
    """How far the meter is filled, 0 to 100; None where nothing can be told."""
    is_reached: bool | None
    as_of: str
    source: str


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """One indicator of the form over all units (chỉ tiêu trong biểu mẫu tổng hợp)."""

    id: str
    name: str
    unit: str
    direction: str
    rows: tuple[FigureRow, ...]


def indicator_views(entry: CampaignEntry, scope: Scope) -> Iterator[IndicatorView]:
    """Give each indicator with the figures of all units that have one."""
    reports = entry.results.reports
    for id_, indicator in reports.indicators.items() if reports else ():
        figures = [f for f in reports.figures if f.indicator == id_] if reports else []
        lower = indicator.direction is Direction.LOWER
        yield IndicatorView(
            id=f"chi-tieu-{id_}",
            name=indicator.name,
            unit=indicator.unit,
            direction="càng thấp càng tốt" if lower else "càng cao càng tốt",
            rows=tuple(_row(figure, indicator, entry, scope) for figure in figures),
        )


@dataclass(frozen=True, slots=True)
class FormRow:
    """One unit's line of the form: a cell for each indicator."""

    unit: Link
    cells: tuple[tuple[str, str], ...]
    """Name of the indicator, what was done of what was planned."""


def form_rows(indicators: Sequence[IndicatorView]) -> Iterator[FormRow]:
    """Turn the indicators into the table over units (biểu mẫu tổng hợp)."""
    units = {row.unit.text: row.unit for view in indicators for row in view.rows}
    for text, unit in units.items():
        cells = [
            (view.name, next((_cell(r) for r in view.rows if r.unit.text == text), MISSING))
            for view in indicators
        ]  # fmt: skip
        yield FormRow(unit, tuple(cells))


def _cell(row: FigureRow) -> str:
    if row.meter is None:
        return row.actual
    return f"{row.actual}, {row.share} kế hoạch"


def _row(
    figure: Figure, indicator: Indicator, entry: CampaignEntry, scope: Scope
) -> FigureRow:
    found = progress(figure.baseline, figure.target, figure.actual, indicator.direction)
    name = scope.unit_name(entry.body, figure.unit)
    return FigureRow(
        unit=Link(name, unit_address(entry.body, figure.unit)),
        baseline=_measure(figure.baseline, indicator, "Không có"),
        target=_measure(figure.target, indicator, MISSING),
        actual=_measure(figure.actual, indicator, MISSING),
        share=_share(found),
        meter=_meter(found),
        is_reached=found.is_reached,
        as_of=day_words(figure.as_of) if figure.as_of else "",
        source=figure.source or "",
    )


def _measure(number: Decimal | None, indicator: Indicator, missing: str) -> str:
    return missing if number is None else measure_words(number, indicator.unit)


def _share(found: Progress) -> str:
    if found.share is None:
        return MISSING if found.is_reached is None else "Không tính được tỷ lệ"
    percent = (found.share * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{number_words(_plain(percent))}%"


def _plain(number: Decimal) -> Decimal:
    return (
        number.to_integral_value() if number == number.to_integral_value() else number
    )


def _meter(found: Progress) -> int | None:
    if found.share is None:
        return None
    return int(max(Decimal(0), min(Decimal(1), found.share)) * 100)
