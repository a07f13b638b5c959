"""What a cell of a form may hold (ô trả lời): numbers, days, words, one of several."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter, ValidationError

from thidua.model.field.day import Day
from thidua.model.field.number import Number, Whole, decimal_text
from thidua.model.field.text import Line


class Holds(StrEnum):
    """What the cells of a column hold (loại dữ liệu của cột)."""

    NUMBER = "number"
    NUMBERS = "numbers"
    """Several, parted by semicolons: marks of several persons."""
    WHOLE = "whole"
    ACHIEVED = "achieved"
    """đạt, không đạt."""
    FLAG = "flag"
    """có, không."""
    DAY = "day"
    WORDS = "words"
    NAMES = "names"
    """Several names out of `choices`, parted by semicolons."""
    CHOICE = "choice"


Answer = Decimal | bool | date | str | tuple[Decimal, ...] | tuple[str, ...]
"""What was answered, of the kind that its column holds."""

NOT_ASSIGNED = "không chấm"
"""What stands in a cell where a criterion is not assigned to the unit."""

_READERS: dict[Holds, TypeAdapter[Any]] = {
    Holds.NUMBER: TypeAdapter(Number),
    Holds.WHOLE: TypeAdapter(Whole),
    Holds.DAY: TypeAdapter(Day),
    Holds.WORDS: TypeAdapter(Line),
    Holds.CHOICE: TypeAdapter(Line),
}


class NoAnswer(Exception):
    """A text is none that its column may hold; `kind` says why."""

    def __init__(self, kind: str, context: dict[str, Any]) -> None:
        super().__init__(kind)
        self.kind, self.context = kind, context


def typed(holds: Holds, text: str) -> Answer:
    """Read what stands in a data file. Raises `NoAnswer`."""
    if holds in (Holds.FLAG, Holds.ACHIEVED):
        if text not in ("true", "false"):
            if holds is Holds.ACHIEVED:
                return typed(Holds.NUMBER, text)
            raise NoAnswer("flag", {})
        return text == "true"
    if holds is Holds.NUMBERS:
        return tuple(_read(Holds.NUMBER, part) for part in parts_of(text))
    if holds is Holds.NAMES:
        return parts_of(text)
    found = _read(holds, text)
    return Decimal(found) if holds is Holds.WHOLE else found


def written(answer: Answer) -> str | list[str]:
    """Write an answer as a data file holds it."""
    match answer:
        case bool():
            return "true" if answer else "false"
        case Decimal():
            return decimal_text(shortest(answer))
        case date():
            return f"{answer:%d/%m/%Y}"
        case tuple():
            return [str(written(part)) for part in answer]
        case _:
            return answer


def shortest(number: Decimal) -> Decimal:
    """Leave out idle noughts behind the comma."""
    return Decimal(f"{number.normalize():f}")


def parts_of(text: str) -> tuple[str, ...]:
    """Part several values: 13; 12,5."""
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _read(holds: Holds, text: str) -> Any:
    try:
        return _READERS[holds].validate_python(text)
    except ValidationError as wrong:
        told = wrong.errors(include_url=False)[0]
        raise NoAnswer(told["type"], dict(told.get("ctx", {}))) from None
