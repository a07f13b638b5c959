"""A tree of a data file → the record it should be, or all that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import Any, Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace
from pydantic import ValidationError

from thidua.check.record.field_path import (
    Path,
    astray_in,
    choices_at,
    follow,
    holds,
    key_of,
    missing_in,
    record_at,
    title_of,
    types_at,
)
from thidua.check.record.message import message_of, shorten
from thidua.check.record.suggestion import id_meant, suggest
from thidua.model.field.record import Record
from thidua.model.problem import Grade, Place, Problem
from thidua.model.reference.clause import anchor_meant
from thidua.model.slug import slugify
from thidua.read.node import Node

R = TypeVar("R", bound=Record)
Error = dict[str, Any]
"""What pydantic tells of a value."""
_WIDE = "："
"""The colon of Chinese keyboards, which is a letter of a key."""
SPLIT = "so-bi-tach"
"""The rule on a number in brackets that a comma parts."""


class Typed(Struct, frozen=True):
    """A data file as it is typed, and the record that it should be."""

    file: str
    node: Node
    kind: type[Record]

    def problem(
        self, path: Path, message: str, remedy: str = "", rule: str = ""
    ) -> Problem:
        """Tell something wrong with the value at a path."""
        place, title = self.node.place(self.file, path), title_of(self.kind, path)
        found = shorten(self.node.at(path).plain())
        return Problem(place, message, remedy, key_of(path), title, found, rule=rule)

    def missing(self, path: Path, rule: str, message: str, remedy: str) -> Problem:
        """Tell a field that should stand at a path, at the mapping that has it not."""
        place = self.node.place(self.file, path[:-1])
        title = title_of(self.kind, path)
        return Problem(place, message, remedy, key_of(path), title, rule=rule)


class Checked(Struct, Generic[R], frozen=True):
    """A record with the file and the tree it came from: rules tell places by it."""

    record: R
    file: str
    node: Node

    def problem(self, path: Path, message: str, remedy: str = "") -> Problem:
        """Tell something wrong with the field at a path."""
        typed = Typed(self.file, self.node, type(self.record))
        return typed.problem(path, message, remedy)

    def note(self, path: Path, message: str, clause: str | None = None) -> Problem:
        """Tell what the plan itself says, at the field and about a clause."""
        told = self.problem(path, message)
        return replace(told, grade=Grade.NOTE, clause=clause or "")

    def key_problem(self, path: Path, message: str, remedy: str = "") -> Problem:
        """Tell something wrong with a key itself: the name of a mapping's entry."""
        place = self.node.key_place(self.file, path)
        title = title_of(type(self.record), path[:-1])
        return Problem(place, message, remedy, key_of(path), title, str(path[-1]))


def check_record(
    node: Node, kind: type[R], file: str, problems: list[Problem]
) -> Checked[R] | None:
    """Check a tree against a record; None, with every fault noted, where it fails."""
    if not isinstance(node.value, dict):
        message = "tệp không phải là các mục có khóa"
        remedy = "viết mỗi dòng một mục “khóa: giá trị”, xem data/README.md"
        place, rule = node.place(file), "tep-khong-khoa"
        problems.append(Problem(place, message, remedy, rule=rule))
        return None
    try:
        return Checked(kind.model_validate(node.plain()), file, node)
    except ValidationError as wrong:
        told = [dict(error) for error in wrong.errors(include_url=False)]
    split = {p.place for p in problems if p.rule == SPLIT}
    problems.extend(_faults(told, Typed(file, node, kind), split))
    return None


def _faults(told: list[Error], typed: Typed, split: Set[Place]) -> Iterator[Problem]:
    if name := _unwritten(told, typed):
        remedy = f"thêm dòng “{name}:” ở đầu tệp, thụt các mục vào dưới nó"
        yield typed.missing((name,), "thieu-muc", "còn thiếu", remedy)
        return
    outdented = _outdented(told, typed)
    for error in told:
        path = follow(typed.kind, tuple(error["loc"])).path
        if path in outdented:
            yield from outdented[path]
            continue
        is_told = _echoes(error, told) or _is_misspelt(error, told, typed.kind)
        if not is_told and not _is_split(error, typed, split):
            yield _explain(error, typed)


def _outdented(told: list[Error], typed: Typed) -> dict[Path, list[Problem]]:
    """Of unknown keys under an empty one, which may be its own, the first is told."""
    found: dict[Path, list[Problem]] = {}
    for error in told if typed.node.value else ():
        path = follow(typed.kind, tuple(error["loc"])).path
        siblings = record_at(typed.kind, path[:-1])
        is_unknown = error["type"] == "extra_forbidden"
        if not is_unknown or _field_meant(str(path[-1]), siblings):
            continue
        keys = typed.node.at(path[:-1]).keys
        above = list(keys)[: list(keys).index(str(path[-1]))][-1:]
        owner: Path = (*path[:-1], *above)
        if above and owner in found:
            found[path] = []
        elif above and typed.node.at(owner).value is None and holds(typed.kind, owner):
            message = f"“{above[0]}” ở trên để trống, dòng này không thụt vào"
            remedy = f"là mục của “{above[0]}” thì thụt vào sâu hơn nó hai dấu cách"
            place, name = typed.node.key_place(typed.file, path), str(path[-1])
            told_once = Problem(place, message, remedy, key_of(path), "", name)
            found |= {owner: [], path: [replace(told_once, rule="khoa-la")]}
    return found


