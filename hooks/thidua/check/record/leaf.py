"""All values of a record, with the path of each: what rules on every field walk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from thidua.check.record.field_path import Path
from thidua.model.field import PartialDay, Record


def leaves(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Give every record, its values, and those of the records below it."""
    if isinstance(value, Record):
        yield path, value
        for name in type(value).model_fields:
            yield from leaves(getattr(value, name), (*path, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*path, key))
    elif isinstance(value, tuple) and not isinstance(value, PartialDay):
        for number, item in enumerate(value):
            yield from leaves(item, (*path, number))
    else:
        yield path, value
