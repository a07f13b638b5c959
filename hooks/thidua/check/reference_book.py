"""The records → the tables of data/README.md: every field, what it is called, what it means."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum
from inspect import get_annotations
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from thidua.check.file.layout import LAYOUT
from thidua.check.record.field_path import plain_type, variants_of
from thidua.model.award.exemplar import Exemplar
from thidua.model.field.record import Record
from thidua.model.page_facts import PageFacts
from thidua.model.score.class_band import Floor
from thidua.model.score.criterion.criterion import (
    Criterion,
    Periodic,
    Scored,
    Weighed,
)
from thidua.model.score.figure import Figures

SHARED = (Criterion, Scored, Weighed, Periodic, Figures, Floor)
"""Records that others are made from: their fields are told once, in tables of their own."""
_TABLE = re.compile(r"(<!-- bảng: (\w+) -->\n)(?:.*?)(<!-- hết bảng -->)", re.DOTALL)


def reference_tables() -> Mapping[str, str]:
    """Give the table of each record that a data file may hold, by its class."""
    tables: dict[type[Record], str] = {}
    waiting: list[type[Record]] = [
        *dict.fromkeys(kind for _, kind in LAYOUT),
        Exemplar,
        PageFacts,
        *SHARED,
    ]
    while waiting:
        kind = waiting.pop(0)
        if kind not in tables:
            tables[kind] = _table(kind)
            waiting += [
                inner
                for field in kind.model_fields.values()
                for inner in _records(field.annotation)
            ]
    named = {kind.__name__: table for kind, table in tables.items()}
    assert len(named) == len(tables), "two records of one name"
    return named


def with_tables(text: str, tables: Mapping[str, str]) -> str:
    """Set the tables between their marks; what is written around them stays."""
    return _TABLE.sub(lambda m: f"{m[1]}{tables[m[2]]}{m[3]}", text)


def _table(kind: type[Record]) -> str:
    fields = kind.model_fields.items()
    rows = [_row(n, field) for n, field in fields if owner_of(kind, n) is kind]
    head = "| khóa | tên | kiểu | bắt buộc | nghĩa |\n|---|---|---|---|---|\n"
    return head + "".join(rows)


def owner_of(kind: type[Record], name: str) -> type[Record]:
    """Give the record whose table tells a field: the one itself, or a shared one."""
    owners = (k for k in kind.__mro__ if name in get_annotations(k))
    found = next(owners)
    return found if found in SHARED else kind


def _row(name: str, field: FieldInfo) -> str:
    needed = "có" if field.is_required() else ""
    return f"| `{name}` | {field.title} | {_type(field)} | {needed} | {field.description} |\n"


def _type(field: FieldInfo) -> str:
    """Say in Vietnamese what kind of value a field takes."""
    return _kind(field.annotation)


def _kind(annotation: Any) -> str:
    kind = plain_type(annotation)
    if len(variants_of(annotation)) > 1:
        kind = _shared_by(variants_of(annotation).values())
    if get_origin(kind) is Literal:
        return f"`{get_args(kind)[0]}`"
    if get_origin(kind) is tuple:
        return f"danh sách {_kind(get_args(kind)[0])}"
    if get_origin(kind) is dict:
        return f"mã → {_kind(get_args(kind)[1])}"
    if isinstance(kind, type) and issubclass(kind, Record):
        return f"[{kind.__name__}](#{kind.__name__.lower()})"
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return "một trong các giá trị"
    return _NAMES[getattr(kind, "__name__", "str")]


_NAMES = {
    "str": "chữ",
    "int": "số nguyên",
    "bool": "true/false",
    "date": "ngày",
    "Decimal": "số",
    "Fraction": "tỷ lệ",
    "PartialDay": "ngày, tháng hoặc năm",
    "EachDay": "ngày lặp lại",
    "time": "giờ",
}


def _shared_by(kinds: Collection[type[Record]]) -> type[Record]:
    """Give the record that all kinds of an entry are made from."""
    return next(s for s in SHARED if all(issubclass(kind, s) for kind in kinds))


def _records(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from _records(part)
