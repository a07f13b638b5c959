"""Any value as plain text, whole: so that a golden case can hold it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from msgspec import Struct
from msgspec.structs import fields
from pydantic import BaseModel

from thidua.derive.name import BodyName, CampaignName, ExemplarName, UnitName
from thidua.derive.plan.clause_name import ClauseName
from thidua.derive.plan.duty import Asked
from thidua.derive.plan.timing import Moment
from thidua.model.key import Key
from thidua.page.page import Link
from thidua.say.notice import Notice

WIDTH = 96


def show(value: Any) -> str:
    """Write a value, one field a line; what is None, False or empty is left out."""
    return "\n".join(_lines(value))


def _lines(value: Any) -> Iterator[str]:
    short = _short(value)
    if short is not None:
        yield short
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from _named(_short(name) or str(name), item)
    elif isinstance(value, Struct):
        for field in fields(value):
            yield from _named(field.name, getattr(value, field.name))
    elif isinstance(value, BaseModel):
        yield from _lines(value.model_dump(exclude_defaults=True))
    else:
        for item in value:
            for number, line in enumerate(_lines(item)):
                yield f"{'  ' if number else '- '}{line}"


def _named(name: str, value: Any) -> Iterator[str]:
    if value is None or value is False or _is_empty(value):
        return
    lines = list(_lines(value))
    if len(lines) == 1 and not lines[0].startswith("- ") and _short(value) is not None:
        yield f"{name}: {lines[0]}"
    else:
        yield f"{name}:"
        yield from (f"  {line}" for line in lines)


def _is_empty(value: Any) -> bool:
    return isinstance(value, Mapping | tuple | list | Set) and not value


def _short(value: Any) -> str | None:
    """A value in one line; None where it takes more."""
    match value:
        case None:
            return "none"
        case Enum():
            return str(value.value)
        case str():
            return str(value) if value and value == str(value).strip() else repr(value)
        case Decimal():
            return f"{value:f}"
        case bool() | int() | date():
            return str(value)
        case Key():
            return str(value)
        case Notice():
            return value.value
        case UnitName():
            return f"{value.name} ({value.id})"
        case CampaignName():
            sample = ", mẫu" if value.body.is_sample else ""
            return f"{value.title} ({value.key}{sample})"
        case BodyName() | ExemplarName():
            return ", ".join(str(part) for part in _parts(value))
        case ClauseName():
            path = " ".join(f"{step.level} {step.mark}" for step in value.path)
            return f"{value.campaign}#{value.id} ({path})"
        case Asked():
            return f"{value.name} {_short(value.units)}"
        case Moment():
            when = value.when.model_dump(exclude_defaults=True)
            told = " ".join(f"{name} {_short(item)}" for name, item in when.items())
            return f"{told}: {value.day}, {value.due.value}"
        case Link():
            return f"{value.text} → {value.address}"
        case Set():
            return "{" + ", ".join(sorted(map(str, value))) + "}"
        case tuple() | list():
            parts = [_short(item) for item in value]
            told = f"[{', '.join(part or '' for part in parts)}]"
            return told if None not in parts and len(told) < WIDTH else None
        case _:
            return None


def _parts(value: Any) -> Iterator[Any]:
    for field in fields(value):
        yield getattr(value, field.name)
