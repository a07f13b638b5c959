"""Terms that are no milestones: of no day, of another paper (hạn chưa ghi)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from thidua.read.office.fact.bound import (
    CITED,
    COMPARED,
    last_month,
    time_bounds,
)
from thidua.read.office.fact.day import (
    backward_windows,
    day_of,
    is_anniversary,
    windows,
    year_named,
)
from thidua.read.office.fact.facts import (
    PlanFacts,
    rewords,
    worded,
)
from thidua.read.office.fact.place_and_day import day_and_place
from thidua.read.office.fact.term.week import TERM, weeks
from thidua.read.plan.text import ClauseText, PlanText

_UP_TO_DAY = re.compile(
    r".*?\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}(?:\s*(?:đến|tới|-|–)\s*(?:hết\s+)?(?:ngày\s+)?\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2})?",
    re.IGNORECASE,
)
CHANGES = re.compile(
    r"\b(?:sửa đổi|bổ sung|thay thế|bãi bỏ|điều chỉnh|đính chính)\b[^.;“]*?\s(?:Kế hoạch|Quyết định|Hướng dẫn|Quy chế|Quy định) số\b", re.IGNORECASE
)  # fmt: skip
_SOME_YEAR = "2024"
"""A year that has every day."""
_OUTSIDE = ("can-cu", "noi-nhan", "phu-luc")
_ODD = re.compile(
    r"(?<![\d/.-])(?P<d>\d{1,2})\s*(?P<sign>[/.-])\s*(?P<m>\d{1,2})\s*(?P=sign)\s*(?P<y>(?:19|20)\d\d)(?![\d/-])"
    r"|ngày\s+(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})\s+năm\s+(?P<y2>\d{4})"
)
_BARE = re.compile(
    r"\bngày\s+(?P<d>\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(?P<m>\d{1,2})(?!\d|\s*[/.-]\s*\d|\s+năm)",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1\d\d(?![\d/-])")
_NAMED = re.compile(
    r"(?<![\d/])(?:(?P<d1>\d{1,2})\s?(?P<sign>[/.-])\s?(?P<m1>\d{1,2})\s?(?P=sign)\s?(?P<y1>20\d\d)|(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})\s+năm\s+(?P<y2>20\d\d)"
    r"|tháng\s+(?:\d{1,2}(?:\s?[,–-]\s?|\s+và\s+|\s+đến\s+))*(?P<m3>\d{1,2})(?:\s?/\s?|\s+năm\s+)(?P<y3>20\d\d)|quý\s+(?:(?:I{1,3}|[1-3])(?:\s?[,–-]\s?|\s+và\s+|\s+đến\s+))*(?P<q>IV|I{1,3}|[1-4])(?:\s?/\s?|,?\s+năm\s+)(?P<y4>20\d\d))(?!\d)",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"(?:\bsố\s+\d[^.;]{0,40}|hiệu lực[^.;]{0,20})$", re.IGNORECASE
)
"""Before the day of a document, and that from which one holds."""


class OddDay(Struct, frozen=True):
    """A day that cannot be meant, with its line."""

    line: int
    message: str


def odd_days(plan: PlanText, year: str = "") -> Iterator[OddDay]:
    """Tell them, clause by clause: none of them is taken into the data.

    `year` is that of the plan: what says none must be a day of it.
    """
    for clause in plan.clauses:
        yield from _without_year(clause, year)
        for found in _ODD.finditer(clause.text):
            day, month, of = (
                found[a] or found[b] for a, b in (("d", "d2"), ("m", "m2"), ("y", "y2"))
            )
            if day_of(day, month, of) is None:
                yield OddDay(
                    clause.line,
                    f"“{found[0]}” không có trong lịch, không ghi vào dữ liệu: xem lại ngày, tháng",
                )
        for words in backward_windows(clause.text):
            yield OddDay(
                clause.line,
                f"“{words}” có ngày cuối trước ngày đầu, không ghi vào dữ liệu: xem lại hai ngày",
            )


def _without_year(clause: ClauseText, year: str) -> Iterator[OddDay]:
    """Tell days that no year has, or not this one, and years of two figures."""
    for found in _BARE.finditer(clause.text):
        if day_of(found["d"], found["m"], year or _SOME_YEAR) is None:
            yield OddDay(
                clause.line,
                f"“{found[0]}” không có trong lịch{f' năm {year}' if year else ''}, không ghi vào dữ liệu: xem lại ngày, tháng",
            )
    for found in _SHORT.finditer(clause.text):
        yield OddDay(
            clause.line,
            f"“{found[0]}” ghi năm bằng hai chữ số, không ghi vào dữ liệu: ghi đủ bốn chữ số",
        )


def untold_terms(plan: PlanText, year: str = "") -> Iterator[OddDay]:
    """Tell them, where a person may add a milestone by hand; `year` is that of the plan."""
    for clause in plan.clauses:
        if clause.level not in _OUTSIDE:
            yield from _yearless(clause, year)
            if rewords(clause.text):
                yield OddDay(
                    clause.line,
                    "sửa lời văn bản khác: ngày trong ấy không ghi thành mốc",
                )
            if CHANGES.search(clause.text):
                yield OddDay(
                    clause.line,
                    "sửa đổi, thay thế văn bản khác: văn bản ấy có trên cổng thì ghi vào amendments.yml của nó",
                )
            yield from _dayless(clause, year)


def _dayless(clause: ClauseText, year: str) -> Iterator[OddDay]:
    """Tell terms in words, but those that a day tells, or that are the end of a window."""
    words = clause.text
    starts = [part.start for part in weeks(words, year)]
    starts += [time.start for time in time_bounds(words, year)]
    spans = [range(*match.span()) for match, _, _ in windows(words, year)]
    for found in TERM.finditer(words):
        is_told = any(found.start() - 1 <= at < found.end() for at in starts)
        if not is_told and not any(found.start() in span for span in spans):
            yield OddDay(
                clause.line,
                f"hạn “{found[0].strip()}” không phải một ngày, chưa ghi thành mốc: ghi thêm vào plan.yml nếu cần theo dõi",
            )


def _yearless(clause: ClauseText, year: str) -> Iterator[OddDay]:
    """Tell days that say no year, where the title names none for them."""
    for time in () if year else time_bounds(clause.text, _SOME_YEAR):
        words = _UP_TO_DAY.match(clause.text[time.start :])
        if words and time.is_exact and not time.is_year_told:
            yield OddDay(
                clause.line,
                f"hạn “{words[0].strip()}” không ghi năm, tên kế hoạch cũng không: chưa ghi thành mốc, ghi thêm vào plan.yml",
            )


def unread_days(plan: PlanText, facts: PlanFacts) -> Iterator[OddDay]:
    """Tell the days, months and quarters from the year of issue on that no milestone tells."""
    year = year_named(facts.head.title)
    since = str(facts.head.day.year) if facts.head.day else year
    for clause in worded(plan.without_notes()):
        if rewords(clause.text) or day_and_place([clause.text])[0]:
            continue
        times = time_bounds(clause.text, year)
        told = {*facts.period, *(day for time in times for day in time.day.split("/"))}
        for found in _own(clause):
            begins = _beginnings(found)
            is_told = any(day.startswith(begins) for day in told)
            is_odd = any(found[0] in words for words in backward_windows(clause.text))
            if begins and begins[0] >= since and not (is_told or is_odd):
                yield OddDay(
                    clause.line,
                    f"“{found[0]}” chưa ghi thành mốc: là hạn thì ghi thêm vào plan.yml",
                )


_SINCE = re.compile(r"\d{1,2}\s?/\s?\d{1,2}\s?/\s?1[89]\d\d\s*[-–]\s*$")
"""The day that an anniversary counts from, before its day of this year."""


def _own(clause: ClauseText) -> Iterator[re.Match[str]]:
    """The days that a clause names, but those of anniversaries, of documents, of what it is held against."""
    words = clause.text
    anniversaries = [
        range(*found.span())
        for found, first, last in windows(words)
        if is_anniversary(first, last)
    ]
    for found in _NAMED.finditer(words):
        before = words[: found.start()]
        is_kept = any(found.start() in days for days in anniversaries)
        is_kept = is_kept or bool(_SINCE.search(before))
        is_others = any(p.search(before) for p in (CITED, COMPARED, _OF_ANOTHER))
        if not (is_kept or is_others or words.startswith(" của ", found.end())):
            yield found


def _beginnings(found: re.Match[str]) -> tuple[str, ...]:
    """How the days begin that would tell it, as ISO; none where the calendar has no such day."""
    if found["q"]:
        last = last_month(found["q"])
        return tuple(f"{found['y4']}-{month:02}" for month in range(last - 2, last + 1))
    if found["m3"]:
        return (f"{found['y3']}-{int(found['m3']):02}",)
    day, month, year = (found[f"{part}1"] or found[f"{part}2"] for part in "dmy")
    made = day_of(day, month, year)
    return (made.isoformat(),) if made else ()
