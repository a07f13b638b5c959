"""Fields of numbers (số) and of what is so or not so."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo

from thidua.model.field.record import fail, schema, typed

_NUMBER = re.compile(r"[-+]?(?:0|[1-9]\d*)(?:[.,]\d+)?")
_THOUSANDS = re.compile(r"[-+]?[1-9]\d{0,2}(?:\.\d{3})+")
"""Written as Vietnamese write thousands; with one point, a fraction as others write it."""
_DASHES = "−–—‐‑"
_WHOLE = re.compile(r"-?(?:0|[1-9]\d*)")
OWN = {"written": "by us"}
"""The context of numbers that we wrote ourselves: a point is a decimal point, 8.125."""
LONGEST = 18
"""Signs of a number: enough for all the money of a province, and safe to reckon with."""


def decimal_text(number: Decimal) -> str:
    """Write a number as officials type it: 9,5."""
    return f"{number:f}".replace(".", ",")


def _number(value: Any, info: ValidationInfo) -> Decimal:
    if isinstance(value, Decimal):
        return value
    text = typed(value)
    if _THOUSANDS.fullmatch(text) and info.context != OWN:
        whole = text.replace(".", "")
        last = text if text.count(".") == 1 else ""
        raise fail(
            "thousands" if last else "many_thousands",
            whole=whole,
            fraction=last.replace(".", ","),
        )
    if _NUMBER.fullmatch(f"-{text[1:]}") and text[0] in _DASHES:
        raise fail("long_minus", meant=f"-{text[1:]}")
    if not _NUMBER.fullmatch(text):
        raise fail("number")
    if len(text) > LONGEST:
        raise fail("long_number", most=LONGEST)
    return Decimal(text.replace(",", "."))


def _whole(value: Any) -> int:
    if isinstance(value, int):
        return value
    text = typed(value)
    if _THOUSANDS.fullmatch(text):
        raise fail("many_thousands", whole=text.replace(".", ""))
    if not _WHOLE.fullmatch(text):
        raise fail("whole")
    if len(text) > LONGEST:
        raise fail("long_number", most=LONGEST)
    return int(text)


def _flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = typed(value)
    if text not in ("true", "false"):
        raise fail("flag")
    return text == "true"


def _achieved(value: Any, info: ValidationInfo) -> Decimal | bool:
    if isinstance(value, (bool, Decimal)):
        return value
    text = typed(value)
    if not any(map(str.isdigit, text)) and text not in ("true", "false"):
        raise fail("achieved")
    return text == "true" if text in ("true", "false") else _number(value, info)


Number = Annotated[
    Decimal,
    BeforeValidator(_number),
    schema(type=["number", "string"], pattern=r"^[-+]?(0|[1-9]\d*)([.,]\d+)?$"),
]
"""A number, exactly as typed; the comma is a decimal comma."""

Achieved = Annotated[
    Decimal | bool,
    BeforeValidator(_achieved),
    schema(type=["number", "string", "boolean"]),
]
"""What was reached: a number, or true and false where it was reached or not."""

Whole = Annotated[int, BeforeValidator(_whole), schema(type="integer")]
"""A whole number."""

Flag = Annotated[bool, BeforeValidator(_flag), schema(type="boolean")]
"""`true` or `false`; `yes` and `no` are words."""
