"""Values that name something elsewhere (tham chiếu), with the path of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from thidua.check.record.field_path import Path, follow, record_at
from thidua.model.field.name import RefTo
from thidua.model.field.record import Record
from thidua.read.node import Node

_ID = re.compile(r"[a-z0-9][a-z0-9-]*")


@cache
def names_of(kind: type[Record]) -> tuple[str, ...]:
    """Name the fields of a kind of record."""
    return tuple(kind.model_fields)


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


def references_typed(
    node: Node, kind: type[Record], path: Path = ()
) -> Iterator[tuple[Path, RefTo, str]]:
    """The same of a file that holds no record: every id as it is typed, where a field wants one."""
    match node.value:
        case dict(entries):
            for key, each in entries.items():
                yield from references_typed(each, kind, (*path, key))
        case list(items):
            for index, each in enumerate(items):
                yield from references_typed(each, kind, (*path, index))
        case str(value) if _ID.fullmatch(value) and (ref := _wanted(kind, path)):
            yield path, ref, value


def _wanted(kind: type[Record], path: Path) -> RefTo | None:
    """What a value at a path is to name; None where it is no name, as a number of votes."""
    there = follow(kind, path)
    if there.field is None or (isinstance(path[-1], str) and not _is_field(kind, path)):
        return None
    named = next((m for m in there.field.metadata if isinstance(m, RefTo)), None)
    return named or _ref_to(there.field.annotation)


def _is_field(kind: type[Record], path: Path) -> bool:
    parent = record_at(kind, path[:-1]) if path[:-1] else kind
    return parent is not None and path[-1] in parent.model_fields


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
