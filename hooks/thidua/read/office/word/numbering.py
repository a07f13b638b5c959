"""Word's automatic numbers → the labels that a reader sees (đánh số tự động).

A paragraph holds no number of its own: it names a list and a level, its style may do so
for it, and the number comes of all paragraphs before it (ECMA-376, part 1, 17.9).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field

from thidua.read.office.word.level import LEVELS, ListLevel, levels_of, printed
from thidua.read.office.word.package import Styles, W, all_of, value_of


class _List(Struct):
    """A list with what it has counted so far; several `_Num` may share one."""

    levels: Mapping[int, ListLevel]
    counts: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


class _Num(Struct, frozen=True):
    """A list as paragraphs name it: where some levels begin anew, or look otherwise."""

    list: _List
    starts: Mapping[int, int]
    levels: Mapping[int, ListLevel]


class Numbering:
    """The lists of a document, counted as its paragraphs are read in order."""

    def __init__(self, numbering: Any, styles: Styles) -> None:
        self._styles = styles
        self._begun: set[str] = set()
        self._open: list[tuple[str, int]] = []
        """The bullets that the next one may stand below, each by its list and level."""
        lists = _lists(numbering)
        self._nums = {
            num.get(f"{W}numId"): _num(num, lists[of])
            for num in all_of(numbering, "num")
            if (of := value_of(num, "abstractNumId")) in lists
        }

    def label(self, properties: Any) -> str:
        """Count the paragraph of these properties; give its label, "" where it has none."""
        num, level = self._place(properties)
        found = self._nums.get(num)
        if not found or level not in found.levels:
            self._open = []
            return ""
        if num not in self._begun:
            self._begun.add(num)
            for at, start in found.starts.items():
                found.list.counts[at] = start - 1
        _count(found, level)
        told = printed(found.levels, found.list.counts, level)
        if found.levels[level].format != "bullet":
            self._open = []
            return told
        return self._bullet(num, level, told)

    def _bullet(self, num: str, level: int, sign: str) -> str:
        """Give the sign of a bullet: one right below another one of its list is a plus.

        Drawn bullets of all levels would else be read as dashes beside each other.
        """
        self._open = [(of, at) for of, at in self._open if of == num and at < level]
        self._open.append((num, level))
        return "+" if len(self._open) > 1 and sign not in ("+", "o") else sign

    def _place(self, properties: Any) -> tuple[str, int]:
        """The list and the level of a paragraph: its own, else those of its styles.

        Either may be told by another style than the other; list 0 is none.
        """
        own = None if properties is None else properties.find(f"{W}numPr")
        num, level = value_of(own, "numId"), value_of(own, "ilvl")
        for style in self._styles.chain(value_of(properties, "pStyle") or self._styles.usual):  # fmt: skip
            told = style.find(f"{W}pPr/{W}numPr")
            if not num and (num := value_of(told, "numId")):
                level = level or value_of(told, "ilvl") or self._level_of(num, style)
            level = level or value_of(told, "ilvl")
        return num, int(level or 0)

    def _level_of(self, num: str, style: Any) -> str:
        """The level that names a style: headings share one list."""
        found = self._nums.get(num)
        own = style.get(f"{W}styleId")
        named = (at for at, level in (found.levels if found else {}).items() if level.style == own)  # fmt: skip
        return next((str(at) for at in named), "")


def _lists(numbering: Any) -> dict[str, _List]:
    """The lists by id; one that only names a style of lists has the levels of that."""
    found = all_of(numbering, "abstractNum")
    by_style = {s: levels_of(a) for a in found if (s := value_of(a, "styleLink"))}
    return {
        a.get(f"{W}abstractNumId"): _List(
            levels_of(a) or by_style.get(value_of(a, "numStyleLink"), {})
        )
        for a in found
    }


def _num(num: Any, of: _List) -> _Num:
    starts: dict[int, int] = {}
    levels = dict(of.levels)
    for override in all_of(num, "lvlOverride"):
        at = int(override.get(f"{W}ilvl") or 0)
        if override.find(f"{W}startOverride") is not None:
            starts[at] = int(value_of(override, "startOverride") or 1)
        levels |= levels_of(override)
    return _Num(of, starts, levels)


def _count(found: _Num, level: int) -> None:
    counts, levels = found.list.counts, found.levels
    own = counts[level]
    counts[level] = levels[level].start if own is None else own + 1
    for above in range(level):
        if counts[above] is None and above in levels:
            counts[above] = levels[above].start
    for below in range(level + 1, LEVELS):
        restart = levels[below].restart if below in levels else None
        if restart is None or (restart and level < restart):
            counts[below] = None
