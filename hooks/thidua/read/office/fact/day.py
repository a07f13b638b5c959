"""Days as plans write them, alone or from one to another (ngày, khoảng thời gian)."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import TypeAlias

HOUR = r"(?:(?:[Bb]uổi\s+)?(?:[Ss]áng|[Cc]hiều|[Tt]ối)\s+)?(?:(?:lúc\s*)?\d{1,2}\s*(?:giờ|[hg:])\s*(?:\d{2})?\s*(?:phút|['’])?,?\s*(?:(?:sáng|chiều),?\s*)?)?(?:(?:[Tt]hứ\s+\w+|[Cc]hủ nhật),?\s*)?"
"""An hour, a weekday before a day: 17 giờ 00 ngày …, 16h30, thứ Sáu, ngày …"""


def day_pattern(prefix: str) -> str:
    """A pattern of a day; each part stands twice: 05/3/2026, 05 tháng 3 năm 2026."""
    slash = rf"(?P<{prefix}d1>\d{{1,2}})\s*[/.-]\s*(?P<{prefix}m1>\d{{1,2}})(?:\s*[/.-]\s*(?P<{prefix}y1>\d{{4}}))?"
    words = rf"(?P<{prefix}d2>\d{{1,2}})\s*(?:của\s+)?tháng\s*(?P<{prefix}m2>\d{{1,2}})(?:(?:\s*năm\s*|\s?/\s?)(?P<{prefix}y2>\d{{4}}))?"
    month = rf"(?:hết\s+)?tháng\s*(?P<{prefix}m3>\d{{1,2}})(?:\s*năm\s*|\s?[/-]\s?)(?P<{prefix}y3>\d{{4}})"
    return (
        rf"(?:{HOUR}(?:[Nn]gày\s*)?(?:m[ùồ]ng\s+)?(?:{slash}(?![\d/])|{words})|{month})"
    )


_YEARLY = re.compile(r"\s*(?:hằng|hàng) năm")
_OTHER_YEAR = re.compile(
    r"\s+(?:của\s+)?năm\s+(?:sau|tới|kế tiếp|tiếp theo|(?P<before>trước))\b"
)
"""Another year than the plan's: 10/01 năm sau."""
_EACH_YEAR = re.compile(
    r"(?:^|[.;:]\s|\bvà\s|định kỳ\s)[^.;:]{0,20}\b(?:hằng|hàng) năm\b[^.;]*$",
    re.IGNORECASE,
)
"""“Hằng năm báo cáo trước ngày 30 tháng 11”: words before the day say it."""
_WINDOW = re.compile(
    rf"(?:[Tt]ừ\s+(?:ngày\s+)?|:\s*(?=\d)|^(?=\d)|\((?=\d)){day_pattern('a')}\s*(?:đến|tới|-|–|→)\s*(?:hết\s+)?{day_pattern('b')}"
)
_MONTHS = re.compile(
    r"(?:[Tt]ừ\s+|(?:^|[:;(])\s*)[Tt]háng\s*(?P<first>\d{1,2})(?:\s?/\s?(?P<begun>20\d\d))?\s*(?:đến|tới|-|–|→)\s*(?:hết\s+)?(?:tháng\s*)?(?P<last>\d{1,2})(?![\d.,]*\d|%)(?:(?:\s*năm\s*|\s?[/-]\s?)(?P<year>20\d\d))?"
)
_SHORT_WINDOW = re.compile(
    rf"(?:[Tt]ừ\s+|[Tt]rong\s+(?:các\s+|\d+\s+)?)?ngày\s+(?P<first>\d{{1,2}})\s*(?:đến|tới|-|–|→|và)\s*(?:hết\s+)?{day_pattern('b')}"
)
"""Two days of one month: từ ngày 11 đến ngày 15/12/2026."""
_SHORT_OF_YEAR = re.compile(
    rf"[Tt]ừ\s+(?P<first>\d{{1,2}})\s*(?:đến|tới|-|–|→)\s*(?:hết\s+)?{day_pattern('b')}(?<=20\d\d)"
)
"""The same without a word for days; “từ 3 đến 10/11” may be shares."""
_DASHED_DAYS = re.compile(
    rf"(?:^(?:[Tt]ừ\s+)?|:|\bvà\s)\s*(?P<first>\d{{1,2}})\s*[-–]\s*{day_pattern('b')}(?=\s*(?:[.;,(:]|$|và\s+\d))"
)
"""The same where days stand alone: “Chấm sáng kiến: 15-20/7/2026”."""
_SHORT_WINDOWS = (_SHORT_WINDOW, _SHORT_OF_YEAR, _DASHED_DAYS)
Window: TypeAlias = tuple[re.Match[str], str, str]
"""The words, the first day, the last day."""


