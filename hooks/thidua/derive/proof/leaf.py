"""The values of a record one by one (mục): what the log of published things holds a mark of."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

from msgspec import Struct
from pydantic import BaseModel

Path = tuple[str | int, ...]
_NAMES = ("id", "code", "name", "title")
"""By these an item of a list is known, wherever it stands in it."""
_UNHELD = {"clause", "compares_with", "signatures"}
"""They only lead to a place that may move, or prove what stands beside: no result follows from them."""
_PERSONAL = {"candidate", "signatory", "names"}


class Leaf(Struct, frozen=True):
    """One value, where it stands, as it is written."""

    name: str
    """Its path by ids: `sections.i.criteria.1.1.max`."""
    path: Path
    text: str

    @property
    def is_personal(self) -> bool:
        """Whether it tells of a person."""
        return bool(_PERSONAL & {str(part) for part in self.path})


def leaves_of(
    record: BaseModel, root: Path = (), fields: Container[str] | None = None
) -> dict[str, Leaf]:
    """Give every value of a record that is not the default, by its name.

    `fields` are those of the record that are looked at; None for all.
    """
    found = (
        leaf for leaf in _walk(record, (), root, fields) if leaf.path[-1] not in _UNHELD
    )
    return {leaf.name: leaf for leaf in found}


def default_at(record: BaseModel, path: Path) -> str | None:
    """Give what a field says where nothing is written; None where that is nothing."""
    here: Any = record
    for step in path[:-1]:
        is_record = isinstance(here, BaseModel)
        here = getattr(here, str(step)) if is_record else here[step]
    about = (
        type(here).model_fields.get(str(path[-1]))
        if isinstance(here, BaseModel)
        else None
    )
    is_told = (
        about is not None and not about.is_required() and about.default is not None
    )
    return value_text(about.default) if about and is_told else None


def mark_of(thing: str, name: str, text: str, salt: str = "") -> str:
    """Give the mark of a value: a hash, behind its salt where it has one."""
    told = "\n".join((salt, thing, name, text))
    digest = hashlib.sha256(told.encode()).hexdigest()[:16]
    return f"{salt}:{digest}" if salt else digest


def is_marked(mark: str, thing: str, name: str, text: str) -> bool:
    """Whether a mark is that of a value."""
    salt, colon, _ = mark.partition(":")
    return mark == mark_of(thing, name, text, salt if colon else "")


def _walk(
    value: Any, names: tuple[str, ...], path: Path, fields: Container[str] | None = None
) -> Iterator[Leaf]:
    match value:
        case BaseModel():
            for field, about in type(value).model_fields.items():
                inner = getattr(value, field)
                if fields is not None and field not in fields:
                    continue
                if about.is_required() or inner != about.default:
                    yield from _walk(inner, (*names, field), (*path, field))
        case dict():
            for key, inner in value.items():
                yield from _walk(inner, (*names, str(key)), (*path, key))
        case list() | tuple() if any(isinstance(item, BaseModel) for item in value):
            for place, inner in enumerate(value):
                yield from _walk(inner, (*names, _name(inner, place)), (*path, place))
        case list() | tuple():
            yield Leaf(".".join(names), path, ", ".join(value_text(i) for i in value))
        case _:
            yield Leaf(".".join(names), path, value_text(value))


def _name(item: Any, place: int) -> str:
    for field in _NAMES:
        if told := getattr(item, field, None):
            return str(told)
    return str(place)


def value_text(value: Any) -> str:
    """Write a value as officials type it: 9,5; true; 31/12/2025."""
    match value:
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value.normalize():f}".replace(".", ",")
        case Fraction():
            return f"{value.numerator}/{value.denominator}"
        case date():
            return f"{value:%d/%m/%Y}"
        case Enum():
            return str(value.value)
        case _:
            return " ".join(str(value).split())
