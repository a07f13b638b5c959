"""One place of a line where letters are set right, or may be wrong (chỗ sửa chữ)."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct


class Change(Struct, frozen=True):
    """Letters as they stand, and what they were meant to be."""

    at: int
    """Where they begin in the line, counted from 0."""
    found: str
    was: str | None
    """None where that is not sure: the letters stay."""


def changed(line: str, changes: Iterable[Change]) -> str:
    """Make the sure changes, of which none may overlap."""
    parts, end = [], 0
    for change in sorted(changes, key=lambda change: change.at):
        if change.was is not None and change.at >= end:
            parts += [line[end : change.at], change.was]
            end = change.at + len(change.found)
    return "".join([*parts, line[end:]])
