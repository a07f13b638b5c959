"""What the days of a plan bound (mốc thời gian): before, by, on, a window."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct

from thidua.read.office.fact.day import (
    HOUR,
    day_of,
    day_pattern,
    is_anniversary,
    is_over,
    iso_of,
    last_of,
    windows,
    year_of,
)
from thidua.read.office.fact.term.week import MonthPart, weeks

_QUARTER = re.compile(
    r"(?:(?:(?P<before>[Tt]rước)|[Tt]rong|[Hh]ết|[Cc]hậm nhất|[Mm]uộn nhất|[Vv]ào|[Cc]uối|[Hh]oàn thành|[Tt]hực hiện|[Tt]ổ chức|[Xx]ong)\s+(?:là\s+|vào\s+|hết\s+|trong\s+|cuối\s+)*|^|[:(]\s*)"
    r"[Qq]uý\s+(?P<quarter>IV|I{1,3}|[1-4]|iv|i{1,3})\s*(?:/|[,-]?\s*năm\s+)(?P<year>20\d\d)"
)
"""A quarter of a year as a term: by its last day, or before its first."""
_QUARTER_HEAD = re.compile(
    r"(?:^|(?<=[.;]\s))(?:[Tt]rong\s+)?[Qq]uý\s+(?P<quarter>IV|I{1,3}|[1-4])(?=\s*:)"
)
"""One that a line begins with, of the year of the plan: “Quý II: phát động”."""
_MONTHLY = re.compile(
    rf"(?:(?P<edge>[Tt]rước|[Cc]hậm nhất|[Mm]uộn nhất|[Hh]ết|[Đđ]ến|[Vv]ào|[Kk]hông quá)\s+(?:là\s+|vào\s+|hết\s+)*)?{HOUR}[Nn]gày\s+(?:mùng\s+|mồng\s+)?(?P<days>\d{{1,2}}(?:(?:\s*,\s*|\s+và\s+)(?:ngày\s+)?\d{{1,2}})*)\s+(?:hằng|hàng|mỗi)\s+tháng\b"
)
"""Days of each month, one or several: trước ngày 15 và ngày 30 hằng tháng."""
_EACH_MONTH = re.compile(
    r"(?:(?:hằng|hàng|mỗi)\s+tháng,?|báo cáo tháng\s*:?)\s*\(?(?P<edge>trước|chậm nhất|vào)\s+(?:là\s+|vào\s+)*ngày\s+(?P<days>\d{1,2})(?!\d|\s*[/.-]\s*\d|\s+(?:(?:của\s+)?tháng|hằng|hàng|mỗi))",
    re.IGNORECASE,
)
"""The same said first: “hằng tháng (trước ngày 25)”."""
COMPARED = re.compile(
    r"\b(?:so với|cùng kỳ|theo mẫu|mẫu số|biểu)\b[^;]{0,60}$", re.IGNORECASE
)
"""Behind these a month or a quarter is one that something is held against."""
_MEASURED = re.compile(
    r"\b(?:số liệu|thành tích|kết quả)\b[^.;:]{0,60}\btính\s+$", re.IGNORECASE
)
"""Before a window of figures, not of work."""
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4}


class Bound(StrEnum):
    """What a day bounds (kiểu mốc)."""

    BEFORE = "before"
    BY = "by"
    ON = "on"
    WINDOW = "window"


_EDGE = re.compile(
    r"(?:trước|chậm nhất|muộn nhất|không quá|hết|từ|đến)\s+(?:(?:là|vào|hết)\s+)*$",
    re.IGNORECASE,
)
_SPAN_BEFORE = re.compile(r"\d\s+(?:ngày(?:\s+làm việc)?|tuần)\s+$")
_SPAN_BEHIND = re.compile(
    r"\s+(?:(?:ít|chậm|muộn) nhất\s+|tối thiểu\s+)?\d{1,3}\s+(?:ngày|tuần)\b"
)
"""So many days before a day is another day: “15 ngày trước ngày 20/11”."""
_MORE = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s*,\s*|\s+và\s+)(?:(?:trước\s+)?ngày\s+)?(?P<d>\d{1,2})\s*[/.]\s*(?P<m>\d{1,2})(?:\s*[/.]\s*(?P<y>20\d\d))?(?=\s*(?:[.;,()]|$|và\s|(?:hằng|hàng) năm))"
)
"""A day more of a list: trước ngày 15/3, 15/6 và 15/9/2026."""
_TIMED = re.compile(r"[1-9]\d?\s*(?:giờ|[hg:](?=\s*(?:\d|ngày)))")
"""Before an hour of a day is on that day; before its first hour is not."""
_PADDED = re.compile(r"\b0\d\s*[/.-]|[/.-]\s*0\d\b")
_DEADLINE = re.compile(r"\bhạn (?:cuối|chót|nộp|gửi|nhận)[^.;,]{0,60}$", re.IGNORECASE)
CITED = re.compile(r"số\s*:?\s*(?=\S*[\d/…])\S+(?:\s*[-–/]\s*\S+)?,?\s*$")
"""What stands before the day of a document: “Chỉ thị số 41-CT/TW ngày …”."""
_A_MONTH = r"[Tt]háng\s*(?P<am3>\d{1,2})(?:\s*năm\s*|\s?[/-]\s?)(?P<ay3>\d{4})"
_BOUNDS = [
    (Bound.BEFORE, re.compile(rf"[Tt]rước\s+(?:hết\s+)?{day_pattern('a')}")),
    (Bound.BY, re.compile(rf"(?:[Cc]hậm nhất|[Mm]uộn nhất|(?<![Tt]ính )[Đđ]ến(?:\s+hết)?|[Hh]ết|[Kk]hông quá|[Tt]rong|[Hh]ạn (?:cuối|chót|nộp|gửi|nhận)[^.;,:\d]{{0,40}}?)\s+(?:(?:là|vào|đến|hết)\s+)*{day_pattern('a')}")),
    (Bound.BY, re.compile(r"(?:^|(?<=[.;]\s))(?:[Tt]rong\s+)?[Tt]háng\s*(?P<am3>\d{1,2})(?:(?:\s*năm\s*|\s?[/-]\s?)(?P<ay3>\d{4}))?(?=\s*:)")),
    (Bound.BY, re.compile(rf"(?<=:)\s*(?:[Tt]rong\s+|[Dd]ự kiến\s+|[Vv]ào\s+)*{_A_MONTH}(?=\s*(?:[.;,(]|$))")),
    (Bound.BY, re.compile(rf"(?:[Ss]ơ|[Tt]ổng) kết(?:\s[^.;:,“”\d]{{0,40}}?)?\s(?<!đầu\s)(?<!giữa\s){_A_MONTH}")),
    (Bound.ON, re.compile(rf"(?<=:)\s*{day_pattern('a')}(?=\s*(?:[.;()]|$)|,?\s+(?:tại|ở)\s)")),
    (Bound.ON, re.compile(rf"(?:^|(?<=[:;]\s))(?:[Vv]ào\s+)?[Nn]gày\s+{day_pattern('a')}(?=\s*:|,?\s+(?:tổ chức|khai mạc|bế mạc|phát động|ra quân|sơ kết|tổng kết|công bố)\b)")),
    (Bound.ON, re.compile(rf"[Tt]ổ chức (?:lễ|hội nghị|hội thi|hội thảo|cuộc họp|ra quân|phát động|sơ kết|tổng kết)\b[^.;:,“”\d]{{0,60}}\bngày\s+{day_pattern('a')}(?!\s+của)")),
    (Bound.ON, re.compile(rf"(?<!ngày )(?:[Kk]hai giảng|[Bb]ế giảng|[Kk]hai mạc|[Bb]ế mạc|[Rr]a quân|[Pp]hát động|[Tt]ổng kết|[Ss]ơ kết)\s+{day_pattern('a')}(?!\s+của)")),
    (Bound.ON, re.compile(rf"^{day_pattern('a')}(?=\s*:)")),
    (Bound.BY, re.compile(rf"\b(?:6 tháng|(?<!\d\s)năm) ngày\s+{day_pattern('a')}")),
    (Bound.ON, re.compile(rf"(?<!\bvào\s)\b(?=lúc\s+\d){day_pattern('a')}")),
    (Bound.ON, re.compile(rf"(?:[Vv]ào|dự kiến|[Tt]ổ chức|[Kk]hai mạc)\s+(?:lúc\s+[\dhgiờ: ]+\s*,?\s*)?{day_pattern('a')}")),
    (Bound.ON, re.compile(rf"(?:[Ss]ơ kết|[Tt]ổng kết|[Cc]hấm chéo|[Pp]hát động|[Rr]a quân|[Kk]hai mạc|[Bb]ế mạc|[Kk]ết thúc|[Cc]hung kết|[Ss]ơ khảo|[Tt]rao giải)(?:\s[^.;:,\d]{{0,40}}?)?\s+ngày\s+{day_pattern('a')}(?!\s+của)")),
]  # fmt: skip


class TimeBound(Struct, frozen=True):
    """A day that a clause sets (mốc): ISO; `--02-28` each year, `---25` each month; `a/b` for a window."""

    bound: Bound
    day: str
    start: int
    """Where it stands in the words."""
    is_year_told: bool = True
    """The words say the year; else it is the one year that the title names."""
    is_exact: bool = True
    """The words name days; else a part of a month, whose days are counted."""


def time_bounds(words: str, year: str = "") -> Iterator[TimeBound]:
    """Give the days that words set, in their order; days of cited documents are none.

    `year` is that of the plan, for days that say none.
    """
    words = words.lower() if words.isupper() else words
    parts = sorted(weeks(words, year), key=lambda each: each.start)
    taken = [range(part.start, part.end) for part in parts]
    found = [*_parts(parts, words)]
    for match, first, last in windows(words, year):
        taken.append(range(match.start(), match.end()))
        is_measured = _MEASURED.search(words, 0, match.start())
        if first <= last and not (is_measured or is_anniversary(first, last)):
            found.append(_window(match, first, last))
    found += _days(words, year, taken)
    found += _quarters(words)
    found += _quarter_heads(words, year) if year else ()
    found += _monthly(words)
    yield from sorted(found, key=lambda each: each.start)


def _parts(parts: Sequence[MonthPart], words: str) -> Iterator[TimeBound]:
    """A part of a month is a window, but behind “trước”, “chậm nhất”; two make one, từ … đến …."""
    begun = ""
    for part in parts:
        first, last = part.day.split("/")
        edge = _EDGE.search(words, 0, part.start)
        told = edge[0].lower().split() if edge else []
        bound, day = Bound.WINDOW, part.day
        if told == ["từ"]:
            begun = first
            continue
        if told[:1] == ["đến"] and "" < begun <= last:
            day = f"{begun}/{last}"
        elif told:
            is_before = told == ["trước"]
            bound, day = (Bound.BEFORE, first) if is_before else (Bound.BY, last)
        begun = ""
        yield TimeBound(bound, day, part.start, part.is_year_told, is_exact=False)


def _days(words: str, year: str, taken: list[range]) -> Iterator[TimeBound]:
    """Days that stand in no window; each takes its place, and those listed behind it."""
    for kind, pattern in _BOUNDS:
        for match in pattern.finditer(words):
            inside = any(match.start() in r or match.end() - 1 in r for r in taken)
            if inside or _is_apart(words, match):
                continue
            more = [*_listed(words, match.end())]
            end = more[-1].end() if more else match.end()
            own = next((day["y"] for day in reversed(more) if day["y"]), "")
            is_first = kind is Bound.BEFORE and "hết" not in match[0]
            given = told = iso_of(match, "a", words, own, end=end, is_first=is_first)
            if year and not told and _is_day(match, words):
                given = iso_of(match, "a", words, year)
            if given:
                bound = _bound(kind, match, words)
                yield TimeBound(bound, given, match.start(), bool(told))
                for day in more:
                    if other := _as(given, day):
                        yield TimeBound(bound, other, day.start("d"), bool(told))
                taken.append(range(match.start(), end))


def _bound(kind: Bound, match: re.Match[str], words: str) -> Bound:
    """A month, a deadline is a last day; before an hour is on that day."""
    is_last = match["am3"] or _DEADLINE.search(words[: match.start()])
    is_timed = kind is Bound.BEFORE and _TIMED.search(match[0])
    return Bound.BY if is_timed or (kind is Bound.ON and is_last) else kind


def _is_apart(words: str, match: re.Match[str]) -> bool:
    """Whether a day is a document's, counted from or compared with."""
    before = words[: match.start()]
    counted = _SPAN_BEFORE.search(before) or _SPAN_BEHIND.match(words, match.end())
    compared = match["am3"] and COMPARED.search(before)
    return bool(CITED.search(before) or counted or compared)


