"""Days of a document that no calendar has, and windows that end before they begin (ngày sai)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from thidua.read.office.fact.day import backward_windows, day_of
from thidua.read.plan.text import ClauseText, PlanText

_DAY = re.compile(
    r"(?<![\d/.-])(?P<d>\d{1,2})\s*(?P<sign>[/.-])\s*(?P<m>\d{1,2})\s*(?P=sign)\s*(?P<y>(?:19|20)\d\d)(?![\d/-])"
    r"|ngày\s+(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})\s+năm\s+(?P<y2>\d{4})"
)

_BARE = re.compile(r"\bngày\s+(?P<d>\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(?P<m>\d{1,2})(?!\d|\s*[/.-]\s*\d|\s+năm)", re.IGNORECASE)  # fmt: skip
_SHORT = re.compile(r"(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1\d\d(?![\d/-])")
_SOME_YEAR = "2024"
"""A year that has every day."""


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
        for found in _DAY.finditer(clause.text):
            day, month, of = (found[a] or found[b] for a, b in (("d", "d2"), ("m", "m2"), ("y", "y2")))  # fmt: skip
            if day_of(day, month, of) is None:
                yield OddDay(clause.line, f"“{found[0]}” không có trong lịch, không ghi vào dữ liệu: xem lại ngày, tháng")  # fmt: skip
        for words in backward_windows(clause.text):
            yield OddDay(clause.line, f"“{words}” có ngày cuối trước ngày đầu, không ghi vào dữ liệu: xem lại hai ngày")  # fmt: skip


def _without_year(clause: ClauseText, year: str) -> Iterator[OddDay]:
    """Tell days that no year has, or not this one, and years of two figures."""
    for found in _BARE.finditer(clause.text):
        if day_of(found["d"], found["m"], year or _SOME_YEAR) is None:
            yield OddDay(clause.line, f"“{found[0]}” không có trong lịch{f' năm {year}' if year else ''}, không ghi vào dữ liệu: xem lại ngày, tháng")  # fmt: skip
    for found in _SHORT.finditer(clause.text):
        yield OddDay(clause.line, f"“{found[0]}” ghi năm bằng hai chữ số, không ghi vào dữ liệu: ghi đủ bốn chữ số")  # fmt: skip