def _unwritten(told: list[Error], typed: Typed) -> str:
    """Name the one key that all others should stand below; "" where some stand where they should."""
    missing = [error["loc"] for error in told if error["type"] == "missing"]
    value, kind = typed.node.value, typed.kind
    keys = [str(key) for key in value] if isinstance(value, dict) else []
    known = (key in kind.model_fields or _field_meant(key, kind) for key in keys)
    is_whole = len(missing) == 1 and keys and not any(known)
    return str(missing[0][0]) if is_whole else ""


def _echoes(error: Error, told: list[Error]) -> bool:
    """Whether a list is called too short only because an item of it failed."""
    path = error["loc"]
    return error["type"] == "too_short" and any(
        other["loc"][: len(path)] == path for other in told if other is not error
    )


def _is_split(error: Error, typed: Typed, split: Set[Place]) -> bool:
    """Whether a fault is about a number that YAML took apart, or about the half that became a key."""
    node, file = typed.node, typed.file
    path: Path = tuple(step for step in error["loc"] if step != "[key]")
    if path and str(path[-1]).isdecimal():
        line = node.key_place(file, path).line
        if any(place.line == line for place in split):
            return True
    return node.place(file, path) in split


def _is_misspelt(error: Error, told: list[Error], kind: type[Record]) -> bool:
    """Whether a field is missing only because its name is written otherwise beside it."""
    path = follow(kind, tuple(error["loc"])).path
    if error["type"] != "missing" or not path:
        return False
    strange = (e["loc"] for e in told if e["type"] == "extra_forbidden")
    others = (follow(kind, tuple(loc)).path for loc in strange)
    names = (str(other[-1]) for other in others if other[:-1] == path[:-1])
    parent = record_at(kind, tuple(error["loc"])[:-1])
    return any(f"“{path[-1]}”" in _field_meant(name, parent) for name in names)


def _field_meant(name: str, record: type[Record] | None) -> str:
    """Ask whether a name means a field: one nearly so called, or one of that Vietnamese title."""
    fields = record.model_fields if record else {}
    titles = {slugify(field.title or ""): key for key, field in fields.items()}
    name = name.partition(_WIDE)[0]
    told = slugify(name.replace("_", "-"))
    begun = (key for title, key in titles.items() if title.startswith(told))
    titled = next(begun, "") if len(told) > 2 else ""
    return suggest(name, fields) or (f"có phải là “{titled}”?" if titled else "")


def _explain(error: Error, typed: Typed) -> Problem:
    node, kind = typed.node, typed.kind
    told: Path = tuple(error["loc"])
    path = follow(kind, told).path
    match error["type"]:
        case _ if path and path[-1] == "[key]":
            return _wrong_key(error, typed, path[:-1])
        case "extra_forbidden":
            return _unknown_key(typed, told)
        case "missing":
            words = missing_in(kind, told) or message_of("missing", "", {})
            return typed.missing(path, *words)
        case "union_tag_invalid":
            path = (*path, "type")
            error = {"type": "enum", "ctx": {"expected": types_at(kind, told)}}
        case "enum" if listed := choices_at(kind, told):
            error = {"type": "enum", "ctx": {"expected": listed}}
    value = node.at(path).value
    if value is None and error["type"].endswith("_type"):
        error = {"type": "null"}
    if isinstance(value, list) and error["type"] in ("model_type", "dict_type"):
        error = {"type": "listed"}
    found = shorten(node.at(path).plain())
    rule, message, remedy = message_of(error["type"], found, error.get("ctx") or {})
    if error["type"] == "slug":
        remedy = id_meant(found, remedy)
    if error["type"] == "anchor" and (meant := anchor_meant(found)):
        remedy = f"có phải là “{meant}”? Nếu không, {remedy}"
    if error["type"] == "model_type" and (record := record_at(kind, told)):
        remedy += f"; các mục dùng được: {', '.join(record.model_fields)}"
    return typed.problem(path, message, remedy, rule)


def _unknown_key(typed: Typed, told: Path) -> Problem:
    """Tell a field that its record has not; `told` keeps pydantic's tags."""
    node, kind = typed.node, typed.kind
    path = follow(kind, told).path
    name, place = str(path[-1]), node.key_place(typed.file, path)
    if words := astray_in(kind, told):
        rule, message, remedy = words
        title = title_of(kind, path)
        return Problem(place, message, remedy, key_of(path), title, name, rule=rule)
    parent = record_at(kind, told[:-1])
    known = list(parent.model_fields) if parent else []
    message = "không có mục này"
    remedy = _field_meant(name, parent) or f"các mục dùng được: {', '.join(known)}"
    if _WIDE in name:
        remedy = f"“{_WIDE}” không phải dấu hai chấm của bàn phím: gõ lại “: ”"
    elif " " in name and node.at(path).value is None:
        remedy = "giá trị có dấu phẩy trong ngoặc {} thì đặt trong dấu nháy kép"
    return Problem(place, message, remedy, key_of(path), "", name, rule="khoa-la")


def _wrong_key(error: Error, typed: Typed, path: Path) -> Problem:
    found = str(path[-1])
    rule, message, remedy = message_of(error["type"], found, error.get("ctx") or {})
    place = typed.node.key_place(typed.file, path)
    title = title_of(typed.kind, path[:-1])
    remedy = id_meant(found, remedy) if error["type"] == "slug" else remedy
    return Problem(place, message, remedy, key_of(path), title, found, rule=rule)