def day_of(day: str, month: str, year: str) -> date | None:
    """Make a day of its parts; None where one is blank or the calendar has no such day."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def last_of(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def iso_of(
    match: re.Match[str],
    prefix: str,
    words: str,
    year: str = "",
    *,
    is_first: bool = False,
    end: int | None = None,
) -> str:
    """Write a day as ISO; no year: each year, if it says so.

    A bare month is its last day, or its first where something begins with it (`is_first`).
    """
    groups = match.groupdict()
    if groups[f"{prefix}m3"]:
        of, month = int(groups[f"{prefix}y3"] or year or 0), int(groups[f"{prefix}m3"])
        if not of or not 1 <= month <= 12:
            return ""
        return (date(of, month, 1) if is_first else last_of(of, month)).isoformat()
    day, month_told, own = (
        groups[f"{prefix}{part}1"] or groups[f"{prefix}{part}2"] for part in "dmy"
    )
    told = _YEARLY.match(words, end or match.end()) or _EACH_YEAR.search(
        words[: match.start()]
    )
    if told and not own and day_of(day, month_told, "2024"):
        return f"--{int(month_told):02}-{int(day):02}"
    at = max(match.end(f"{prefix}m{n}") for n in "12")
    if year and not own and (other := _OTHER_YEAR.match(words, at)):
        year = str(int(year) + (-1 if other["before"] else 1))
    made = day_of(day, month_told, own or year)
    return made.isoformat() if made else ""


def year_of(match: re.Match[str], prefix: str) -> str:
    """Give the year that a day of a match says; "" where it says none."""
    return next((y for n in "123" if (y := match.groupdict().get(f"{prefix}y{n}"))), "")


def windows(words: str, year: str = "") -> Iterator[Window]:
    """Give windows, also those that end before they begin."""
    taken: list[range] = []
    for told in chain(_month_windows(words, year), _windows(words, year)):
        if not any(told[0].start() in r for r in taken):
            taken.append(range(*told[0].span()))
            yield told
    for match in chain.from_iterable(p.finditer(words) for p in _SHORT_WINDOWS):
        last = iso_of(match, "b", words, year)
        first = _same_month(last, match["first"])
        if first and not any(match.start("first") in r for r in taken):
            yield match, first, last
            taken.append(range(match.start(), match.end()))


def _windows(words: str, year: str = "") -> Iterator[Window]:
    for match in _WINDOW.finditer(words):
        given = year if re.search(r"ngày|tháng", match[0]) or is_over(match) else ""
        first = iso_of(match, "a", words, year_of(match, "b") or given, is_first=True)
        last = iso_of(match, "b", words, given)
        if first and last and first.startswith("--") == last.startswith("--"):
            yield match, first, last


def is_over(match: re.Match[str]) -> bool:
    """Whether a day is none of the parts of a whole: 31/3 has more than all of them."""
    parts = match.groupdict()
    pairs = ((parts.get(f"{of}d1"), parts.get(f"{of}m1")) for of in "ab")
    return any(day and month and int(day) > int(month) for day, month in pairs)


def _month_windows(words: str, year: str) -> Iterator[Window]:
    """Windows of whole months: từ tháng 02 đến tháng 11 năm 2026."""
    for match in _MONTHS.finditer(words):
        of = match["year"] or year
        begun = day_of("1", match["first"], match["begun"] or of)
        ended = day_of("1", match["last"], of)
        if begun and ended and begun <= ended:
            end = last_of(ended.year, ended.month)
            yield match, begun.isoformat(), end.isoformat()


def is_anniversary(first: str, last: str) -> bool:
    """Whether it is a day and the same one ten years on or more: Quốc khánh (02/9/1945 - 02/9/2026)."""
    years = [day[:4] for day in (first, last)]
    return (
        first[5:] == last[5:]
        and all(map(str.isdigit, years))
        and int(years[1]) - int(years[0]) >= 10
    )


def backward_windows(words: str) -> Iterator[str]:
    """Give the words of windows that end before they begin, of one year where none is told."""
    some = "2024"
    yield from (
        match[0] for match, first, last in _windows(words, some) if first > last
    )


def _same_month(iso: str, day: str) -> str:
    """The day of the same month as another one, before it; "" where it is none."""
    if not iso:
        return ""
    if iso.startswith("--"):
        return f"{iso[:5]}{int(day):02}" if 1 <= int(day) < int(iso[5:]) else ""
    last = date.fromisoformat(iso)
    first = day_of(day, str(last.month), str(last.year))
    return first.isoformat() if first and first < last else ""


_HORIZON = re.compile(
    r"\b(?:định hướng|tầm nhìn|hướng (?:đến|tới))\s[^,;]{0,60}?20\d\d"
    r"|(?<!20\d\d )\bđến (?:hết )?năm 20\d\d",
    re.IGNORECASE,
)
"""A year far ahead, of which a title is not: “tầm nhìn đến năm 2045”."""
_SPAN_OF_YEARS = re.compile(
    r"20\d\d\s*[-–]\s*20\d\d(?:,?\s+(?:và\s+)?đến\s+(?:hết\s+)?năm 20\d\d)?",
    re.IGNORECASE,
)


_OF_YEAR = re.compile(
    r"\b(?:năm|hè|vụ [^\W\d]+(?: - [^\W\d]+)?|mùa [^\W\d]+|Tết [^\d,;]{0,30}?|(?:quý \w+|tháng \d\d?)\s?/?)\s*20\d\d",
    re.IGNORECASE,
)
"""What a year is of, where a title does not say “năm”: vụ Xuân 2026, hè 2026, tháng 5/2026."""


def year_named(title: str) -> str:
    """The year that a title names, where it names one alone: “năm 2026”, beside “2026 - 2030” too, or a season."""
    title = _SPAN_OF_YEARS.sub("", _HORIZON.sub("", title))
    years = set(re.findall(r"(?<!\d)20\d\d(?!\d)", title))
    return years.pop() if len(years) == 1 and _OF_YEAR.search(title) else ""