def _listed(words: str, at: int) -> Iterator[re.Match[str]]:
    """Days that go on with a list behind a place of the words."""
    while match := _MORE.match(words, at):
        yield match
        at = match.end()


def _as(first: str, match: re.Match[str]) -> str:
    """Write a day of a list like its first one: of the same year, or each year."""
    is_yearly = first.startswith("--")
    made = day_of(
        match["d"], match["m"], match["y"] or ("2024" if is_yearly else first[:4])
    )
    return f"--{made:%m-%d}" if made and is_yearly else made.isoformat() if made else ""


def _monthly(words: str) -> Iterator[TimeBound]:
    """Days that come back each month: “trước ngày 25 hằng tháng”."""
    for match in (*_MONTHLY.finditer(words), *_EACH_MONTH.finditer(words)):
        edge = (match["edge"] or "vào").lower()
        bound = {"trước": Bound.BEFORE, "vào": Bound.ON}.get(edge, Bound.BY)
        if bound is Bound.BEFORE and _TIMED.search(match[0]):
            bound = Bound.BY
        for day in map(int, re.findall(r"\d+", match["days"])):
            if 1 <= day <= 31:
                start = match.start("edge") if match["edge"] else match.start()
                yield TimeBound(bound, f"---{day:02}", start)


def _window(match: re.Match[str], first: str, last: str) -> TimeBound:
    """Make a window; of one that comes back each year only its end is a day."""
    if last.startswith("--"):
        return TimeBound(Bound.BY, last, match.start())
    parts = match.groupdict()
    is_told = bool(year_of(match, "b") if "by1" in parts else parts["year"])
    return TimeBound(Bound.WINDOW, f"{first}/{last}", match.start(), is_told)


