"""All values of a record, with the path of each: what rules on every field walk."""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import cache
from typing import Any

from msgspec import Struct

from thidua.check.record.field_path import Path
from thidua.check.record.reference import names_of
from thidua.model.field.day import PartialDay
from thidua.model.field.record import Record


def leaves(value: Any, path: Path) -> list[tuple[Path, Any]]:
    """Give every record, its values, and those of the records below it."""
    found: list[tuple[Path, Any]] = []
    _gather(value, path, found)
    return found


class Held(Struct, frozen=True):
    """What a record and those below it hold, in no order: most rules find nothing in it.

    Whoever finds something asks `leaves` where it stands.
    """

    texts: tuple[str, ...]
    """Words that people chose, each once; what is chosen from a list is none."""
    days: tuple[date, ...]
    """Each once."""
    lists: tuple[tuple[Any, ...], ...]
    """Those of two values or more."""


def held(record: Record) -> Held:
    """Walk a record once for all rules."""
    texts, days = set[str](), set[date]()
    lists: list[tuple[Any, ...]] = []
    waiting: list[Any] = [record]
    while waiting:
        value = waiting.pop()
        kind: type = type(value)
        if kind is str:
            texts.add(value)
        elif kind is date:
            days.add(value)
        elif (form := form_of(kind)) is Form.LIST:
            waiting.extend(value)
            if len(value) > 1:
                lists.append(value)
        elif form is not Form.ALONE:
            below = value.__dict__ if form is Form.RECORD else value
            # most fields are not filled in
            waiting.extend(filter(None, below.values()))
    return Held(tuple(texts), tuple(days), tuple(lists))


def _gather(value: Any, path: Path, found: list[tuple[Path, Any]]) -> None:
    """Add to a list, for every rule walks every value."""
    kind: type[Record] = type(value)
    form = form_of(kind)
    if form is Form.RECORD:
        found.append((path, value))
        for name in names_of(kind):
            _gather(getattr(value, name), (*path, name), found)
    elif form is Form.MAPPING:
        for key, item in value.items():
            _gather(item, (*path, key), found)
    elif form is Form.LIST:
        for number, item in enumerate(value):
            _gather(item, (*path, number), found)
    else:
        found.append((path, value))


class Form(Enum):
    """How a value holds others."""

    RECORD = 1
    MAPPING = 2
    LIST = 3
    ALONE = 4


@cache
def form_of(kind: type) -> Form:
    """Say once for each type how its values hold others; a day of parts is one value."""
    if issubclass(kind, Record):
        return Form.RECORD
    if issubclass(kind, dict):
        return Form.MAPPING
    is_list = issubclass(kind, tuple) and not issubclass(kind, PartialDay)
    return Form.LIST if is_list else Form.ALONE
