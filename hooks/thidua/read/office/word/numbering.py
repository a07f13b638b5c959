"""Word's automatic numbers → the labels that a reader sees (đánh số tự động).

A paragraph holds no number of its own: it names a list and a level, its style may do so
for it, and the number comes of all paragraphs before it (ECMA-376, part 1, 17.9).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct, field

from thidua.read.office.word.package import MC, Styles, W, all_of, value_of
from thidua.read.plan.label.numeral import roman

_LEVELS = 9
_PADDED = re.compile(r"0+1(?!\d)")


class _List(Struct):
    """A list with what it has counted so far; several `_Num` may share one."""

    levels: Mapping[int, _Level]
    counts: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


class _Num(Struct, frozen=True):
    """A list as paragraphs name it: where some levels begin anew, or look otherwise."""

    list: _List
    starts: Mapping[int, int]
    levels: Mapping[int, _Level]


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
        told = _printed(found.levels, found.list.counts, level)
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
        for style in self._styles.chain(
            value_of(properties, "pStyle") or self._styles.usual
        ):
            told = style.find(f"{W}pPr/{W}numPr")
            if not num and (num := value_of(told, "numId")):
                level = level or value_of(told, "ilvl") or self._level_of(num, style)
            level = level or value_of(told, "ilvl")
        return num, int(level or 0)

    def _level_of(self, num: str, style: Any) -> str:
        """The level that names a style: headings share one list."""
        found = self._nums.get(num)
        own = style.get(f"{W}styleId")
        named = (
            at
            for at, level in (found.levels if found else {}).items()
            if level.style == own
        )
        return next((str(at) for at in named), "")


def _lists(numbering: Any) -> dict[str, _List]:
    """The lists by id; one that only names a style of lists has the levels of that."""
    found = all_of(numbering, "abstractNum")
    by_style = {s: _levels_of(a) for a in found if (s := value_of(a, "styleLink"))}
    return {
        a.get(f"{W}abstractNumId"): _List(
            _levels_of(a) or by_style.get(value_of(a, "numStyleLink"), {})
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
        levels |= _levels_of(override)
    return _Num(of, starts, levels)


def _count(found: _Num, level: int) -> None:
    counts, levels = found.list.counts, found.levels
    own = counts[level]
    counts[level] = levels[level].start if own is None else own + 1
    for above in range(level):
        if counts[above] is None and above in levels:
            counts[above] = levels[above].start
    for below in range(level + 1, _LEVELS):
        restart = levels[below].restart if below in levels else None
        if restart is None or (restart and level < restart):
            counts[below] = None


class _Level(Struct, frozen=True):
    """One level of a list (cấp danh sách)."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    """The level whose new number begins this one anew; None: any above, 0: none."""
    style: str = ""
    is_legal: bool = False
    """All numbers print as decimals: `1.1` below `I`."""


def _levels_of(element: Any) -> dict[int, _Level]:
    """Give the levels that a list, or one that overrides it, tells."""
    return {int(x.get(f"{W}ilvl") or 0): _level(x) for x in all_of(element, "lvl")}


def _printed(
    levels: Mapping[int, _Level], counts: Sequence[int | None], level: int
) -> str:
    """Give what stands before a paragraph: its number, with those above, or its bullet."""
    own = levels[level]
    if own.format == "bullet":
        return own.text or "-"

    def number(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        format = levels[at].format if at in levels else "decimal"
        return _written(counts[at] or 0, "decimal" if own.is_legal else format)

    return re.sub(r"%([1-9])", number, own.text).strip()


def _written(number: int, form: str) -> str:
    """Write a number as a level counts it: decimal, upperRoman, lowerLetter."""
    match form:
        case "upperRoman" | "lowerRoman" if number < 90:
            told = roman(number)
        case "upperLetter" | "lowerLetter":
            told = chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        case _:
            return "" if form == "none" else f"{number:0{1 + (form == 'decimalZero')}}"
    return told if form.startswith("upper") else told.lower()


def _level(element: Any) -> _Level:
    restart = value_of(element, "lvlRestart")
    return _Level(
        int(value_of(element, "start") or 1),
        _format(element),
        value_of(element, "lvlText"),
        int(restart) if restart else None,
        value_of(element, "pStyle"),
        element.find(f"{W}isLgl") is not None,
    )


def _format(element: Any) -> str:
    """The format; one of newer programs (01, 02) stands beside one that all know."""
    if any(
        _PADDED.match(c.get(f"{W}format") or "") for c in element.iter(f"{W}numFmt")
    ):
        return "decimalZero"
    known = element.find(f"{MC}AlternateContent/{MC}Fallback")
    return value_of(element, "numFmt") or value_of(known, "numFmt") or "decimal"
