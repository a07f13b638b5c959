"""Shares of a whole (tỷ lệ), kept exactly: 2/3 of nine persons are six of them."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from thidua.model.field.number import LONGEST, decimal_text

_PARTS = re.compile(r"([1-9]\d*)\s*/\s*([1-9]\d*)")
_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s*%")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def _ratio(value: Any) -> Fraction:
    """Read 2/3, 0,5 or 50 %: more than nothing, at most the whole."""
    if isinstance(value, Fraction):
        return value
    text = value.strip() if isinstance(value, str) else ""
    found = _read(text) if len(text) <= LONGEST else None
    if found is None:
        raise PydanticCustomError("ratio", "ratio")
    if not 0 < found <= 1:
        kind = "ratio_percent" if found > 1 and "/" not in text else "ratio_range"
        raise PydanticCustomError(kind, kind)
    return found


def _read(text: str) -> Fraction | None:
    if parts := _PARTS.fullmatch(text):
        return Fraction(int(parts[1]), int(parts[2]))
    if percent := _PERCENT.fullmatch(text):
        return Fraction(percent[1].replace(",", ".")) / 100
    if _NUMBER.fullmatch(text):
        return Fraction(text.replace(",", "."))
    return None


def exact_decimal(number: Fraction) -> Decimal | None:
    """Give a fraction as a decimal number; None where it has no end, as 2/3 has none."""
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return (
        Decimal(number.numerator) / Decimal(number.denominator) if rest == 1 else None
    )


def _written(number: Fraction) -> str:
    """Write a share as data: 0.5, and 2/3 where a decimal number would not be exact."""
    told = exact_decimal(number)
    return str(number) if told is None else f"{told:f}"


def ratio_text(number: Fraction) -> str:
    """Write a share as people do: 50%, 2/3."""
    told = exact_decimal(number * 100)
    return str(number) if told is None else f"{decimal_text(told)}%"


Ratio = Annotated[
    Fraction,
    PlainValidator(_ratio),
    PlainSerializer(_written, return_type=str),
    WithJsonSchema(
        {
            "type": ["number", "string"],
            "pattern": r"^([1-9]\d*\s*/\s*[1-9]\d*|\d+([.,]\d+)?\s*%?)$",
        }
    ),
]
"""A share of a whole: 2/3, 0,5 or 50 %."""
