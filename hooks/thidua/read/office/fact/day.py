"""Days as plans write them, and what they bound (mốc thời gian): before, by, on, a window."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


def _day(prefix: str) -> str:
    """A pattern of a day; each part stands twice: 05/3/2026, 05 tháng 3 năm 2026."""
    slash = rf"(?P<{prefix}d1>\d{{1,2}})\s*[/.-]\s*(?P<{prefix}m1>\d{{1,2}})(?:\s*[/.-]\s*(?P<{prefix}y1>\d{{4}}))?"
    words = rf"(?P<{prefix}d2>\d{{1,2}})\s*tháng\s*(?P<{prefix}m2>\d{{1,2}})(?:\s*năm\s*(?P<{prefix}y2>\d{{4}}))?"
    month = rf"(?:hết\s+)?tháng\s*(?P<{prefix}m3>\d{{1,2}})(?:\s*năm\s*|/)(?P<{prefix}y3>\d{{4}})"
    return rf"(?:(?:ngày\s*)?(?:{slash}(?![\d/])|{words})|{month})"


_QUARTER = re.compile(
    r"(?:(?P<before>[Tt]rước)|[Tt]rong|[Hh]ết|[Cc]hậm nhất|[Mm]uộn nhất|[Vv]ào|[Cc]uối)\s+(?:là\s+|vào\s+|hết\s+|trong\s+|cuối\s+)*"
    r"[Qq]uý\s+(?P<quarter>IV|I{1,3}|[1-4])\s*(?:/|[,-]?\s*năm\s+)(?P<year>20\d\d)"
)
"""A quarter of a year as a term: by its last day, or before its first."""
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4}


class Bound(StrEnum):
    """What a day bounds (kiểu mốc)."""

    BEFORE = "before"
    BY = "by"
    ON = "on"
    WINDOW = "window"


_YEARLY = re.compile(r"\s*(?:hằng|hàng) năm")
_CITED = re.compile(r"(?:số\s*:?\s*\S+(?:\s*[-–/]\s*\S+)?,?\s*|[A-ZĐ]{2,}\S*,?\s*)$")
"""What stands before the day of a document: “Chỉ thị số 41-CT/TW ngày …”."""
_WINDOW = re.compile(rf"[Tt]ừ\s+{_day('a')}\s*(?:đến|tới|-|–)\s*(?:hết\s+)?{_day('b')}")
_BOUNDS = [
    (Bound.BEFORE, re.compile(rf"[Tt]rước\s+(?:hết\s+)?{_day('a')}")),
    (Bound.BY, re.compile(rf"(?:[Cc]hậm nhất|[Mm]uộn nhất|[Đđ]ến(?:\s+hết)?|[Hh]ết|[Kk]hông quá|[Tt]rong)\s+(?:(?:là|vào|đến|hết)\s+)*{_day('a')}")),
    (Bound.BY, re.compile(r"^(?:[Tt]rong\s+)?(?P<ad1>)(?P<am1>)(?P<ay1>)(?P<ad2>)(?P<am2>)(?P<ay2>)[Tt]háng\s*(?P<am3>\d{1,2})(?:\s*năm\s*|/)(?P<ay3>\d{4})(?=\s*:)")),
    (Bound.ON, re.compile(rf"(?<=:)\s*{_day('a')}(?=\s*[.;]?$)")),
    (Bound.ON, re.compile(rf"(?:[Vv]ào|dự kiến|[Tt]ổ chức|[Kk]hai mạc)\s+(?:lúc\s+[\dhgiờ: ]+\s*,?\s*)?{_day('a')}")),
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class TimeBound:
    """A day that a clause sets (mốc): ISO; `--02-28` each year; `a/b` for a window."""

    bound: Bound
    day: str
    start: int
    """Where it stands in the words."""


def time_bounds(words: str) -> Iterator[TimeBound]:
    """Give the days that words set, in their order; days of cited documents are none."""
    taken: list[range] = []
    found: list[TimeBound] = []
    for match in _WINDOW.finditer(words):
        first, last = (
            _iso(match, "a", words, _year_of(match, "b"), is_first=True),
            _iso(match, "b", words),
        )
        if first and last:
            found.append(TimeBound(Bound.WINDOW, f"{first}/{last}", match.start()))
            taken.append(range(match.start(), match.end()))
    for bound, pattern in _BOUNDS:
        for match in pattern.finditer(words):
            inside = any(match.start() in r or match.end() - 1 in r for r in taken)
            told = _iso(match, "a", words)
            if told and not inside and not _CITED.search(words[: match.start()]):
                found.append(TimeBound(bound, told, match.start()))
                taken.append(range(match.start(), match.end()))
    found += _quarters(words)
    yield from sorted(found, key=lambda each: each.start)


def _quarters(words: str) -> Iterator[TimeBound]:
    for match in _QUARTER.finditer(words):
        number = _QUARTERS.get(match["quarter"]) or int(match["quarter"])
        year, month = int(match["year"]), 3 * number
        if match["before"]:
            yield TimeBound(Bound.BEFORE, date(year, month - 2, 1).isoformat(), match.start())  # fmt: skip
        else:
            last = date(year, month, calendar.monthrange(year, month)[1])
            yield TimeBound(Bound.BY, last.isoformat(), match.start())


def day_of(day: str, month: str, year: str) -> date | None:
    """Make a day of its parts; None where one is blank or the calendar has no such day."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _year_of(match: re.Match[str], prefix: str) -> str:
    return next((y for n in "123" if (y := match[f"{prefix}y{n}"])), "")


def _iso(
    match: re.Match[str],
    prefix: str,
    words: str,
    year: str = "",
    *,
    is_first: bool = False,
) -> str:
    """Write a day as ISO; no year: each year, if it says so.

    A bare month is its last day, or its first where something begins with it (`is_first`).
    """
    groups = match.groupdict()
    if groups[f"{prefix}m3"]:
        of, month = int(groups[f"{prefix}y3"]), int(groups[f"{prefix}m3"])
        if not 1 <= month <= 12:
            return ""
        day_of_month = 1 if is_first else calendar.monthrange(of, month)[1]
        return date(of, month, day_of_month).isoformat()
    day = groups[f"{prefix}d1"] or groups[f"{prefix}d2"]
    month_told = groups[f"{prefix}m1"] or groups[f"{prefix}m2"]
    own = groups[f"{prefix}y1"] or groups[f"{prefix}y2"] or year
    if own:
        made = day_of(day, month_told, own)
        return made.isoformat() if made else ""
    is_yearly = _YEARLY.match(words, match.end()) and day_of(day, month_told, "2024")
    return f"--{int(month_told):02}-{int(day):02}" if is_yearly else ""
