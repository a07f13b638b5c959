"""All values of a record, with the path of each: what rules on every field walk."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import Any

from thidua.check.record.field_path import Path
from thidua.model.field.day import PartialDay
from thidua.model.field.record import Record


def leaves(value: Any, path: Path) -> list[tuple[Path, Any]]:
    """Give every record, its values, and those of the records below it."""
    found: list[tuple[Path, Any]] = []
    _gather(value, path, found)
    return found


def values(record: Record) -> list[Any]:
    """Give the values of a record and of those below it, in no order: most rules find nothing.

    Whoever finds something asks `leaves` where it stands.
    """
    found: list[Any] = []
    waiting: list[Any] = [record]
    while waiting:
        value = waiting.pop()
        kind: type[Record] = type(value)
        form = form_of(kind)
        if form is Form.ALONE:
            found.append(value)
        elif form is Form.LIST:
            waiting.extend(value)
        else:
            held = value.__dict__ if form is Form.RECORD else value
            waiting.extend(held.values())
    return found


def lists(record: Record) -> list[tuple[Any, ...]]:
    """Give the lists of a record and of those below it that hold two values or more."""
    found: list[tuple[Any, ...]] = []
    waiting: list[Any] = [record]
    while waiting:
        value = waiting.pop()
        kind: type[Record] = type(value)
        form = form_of(kind)
        if form is Form.LIST:
            waiting.extend(value)
            if len(value) > 1:
                found.append(value)
        elif form is not Form.ALONE:
            held = value.__dict__ if form is Form.RECORD else value
            waiting.extend(held.values())
    return found


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


@cache
def names_of(kind: type[Record]) -> tuple[str, ...]:
    """Name the fields of a kind of record."""
    return tuple(kind.model_fields)