def _is_day(match: re.Match[str], words: str) -> bool:
    """Whether 1/3 without a year is a day, and no part of a whole."""
    told, behind = match[0].lower(), words[match.end() :].strip()
    is_edge = told.startswith(("trước", "chậm nhất", "muộn nhất"))
    is_sure = is_edge and (is_over(match) or _PADDED.search(told))
    is_term = (is_edge or is_over(match)) and (
        not behind or words[match.end()] in ".;,)" or behind[0] in "(:"
    )
    return "ngày" in told or "tháng" in told or bool(is_sure or is_term)


def _quarters(words: str) -> Iterator[TimeBound]:
    for match in _QUARTER.finditer(words):
        if match[0][0] == "(" and COMPARED.search(words[: match.start()]):
            continue
        year, month = int(match["year"]), last_month(match["quarter"])
        if match["before"]:
            first = date(year, month - 2, 1)
            yield TimeBound(Bound.BEFORE, first.isoformat(), match.start())
        else:
            last = last_of(year, month)
            yield TimeBound(Bound.BY, last.isoformat(), match.start())


def _quarter_heads(words: str, year: str) -> Iterator[TimeBound]:
    for match in _QUARTER_HEAD.finditer(words):
        last = last_of(int(year), last_month(match["quarter"]))
        yield TimeBound(Bound.BY, last.isoformat(), match.start(), is_year_told=False)


def last_month(quarter: str) -> int:
    """The last month of a quarter: II or 2."""
    return 3 * (_QUARTERS.get(quarter.upper()) or int(quarter))
