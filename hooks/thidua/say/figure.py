"""Figures of reports in words; what is missing is said to be."""

from __future__ import annotations

from decimal import Decimal

from thidua.model.result.report import Indicator
from thidua.say.vietnamese import measure_words

MISSING = "Chưa có số liệu"


def actual_words(number: Decimal | None, indicator: Indicator, missing: str = MISSING) -> str:  # fmt: skip
    """Say a figure of an indicator with its unit of measure."""
    return missing if number is None else measure_words(number, indicator.unit)
