"""Walking a record class along the path of a field: its title, its neighbours, its references."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from thidua.model.field import Record, RefTo

Path = tuple[str | int, ...]


def field_at(record: type[Record], path: Path) -> FieldInfo | None:
    """Give the field that a path names; None for a place inside a list or mapping."""
    found: FieldInfo | None = None
    here: Any = record
    for step in path:
        if isinstance(here, type) and issubclass(here, Record):
            found = here.model_fields.get(str(step))
            here = plain_type(found.annotation) if found else None
        else:
            here = _item(here)
    return found


def record_at(record: type[Record], path: Path) -> type[Record] | None:
    """Give the class of the record at a path; None where no record stands there."""
    here: Any = record
    for step in path:
        if isinstance(here, type) and issubclass(here, Record):
            field = here.model_fields.get(str(step))
            here = plain_type(field.annotation) if field else None
        else:
            here = _item(here)
    return here if isinstance(here, type) and issubclass(here, Record) else None


def title_of(record: type[Record], path: Path) -> str:
    """The Vietnamese title of a field; "" for what no record knows."""
    field = field_at(record, path)
    return (field.title or "") if field else ""


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


def plain_type(annotation: Any) -> Any:
    """Take `| None` and `Annotated` away."""
    if get_origin(annotation) is Annotated:
        return plain_type(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        kept = [part for part in get_args(annotation) if part is not type(None)]
        return plain_type(kept[0])
    return annotation


def _item(annotation: Any) -> Any:
    """What a list or a mapping holds."""
    args = get_args(annotation)
    if not args:
        return None
    return plain_type(args[1] if get_origin(annotation) is dict else args[0])
