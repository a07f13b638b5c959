"""What words say of the most points (điểm tối đa): a cell of its own, the end of a line."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct

_N = r"\d{1,4}(?:[.,]\d{1,2})?(?![.,]?\d)"
_THOUSANDS = re.compile(r"\d{1,3}\.\d{3}")
_UNIT = r"(?:điểm|đ)\b\.?"
_M = rf"(?:\d{{1,3}}\.\d{{3}}(?!\d)|{_N})"
"""Also 1.000, as thousands are written."""
_CELL = re.compile(
    rf"\(?\s*(?:(?:điểm\s+)?(?:tối đa|không quá|chuẩn|≤|<=)\s*:?\s*|(?P<taken>trừ|[-–−])\s*(?:tối đa\s*)?|(?:cộng|thưởng|\+)\s*(?:tối đa\s*)?|(?:từ\s+)?(?P<least>{_N})\s*(?:[-–—÷]|đến)\s*)?(?P<most>{_M})\s*(?:{_UNIT})?\s*(?:/\s*(?P<of>{_N}))?\s*\)?",
    re.IGNORECASE,
)
_END = re.compile(
    rf"\s*(?:[:–-]\s*|\(\s*|\[\s*)(?P<limit>(?:điểm\s+)?(?:tối đa|không quá)\s*:?\s*)?(?P<taken>trừ\s+|[-–−]\s*)?(?:(?:cộng|thưởng)\s+)?(?:(?:từ\s+)?0\s*(?:[-–]|đến)\s*)?(?P<most>{_N})\s*{_UNIT}(?!\s*(?:trở|đến|[-–/]\s*\d|thì|nếu))\s*[)\]]?\s*[.;:,]*(?:\s+|$)",
    re.IGNORECASE,
)


class Points(Struct, frozen=True):
    """The most points of a row (điểm tối đa)."""

    most: Decimal
    """Less than 0 where points are taken."""
    least: Decimal = Decimal(0)
    """More than 0 where a range begins higher: 3–5."""
    is_limit: bool = False
    """Whether words call it a limit: tối đa, không quá."""


def points_of(cell: str) -> Points | None:
    """Read a cell of points; None where it holds no number, or more than one."""
    found = _CELL.fullmatch(cell.strip())
    if not found or (found["of"] and found["of"] != found["most"]):
        return None
    most, least = number_of(found["most"]), found["least"]
    if least and number_of(least) > most:
        return None
    return Points(-most if found["taken"] else most, number_of(least or "0"))


def points_in(words: str) -> tuple[str, Points, str] | None:
    """Part words at the points that they tell: name, points, what follows; None where they tell none."""
    found = _END.search(words)
    if not found or not words[: found.start()].strip():
        return None
    most = number_of(found["most"])
    rest = words[found.end() :].strip()
    name = words[: found.start()].rstrip(" ,;:")
    is_limit = found["limit"] is not None
    return name, Points(-most if found["taken"] else most, is_limit=is_limit), rest


def points_behind(name: str) -> tuple[str, Points | None]:
    """Part a name from the points at its very end: Tiêu chí chung (70 điểm)."""
    found = points_in(name)
    return (found[0], found[1]) if found and not found[2] else (name, None)


def number_of(written: str) -> Decimal:
    """Read a number as people type it: 0,5; 2.5; 05; 1.000."""
    if _THOUSANDS.fullmatch(written):
        written = written.replace(".", "")
    return Decimal(written.replace(",", "."))


def number_text(number: Decimal) -> str:
    """Write a number as a data file holds it, which a comma makes words."""
    told = f"{number.normalize():f}".replace(".", ",")
    return f'"{told}"' if "," in told else told
