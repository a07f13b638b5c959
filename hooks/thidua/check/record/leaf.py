"""All values of a record, with the path of each: what rules on every field walk."""

from __future__ import annotations

from functools import cache
from typing import Any

from thidua.check.record.field_path import Path
from thidua.model.field import PartialDay, Record


def leaves(value: Any, path: Path) -> list[tuple[Path, Any]]:
    """Give every record, its values, and those of the records below it."""
    found: list[tuple[Path, Any]] = []
    _gather(value, path, found)
    return found


def _gather(value: Any, path: Path, found: list[tuple[Path, Any]]) -> None:
    """Add to a list, for every rule walks every value."""
    if isinstance(value, str):
        found.append((path, value))
    elif isinstance(value, Record):
        found.append((path, value))
        for name in names_of(type(value)):
            _gather(getattr(value, name), (*path, name), found)
    elif isinstance(value, dict):
        for key, item in value.items():
            _gather(item, (*path, key), found)
    elif isinstance(value, tuple) and not isinstance(value, PartialDay):
        for number, item in enumerate(value):
            _gather(item, (*path, number), found)
    else:
        found.append((path, value))


@cache
def names_of(kind: type[Record]) -> tuple[str, ...]:
    """Name the fields of a kind of record."""
    return tuple(kind.model_fields)
