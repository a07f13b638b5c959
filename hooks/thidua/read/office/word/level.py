"""Levels of Word's lists: how each counts and what it prints (ECMA-376, part 1, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from thidua.read.office.word.package import MC, W, all_of, value_of
from thidua.read.plan.label.numeral import roman

LEVELS = 9
_PADDED = re.compile(r"0+1(?!\d)")


class ListLevel(Struct, frozen=True):
    """One level of a list (cấp danh sách)."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    """The level whose new number begins this one anew; None: any above, 0: none."""
    style: str = ""
    is_legal: bool = False
    """All numbers print as decimals: `1.1` below `I`."""


def levels_of(element: Any) -> dict[int, ListLevel]:
    """Give the levels that a list, or one that overrides it, tells."""
    return {int(x.get(f"{W}ilvl") or 0): _level(x) for x in all_of(element, "lvl")}


def printed(
    levels: Mapping[int, ListLevel], counts: Sequence[int | None], level: int
) -> str:
    """Give what stands before a paragraph: its number, with those above, or its bullet."""
    own = levels[level]
    if own.format == "bullet":
        return own.text or "-"

    def number(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        format = levels[at].format if at in levels else "decimal"
        return written(counts[at] or 0, "decimal" if own.is_legal else format)

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
    restart = value_of(element, "lvlRestart")
    return ListLevel(
        int(value_of(element, "start") or 1),
        _format(element),
        value_of(element, "lvlText"),
        int(restart) if restart else None,
        value_of(element, "pStyle"),
        element.find(f"{W}isLgl") is not None,
    )


def _format(element: Any) -> str:
    """The format; one of newer programs (01, 02) stands beside one that all know."""
    for custom in element.iter(f"{W}numFmt"):
        if _PADDED.match(custom.get(f"{W}format") or ""):
            return "decimalZero"
    known = element.find(f"{MC}AlternateContent/{MC}Fallback")
    own = value_of(element, "numFmt")
    return own or (value_of(known, "numFmt") if known is not None else "") or "decimal"
