"""Word's automatic numbers → the labels that a reader sees (đánh số tự động).

A paragraph holds no number of its own: it names a list and a level, its style may do so
for it, and the number comes of all paragraphs before it (ECMA-376, part 1, 17.9).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from thidua.read.plan.label.numeral import roman

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEVELS = 9


@dataclass(frozen=True, slots=True)
class ListLevel:
    """One level of a list: how it counts and what it prints (cấp danh sách)."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    """The level whose new number begins this one anew; None: any above, 0: none."""
    style: str = ""
    is_legal: bool = False
    """All numbers print as decimals: `1.1` below `I`."""


@dataclass(slots=True)
class _List:
    levels: Mapping[int, ListLevel]
    counts: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


class Numbering:
    """The lists of a document, counted as its paragraphs are read in order."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        self._lists: dict[str, _List] = {}
        self._nums: dict[str, tuple[str, Mapping[int, int]]] = {}
        self._begun: set[str] = set()
        self._styles = {s.get(f"{W}styleId"): s for s in _all(styles, "style")}
        for abstract in _all(numbering, "abstractNum"):
            found = {int(x.get(f"{W}ilvl")): _level(x) for x in _all(abstract, "lvl")}
            self._lists[abstract.get(f"{W}abstractNumId")] = _List(found)
        for num in _all(numbering, "num"):
            overrides = {
                int(o.get(f"{W}ilvl")): int(_value(o, "startOverride") or 1)
                for o in _all(num, "lvlOverride")
                if o.find(f"{W}startOverride") is not None
            }
            self._nums[num.get(f"{W}numId")] = (_value(num, "abstractNumId"), overrides)

    def label(self, properties: Any) -> str:
        """Count the paragraph of these properties; give its label, "" where it has none."""
        num, level = self._place(properties)
        if num not in self._nums:
            return ""
        abstract, overrides = self._nums[num]
        found = self._lists.get(abstract)
        if not found or level not in found.levels:
            return ""
        if num not in self._begun:
            self._begun.add(num)
            for at, start in overrides.items():
                found.counts[at] = start - 1
        self._count(found, level)
        return _printed(found, level)

    def _count(self, found: _List, level: int) -> None:
        own = found.counts[level]
        found.counts[level] = found.levels[level].start if own is None else own + 1
        for above in range(level):
            if found.counts[above] is None and above in found.levels:
                found.counts[above] = found.levels[above].start
        for below in range(level + 1, LEVELS):
            restart = found.levels[below].restart if below in found.levels else None
            if restart is None or (restart and level < restart):
                found.counts[below] = None

    def _place(self, properties: Any) -> tuple[str, int]:
        """The list and the level of a paragraph: its own, or those of its style."""
        own = properties.find(f"{W}numPr") if properties is not None else None
        if own is not None and _value(own, "numId"):
            return _value(own, "numId"), int(_value(own, "ilvl") or 0)
        named = _value(properties, "pStyle") if properties is not None else ""
        for style in self._chain(named):
            place = style.find(f"{W}pPr/{W}numPr")
            if place is not None and _value(place, "numId"):
                num = _value(place, "numId")
                level = _value(own, "ilvl") if own is not None else ""
                return num, int(
                    level or _value(place, "ilvl") or self._level_of(num, style)
                )
        return "", 0

    def _chain(self, style_id: str) -> Iterator[Any]:
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            yield self._styles[style_id]
            style_id = _value(self._styles[style_id], "basedOn")

    def _level_of(self, num: str, style: Any) -> int:
        """The level that names a style: headings share one list."""
        found = self._lists.get(self._nums.get(num, ("", {}))[0])
        levels = found.levels if found else {}
        own = style.get(f"{W}styleId")
        return next((at for at, level in levels.items() if level.style == own), 0)


def _printed(found: _List, level: int) -> str:
    own = found.levels[level]
    if own.format == "bullet":
        return own.text or "-"

    def number(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        form = "decimal" if own.is_legal and at < level else found.levels[at].format
        return written(found.counts[at] or 0, form)

    return re.sub(r"%([1-9])", number, own.text).strip()


def written(number: int, form: str) -> str:
    """Write a number as a level counts it: decimal, upperRoman, lowerLetter."""
    match form:
        case "upperRoman":
            return roman(number) if number < 90 else str(number)
        case "lowerRoman":
            return roman(number).lower() if number < 90 else str(number)
        case "upperLetter" | "lowerLetter":
            letter = chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letter if form == "upperLetter" else letter.lower()
        case "decimalZero":
            return f"{number:02}"
        case "none":
            return ""
        case _:
            return str(number)


def _level(element: Any) -> ListLevel:
    restart = _value(element, "lvlRestart")
    return ListLevel(
        int(_value(element, "start") or 1),
        _value(element, "numFmt") or "decimal",
        _value(element, "lvlText"),
        int(restart) if restart else None,
        _value(element, "pStyle"),
        element.find(f"{W}isLgl") is not None,
    )


def _all(element: Any, name: str) -> list[Any]:
    return [] if element is None else list(element.findall(f"{W}{name}"))


def _value(element: Any, name: str) -> str:
    """The value of a child, "" where there is none."""
    child = element.find(f"{W}{name}")
    return "" if child is None else str(child.get(f"{W}val") or "")
