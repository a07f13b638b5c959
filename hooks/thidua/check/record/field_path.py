"""Walking a record class along the path of a field: its title, its neighbours."""

from __future__ import annotations

from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import Tag
from pydantic.fields import FieldInfo

from thidua.model.choice import Choice
from thidua.model.field.record import Record
from thidua.model.score.criterion.criteria import HEADING

Path = tuple[str | int, ...]
Words = tuple[str, str, str]
"""The rule that is broken, what is wrong, what to do."""

_ASTRAY = "muc-khac-cach-tinh"


class There(NamedTuple):
    """What a record class has at the end of a path."""

    path: Path
    """The path without pydantic's tags: as the file is written."""
    kind: Any
    """The class or annotation of the value."""
    field: FieldInfo | None
    """The last field on the way; None where the path names no field."""


def follow(record: type[Record], path: Path) -> There:
    """Walk along a path, with or without the tags that tell variants apart.

    Where several records may stand, a tag says which; without one, a field is that of
    the first record which has it.
    """
    here: Any = record
    found: FieldInfo | None = None
    plain: list[str | int] = []
    for step in path:
        variants = variants_of(here)
        if step and step in variants:
            here = variants[str(step)]
            continue
        plain.append(step)
        if variants:
            fields = (kind.model_fields.get(str(step)) for kind in variants.values())
            found = next(filter(None, fields), None)
            here = found.annotation if found else None
        else:
            here = _item(here)
    return There(tuple(plain), here, found)


def variants_of(annotation: Any, tag: str = "") -> dict[str, type[Record]]:
    """Give the records that a place may hold, by pydantic's tag; "" for one without."""
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        own = next((mark.tag for mark in marks if isinstance(mark, Tag)), tag)
        return variants_of(inner, own)
    if get_origin(annotation) in (Union, UnionType):
        parts = get_args(annotation)
        return {t: kind for part in parts for t, kind in variants_of(part).items()}
    is_record = isinstance(annotation, type) and issubclass(annotation, Record)
    return {tag: annotation} if is_record else {}


def record_at(record: type[Record], path: Path) -> type[Record] | None:
    """Give the class of the record at a path; None where no record stands there."""
    variants = variants_of(follow(record, path).kind)
    return next(iter(variants.values()), None)


def holds(record: type[Record], path: Path) -> bool:
    """Whether entries may stand below a path."""
    kind = plain_type(follow(record, path).kind)
    return bool(get_args(kind)) or record_at(record, path) is not None


def title_of(record: type[Record], path: Path) -> str:
    """The Vietnamese title of a field; "" for what no record knows."""
    field = follow(record, path).field
    return (field.title or "") if field else ""


def choices_at(record: type[Record], path: Path) -> str:
    """List what may be typed at a path, each name with its first word; "" for no choice."""
    kind = plain_type(follow(record, path).kind)
    if not (isinstance(kind, type) and issubclass(kind, Choice)):
        return ""
    return ", ".join(f"{choice.value} ({choice.words[0]})" for choice in kind)


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
    plain = plain_type(annotation)
    args = get_args(plain)
    if not args:
        return None
    return args[1] if get_origin(plain) is dict else args[0]


def types_at(kind: type[Record], path: Path) -> str:
    """List the types that may be written at a path, as pydantic lists choices."""
    variants = variants_of(follow(kind, path).kind)
    return ", ".join(tag for tag in variants if tag != HEADING)


def missing_in(kind: type[Record], path: Path) -> Words | None:
    """Say of a missing field that its entry's type needs it; None where all do."""
    variants = variants_of(follow(kind, path[:-2]).kind)
    if path[-2:-1] == () or path[-2] not in variants:
        return None
    name, tag = str(path[-1]), path[-2]
    if all(name in other.model_fields for other in variants.values()):
        return None
    message = f"cách tính {tag} cần mục {name}"
    remedy = f"thêm {name}, xem data/README.md"
    return "thieu-tham-so", message, remedy


def astray_in(kind: type[Record], path: Path) -> Words | None:
    """Say of an unknown field that only other types have it; None where none has."""
    variants = variants_of(follow(kind, path[:-2]).kind)
    name = str(path[-1])
    owners = {t: v for t, v in variants.items() if name in v.model_fields}
    if not owners or path[-2] not in variants:
        return None
    if path[-2] == HEADING:
        message = f"tiêu chí có tiêu chí con thì không được chấm, không có mục {name}"
        return _ASTRAY, message, f"bỏ {name}, hoặc ghi ở từng tiêu chí con"
    types = ", ".join(owners)
    told = next(iter(owners.values())).model_fields[name].description or ""
    message = f"{name} chỉ dùng cho {types}, tiêu chí này là {path[-2]}"
    remedy = f"bỏ {name}, hoặc ghi type: {types.replace(', ', ' hay ')}"
    return _ASTRAY, message, f"{remedy} ({name}: {told[:1].lower()}{told[1:]})"


def key_of(path: Path) -> str:
    """Write a path as people read it: `milestones[2].when.day`, counted from 1."""
    steps = (f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")
