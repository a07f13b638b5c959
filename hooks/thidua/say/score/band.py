"""Ranges of figures in words: từ 90% trở lên, không quá 2 vụ (khoảng, mức)."""

from __future__ import annotations

from decimal import Decimal

from thidua.model.plan.target import Direction
from thidua.model.score.criterion.band import PointBand
from thidua.model.score.criterion.measured import Measure
from thidua.say.vietnamese import number_words


def measure_words(measure: Measure, band: PointBand) -> str:
    """Say what another figure has to reach for a range."""
    sign = _sign(measure.unit)
    level = f"{short_number(band.or_if[measure.id])}{sign}"
    is_lower = measure.direction is Direction.LOWER
    how = f"không quá {level}" if is_lower else f"từ {level} trở lên"
    return f"{measure.name} {how}"


def _sign(unit: str | None) -> str:
    """What stands behind a number: %, a unit behind a space, nothing."""
    return "" if unit is None else unit if unit == "%" else f" {unit}"


def band_words(band: PointBand, unit: str | None) -> str:
    """Say the range: từ 90% trở lên; không quá 2 vụ."""
    sign = _sign(unit)
    if band.at_least is not None:
        return f"từ {short_number(band.at_least)}{sign} trở lên"
    return f"không quá {short_number(band.at_most)}{sign}"


def short_number(number: Decimal | None) -> str:
    """Write a number of a rule without noughts at its end; none is nought."""
    if number is None:
        return "0"
    return number_words(
        number.normalize() if number % 1 else number.to_integral_value()
    )
