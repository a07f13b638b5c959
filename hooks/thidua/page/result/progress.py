"""Figures of units as pages show them: plan, actual, how far, as of when, from where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct

from thidua.address.anchor import indicator_anchor
from thidua.derive.dossier.result import ResultDossier
from thidua.derive.result.figure import Progress, UnitFigure
from thidua.model.plan.target import Direction
from thidua.model.result.report import Indicator
from thidua.page.page import Link
from thidua.page.part.link import unit_link
from thidua.say.report import MISSING, actual_words
from thidua.say.vietnamese import day_words, number_words

METHOD = (
    "Có mức gốc thì tiến độ = (thực hiện − mức gốc) : (kế hoạch − mức gốc). "
    "Không có mức gốc thì tiến độ = thực hiện : kế hoạch; với chỉ tiêu càng thấp càng tốt là kế hoạch : thực hiện. "
    "Phép chia cho 0 thì đạt ghi 100%, chưa đạt ghi 0%; chưa đạt thì không làm tròn thành 100%. "
    "Vượt kế hoạch thì ghi trên 100%, xa hơn lúc đầu thì ghi số âm. "
    "Thiếu kế hoạch hoặc thiếu số thực hiện thì ghi “chưa có số liệu”, không tính là 0."
)
NO_BASELINE = "Không có"


class FigureRow(Struct, frozen=True):
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

    @property
    def way(self) -> str:
        """From where it began, if that is known, to what is planned."""
        begun = self.baseline != NO_BASELINE
        return f"{self.baseline} → {self.target}" if begun else self.target


class IndicatorView(Struct, frozen=True):
    """One indicator of the form over all units (chỉ tiêu trong biểu mẫu tổng hợp)."""

    id: str
    name: str
    unit: str
    direction: str
    has_baselines: bool
    """Whether the progress of any unit is counted from where it began."""
    rows: tuple[FigureRow, ...]


def indicator_views(result: ResultDossier) -> Iterator[IndicatorView]:
    """Give each indicator with the figures of all units that have one."""
    for found in result.indicators:
        lower = found.indicator.direction is Direction.LOWER
        yield IndicatorView(
            id=indicator_anchor(found.id),
            name=found.indicator.name,
            unit=found.indicator.unit,
            direction="càng thấp càng tốt" if lower else "càng cao càng tốt",
            has_baselines=any(
                unit.figure.baseline is not None for unit in found.figures
            ),
            rows=tuple(_row(figure, found.indicator) for figure in found.figures),
        )


class FormRow(Struct, frozen=True):
    """One unit's line of the form: a cell for each indicator."""

    unit: Link
    cells: tuple[tuple[str, str], ...]
    """Name of the indicator, what was done of what was planned."""


def form_rows(indicators: Sequence[IndicatorView]) -> Iterator[FormRow]:
    """Turn the indicators into the table over units (biểu mẫu tổng hợp)."""
    units = dict.fromkeys(row.unit for view in indicators for row in view.rows)
    for unit in units:
        cells = [
            (view.name, next((_cell(r) for r in view.rows if r.unit == unit), MISSING))
            for view in indicators
        ]
        yield FormRow(unit, tuple(cells))


def _cell(row: FigureRow) -> str:
    if row.meter is None:
        return row.actual
    return f"{row.actual}, tiến độ {row.share}"


def _row(found: UnitFigure, indicator: Indicator) -> FigureRow:
    figure = found.figure
    return FigureRow(
        unit=unit_link(found.unit),
        baseline=actual_words(figure.baseline, indicator, NO_BASELINE),
        target=actual_words(figure.target, indicator),
        actual=actual_words(figure.actual, indicator),
        share=_share(found.progress),
        meter=_meter(found.progress),
        is_reached=found.progress.is_reached,
        as_of=day_words(figure.as_of) if figure.as_of else "",
        source=figure.source or "",
    )


def _share(found: Progress) -> str:
    if found.share is None:
        return MISSING if found.is_reached is None else "Không tính được tỷ lệ"
    percent = (found.share * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    if percent == 100 and not found.is_reached:
        percent -= Decimal("0.1")
    return f"{number_words(_plain(percent))}%".replace("-", "−")


def _plain(number: Decimal) -> Decimal:
    return (
        number.to_integral_value() if number == number.to_integral_value() else number
    )


def _meter(found: Progress) -> int | None:
    if found.share is None:
        return None
    return int(max(Decimal(0), min(Decimal(1), found.share)) * 100)
