"""Days that a clause names and nothing of the data holds (ngày chưa ghi): a person may add them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.read.office.fact.bound import CITED, COMPARED, QUARTERS, time_bounds
from thidua.read.office.fact.day import (
    backward_windows,
    day_of,
    is_anniversary,
    windows,
)
from thidua.read.office.fact.facts import PlanFacts, rewords, worded, year_named
from thidua.read.office.fact.origin.head import day_and_place
from thidua.read.office.fact.term.untold import OddDay
from thidua.read.plan.text import ClauseText, PlanText

_NAMED = re.compile(
    r"(?<![\d/])(?:(?P<d1>\d{1,2})\s?(?P<sign>[/.-])\s?(?P<m1>\d{1,2})\s?(?P=sign)\s?(?P<y1>20\d\d)|(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})\s+năm\s+(?P<y2>20\d\d)"
    r"|tháng\s+(?:\d{1,2}(?:\s?[,–-]\s?|\s+và\s+|\s+đến\s+))*(?P<m3>\d{1,2})(?:\s?/\s?|\s+năm\s+)(?P<y3>20\d\d)|quý\s+(?:(?:I{1,3}|[1-3])(?:\s?[,–-]\s?|\s+và\s+|\s+đến\s+))*(?P<q>IV|I{1,3}|[1-4])(?:\s?/\s?|,?\s+năm\s+)(?P<y4>20\d\d))(?!\d)",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(r"(?:\bsố\s+\d[^.;]{0,40}|hiệu lực[^.;]{0,20})$", re.IGNORECASE)  # fmt: skip
"""Before the day of a document, and that from which one holds."""


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
                yield OddDay(clause.line, f"“{found[0]}” chưa ghi thành mốc: là hạn thì ghi thêm vào plan.yml")  # fmt: skip


def _own(clause: ClauseText) -> Iterator[re.Match[str]]:
    """The days that a clause names, but those of anniversaries, of documents, of what it is held against."""
    words = clause.text
    anniversaries = [range(*found.span()) for found, first, last in windows(words) if is_anniversary(first, last)]  # fmt: skip
    for found in _NAMED.finditer(words):
        before = words[: found.start()]
        is_kept = any(found.start() in days for days in anniversaries)
        is_others = any(p.search(before) for p in (CITED, COMPARED, _OF_ANOTHER))
        if not (is_kept or is_others or words.startswith(" của ", found.end())):
            yield found


def _beginnings(found: re.Match[str]) -> tuple[str, ...]:
    """How the days begin that would tell it, as ISO; none where the calendar has no such day."""
    if found["q"]:
        last = 3 * (QUARTERS.get(found["q"].upper()) or int(found["q"]))
        return tuple(f"{found['y4']}-{month:02}" for month in range(last - 2, last + 1))
    if found["m3"]:
        return (f"{found['y3']}-{int(found['m3']):02}",)
    day, month, year = (found[f"{part}1"] or found[f"{part}2"] for part in "dmy")
    made = day_of(day, month, year)
    return (made.isoformat(),) if made else ()
