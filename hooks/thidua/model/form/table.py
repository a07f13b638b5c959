"""Tables of records (bảng): which list or mapping of a data file the rows of a form are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from thidua.model.form.answer import Answer
from thidua.model.form.form import Column, Form, Path, Row, answer_at, value_at


class Level(Struct, frozen=True):
    """A list, or a mapping by key, whose entries rows are about (cấp)."""

    path: Path
    """Where it stands: in the file, or in an entry of the level above."""
    by: tuple[str, ...]
    """Keys of the columns by which an entry is known; of a mapping, of its key."""
    is_list: bool = True
    is_way: bool = False
    """Whether its entries only lead to those of the next level, and have no row of their own."""
    may_repeat: bool = False
    """Whether several entries may be known by the same answers: the first row is of the first."""


class Table(Struct, frozen=True):
    """A form with the place of its answers in a data file."""

    form: Form
    levels: tuple[Level, ...]
    """Without one, the form has a single row: the file itself."""
    key: str
    """The column by which a sheet of this table is known among others."""

    def at_level(self, level: int) -> list[Column]:
        """Give the columns about an entry of a level."""
        return [c for c in self.form.columns if c.level == level]

    def is_key(self, column: Column) -> bool:
        """Whether a column holds the key of a mapping's entry, and nothing inside of it."""
        level = self.levels[column.level] if self.levels else None
        return level is not None and not level.is_list and column.key in level.by


def rows_of(
    columns: Sequence[Column], levels: Sequence[Level], tree: Any
) -> Iterator[Row]:
    """Give a row for each entry of the last level, and for those that hold none."""
    for told in _walk(columns, levels, 0, tree):
        yield Row(told)


def _walk(
    columns: Sequence[Column], levels: Sequence[Level], place: int, tree: Any
) -> Iterator[dict[str, Answer]]:
    if place == len(levels):
        own = [c for c in columns if c.level == place]
        yield _answers(own, tree) if not levels else {}
        return
    level = levels[place]
    for key, entry in entries_of(value_at(tree, level.path)):
        own = [c for c in columns if c.level == place]
        told = _answers(own, entry)
        if not level.is_list:
            told[level.by[0]] = str(key)
        below = list(_walk(columns, levels, place + 1, entry))
        below = below or ([] if level.is_way else [{}])
        for inner in below:
            yield {**told, **inner}


def entries_of(held: Any) -> list[tuple[str | int, Any]]:
    """Give the entries of a list or a mapping, each with its place or key."""
    if isinstance(held, Mapping):
        return list(held.items())
    return list(enumerate(held)) if isinstance(held, list) else []


def _answers(columns: Sequence[Column], entry: Any) -> dict[str, Answer]:
    found: dict[str, Answer] = {}
    for column in columns:
        answer = answer_at(entry, column.path, column)
        if answer is not None:
            found[column.key] = answer
    return found
