"""Fields of days (ngày): whole ones, and those of which the source gives a part."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, PlainSerializer

from thidua.model.field.record import fail, schema, typed

_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_PARTIAL = re.compile(r"(?:(?:(\d{1,2})/)?(\d{1,2})/)?(\d{4})")
_DAY_PATTERN = r"^(\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4})$"
EARLIEST, OLDEST, LATEST = 1900, 900, 2100
"""Years of a day of office, of a day of history, and the last one that a plan may name."""


class PartialDay(NamedTuple):
    """A day of which the source may give only the year, or month and year."""

    year: int
    month: int | None = None
    day: int | None = None


def _day(value: Any) -> date:
    if isinstance(value, date):
        return value
    text = typed(value)
    if found := _ISO_DAY.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _DAY.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    else:
        raise fail("day")
    return _date(year, month, day, EARLIEST)


def _date(year: int, month: int, day: int, earliest: int) -> date:
    """Make a day; a year that nobody can mean is refused."""
    try:
        made = date(year, month, day)
    except ValueError:
        raise fail("impossible_day") from None
    if not earliest <= year <= LATEST:
        raise fail("far_year", earliest=earliest, latest=LATEST)
    return made


def _partial_day(value: Any) -> PartialDay:
    if isinstance(value, PartialDay):
        return value
    text = typed(value)
    if found := _ISO_DAY.fullmatch(text):
        full = _date(int(found[1]), int(found[2]), int(found[3]), OLDEST)
        return PartialDay(full.year, full.month, full.day)
    found = _PARTIAL.fullmatch(text)
    if not found:
        raise fail("partial_day")
    day, month, year = (int(part) if part else None for part in found.groups())
    assert year
    _date(year, month or 1, day or 1, OLDEST)
    return PartialDay(year, month, day)


def _some_day_text(day: PartialDay) -> str:
    """Write a day as it is typed, so that it is read back as the same."""
    return "/".join(str(part) for part in reversed(day) if part is not None)


Day = Annotated[
    date, BeforeValidator(_day), schema(type="string", pattern=_DAY_PATTERN)
]
"""A day: 01/10/2025 or 2025-10-01."""

SomeDay = Annotated[
    PartialDay,
    BeforeValidator(_partial_day),
    PlainSerializer(_some_day_text, when_used="json"),
    schema(
        type=["string", "integer"],
        pattern=r"^(\d{4}(-\d{2}-\d{2})?|(\d{1,2}/){1,2}\d{4})$",
    ),
]
"""A day, a month or a year: 03/02/1930, 8/2025, 1948."""
