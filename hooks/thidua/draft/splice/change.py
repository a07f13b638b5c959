"""What is to become another in a data file (thay đổi), and how values are written there.

What is written the loader reads as the very same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from thidua.read.node import Plain

Path = tuple[str | int, ...]
"""Keys of mappings and places in lists, from the top of a file."""
_PLAIN = re.compile(r"[^\W_](?:[\w ./()%–+-]|,(?=[ \d]))*")
_TIDY = re.compile(r"\S(?:.*\S)?")
_BAD = re.compile(r"[-#]$| #|: |:$")
_READ_OTHERWISE = ("null", "~", "")
_NUMBER_KEY = re.compile(r"[\d.,]+")


class Change(Struct, frozen=True):
    """One value of a file that is to be another."""

    path: Path
    new: Plain
    """None takes the value away, and with it what would be left empty."""
    before: tuple[str, ...] = ()
    """Keys of the second step that a new one stands behind; without any, it stands last."""


def changes_between(old: Plain, new: Plain, path: Path = ()) -> Iterator[Change]:
    """Give the changes that make one tree of the other, in an order in which they can be made.

    Lists keep the order of their entries; what is new stands at their end.
    """
    if isinstance(old, dict) and isinstance(new, dict):
        yield from _of_mappings(old, new, path)
    elif isinstance(old, list) and isinstance(new, list) and _is_deep(old, new):
        yield from _of_lists(old, new, path)
    elif old != new:
        yield Change(path, new)


def _of_mappings(
    old: Mapping[str, Plain], new: Mapping[str, Plain], path: Path
) -> Iterator[Change]:
    for key in old:
        if key not in new or (new[key] is None and old[key] is not None):
            yield Change((*path, key), None)
    for key, value in new.items():
        if key in old and value is not None:
            yield from changes_between(old[key], value, (*path, key))
        elif value is not None:
            yield Change((*path, key), value)


def _of_lists(old: list[Plain], new: list[Plain], path: Path) -> Iterator[Change]:
    """An entry that is None in the new list is taken away; places are those of the old list."""
    for place, entry in enumerate(new):
        if place >= len(old):
            yield Change((*path, place), entry)
        elif entry is not None:
            yield from changes_between(old[place], entry, (*path, place))
    for place in reversed(range(len(old))):
        if place >= len(new) or new[place] is None:
            yield Change((*path, place), None)


def _is_deep(old: list[Plain], new: list[Plain]) -> bool:
    """Whether a list holds records; one of words or numbers is written anew."""
    return any(isinstance(entry, dict | list) for entry in [*old, *new])


def changed(tree: Plain, change: Change) -> Plain:
    """Give a tree with one change made."""
    return _set(tree, change.path, change.new)


def _set(tree: Plain, path: Path, new: Plain) -> Plain:
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        tree = tree if isinstance(tree, list) else []
        below = _set(tree[step] if step < len(tree) else None, rest, new)
        return [*tree[:step], *([] if _is_gone(below) else [below]), *tree[step + 1 :]]
    held = dict(tree) if isinstance(tree, dict) else {}
    below = _set(held.get(str(step)), rest, new)
    if _is_gone(below):
        held.pop(str(step), None)
    else:
        held[str(step)] = below
    return held


def _is_gone(value: Plain) -> bool:
    return value in (None, {}, [])


def scalar(value: str, *, in_flow: bool, quote: str | None = None) -> str:
    """Write one value; `quote` is what stood round the old one."""
    if quote == '"':
        return json.dumps(value, ensure_ascii=False)
    if quote == "'" and "\n" not in value:
        return "'" + value.replace("'", "''") + "'"
    return (
        value
        if _is_plain(value, in_flow=in_flow)
        else json.dumps(value, ensure_ascii=False)
    )


def key(name: str) -> str:
    """Write a key; numbers of criteria stand in quotes, as people write them here."""
    if _NUMBER_KEY.fullmatch(name) or not _is_plain(name, in_flow=True):
        return json.dumps(name, ensure_ascii=False)
    return name


def flow(value: Plain) -> str:
    """Write a value, with all that is in it, on one line."""
    match value:
        case dict():
            inside = ", ".join(f"{key(k)}: {flow(v)}" for k, v in value.items())
            return f"{{{inside}}}"
        case list():
            return f"[{', '.join(flow(entry) for entry in value)}]"
        case None:
            return "null"
        case str():
            return scalar(value, in_flow=True)


def _is_plain(value: str, *, in_flow: bool) -> bool:
    """Whether words mean themselves without quotes round them."""
    if value in _READ_OTHERWISE or not _TIDY.fullmatch(value) or _BAD.search(value):
        return False
    return bool(_PLAIN.fullmatch(value)) and not (in_flow and "," in value)
