"""The day of a document (ngày ban hành), with its place, as its head tells them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from thidua.read.office.fact.day import day_of
from thidua.read.office.fact.origin.signature import RECIPIENTS

_PLACE_AND_DAY = re.compile(
    r"(?P<place>[^\W\d_](?:[^,;|]{1,40}(?=,)|[^,;|\d]{1,30}?(?=\s+ngày\s+\d))),?\s*[Nn]gày\s*(?P<day>\d{1,2}|[….\s]*)\s*tháng\s*(?P<month>\d{1,2}|[….\s]*)\s*năm\s*(?P<year>\d{4}|[….\s]*)"
)
_PLACE_AND_FIGURES = re.compile(
    r"^(?P<place>[^\W\d_][^,;|\d]{1,30}),\s*(?:[Nn]gày\s*)?(?P<day>\d{1,2})\s*(?P<sign>[/.-])\s*(?P<month>\d{1,2})\s*(?P=sign)\s*(?P<year>\d{4})$"
)
_DAY_ALONE = re.compile(
    r"^(?P<place>)[Nn]gày\s*(?P<day>\d{1,2})\s*tháng\s*(?P<month>\d{1,2})\s*năm\s*(?P<year>\d{4})$"
)
_YEAR_BELOW = re.compile(r"(?:năm )?20\d\d$")
"""What a narrow column sets below the day and the month."""


def day_and_place(lines: Iterable[str]) -> tuple[date | None, str]:
    """Read the day and the place of a document, of the lines where they may stand."""
    cells = [
        RECIPIENTS.sub("", cell.strip(" |*")).strip()
        for line in lines
        for cell in re.split(r"\t|\s\|\s?|\s{3,}(?=[^\W\d_]+[^,]*,\s*ngày)", line)
    ]
    told = filter(None, cells)
    broken = [
        f"{cell} {year}" for cell, year in pairwise(told) if _YEAR_BELOW.match(year)
    ]
    patterns = (_PLACE_AND_DAY, _PLACE_AND_FIGURES, _DAY_ALONE)
    dated = (one.search(cell) for cell in (*broken, *cells) for one in patterns)
    found = next(filter(None, dated), None)
    if found is None:
        return None, ""
    day = day_of(*found.group("day", "month", "year"))
    return day, " ".join(found["place"].split())
