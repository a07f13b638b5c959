"""A record → every name in it that stands for something elsewhere (tham chiếu)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from thidua.check.record.field_path import Path
from thidua.model.field.record import Record
from thidua.model.field.reference import RefTo


def references(value: Any, path: Path = ()) -> Iterator[tuple[Path, RefTo, str]]:
    """Give every field of a record that names something: where, what kind, which."""
    if not isinstance(value, Record):
        return
    for name, kind in _reference_fields(type(value)):
        yield from _in_field(getattr(value, name), (*path, name), kind)


def _in_field(
    value: Any, path: Path, kind: RefTo | None
) -> Iterator[tuple[Path, RefTo, str]]:
    if isinstance(value, Record):
        yield from references(value, path)
    elif isinstance(value, str):
        if kind:
            yield path, kind, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _in_field(item, (*path, index), kind)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _in_field(item, (*path, key), kind)


@cache
def _reference_fields(record: type[Record]) -> tuple[tuple[str, RefTo | None], ...]:
    """Name the fields that are references or may hold records."""
    fields: list[tuple[str, RefTo | None]] = []
    for name, field in record.model_fields.items():
        kind = next((m for m in field.metadata if isinstance(m, RefTo)), None)
        kind = kind or _ref_to(field.annotation)
        if kind or _holds_records(field.annotation):
            fields.append((name, kind))
    return tuple(fields)


def _ref_to(annotation: Any) -> RefTo | None:
    if get_origin(annotation) is Annotated:
        for part in annotation.__metadata__:
            if isinstance(part, RefTo):
                return part
    found = (_ref_to(part) for part in get_args(annotation))
    return next((kind for kind in found if kind), None)


def _holds_records(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return True
    return any(_holds_records(part) for part in get_args(annotation))
