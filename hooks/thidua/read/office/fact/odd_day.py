"""Days of a document that no calendar has, and windows that end before they begin (ngày sai)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from thidua.read.office.fact.day import backward_windows, day_of
from thidua.read.plan.text import PlanText

_DAY = re.compile(
    r"(?<![\d/.-])(?P<d>\d{1,2})\s*(?P<sign>[/.-])\s*(?P<m>\d{1,2})\s*(?P=sign)\s*(?P<y>(?:19|20)\d\d)(?![\d/-])"
    r"|ngày\s+(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})\s+năm\s+(?P<y2>\d{4})"
)


class OddDay(Struct, frozen=True):
    """A day that cannot be meant, with its line."""

    line: int
    message: str


def odd_days(plan: PlanText) -> Iterator[OddDay]:
    """Tell them, clause by clause: none of them is taken into the data."""
    for clause in plan.clauses:
        for found in _DAY.finditer(clause.text):
            day, month, year = (found[a] or found[b] for a, b in (("d", "d2"), ("m", "m2"), ("y", "y2")))  # fmt: skip
            if day_of(day, month, year) is None:
                yield OddDay(clause.line, f"“{found[0]}” không có trong lịch, không ghi vào dữ liệu: xem lại ngày, tháng")  # fmt: skip
        for words in backward_windows(clause.text):
            yield OddDay(clause.line, f"“{words}” có ngày cuối trước ngày đầu, không ghi vào dữ liệu: xem lại hai ngày")  # fmt: skip
