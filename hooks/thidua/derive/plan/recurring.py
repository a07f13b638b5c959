"""Days that come again, and months and years as days (ngày lặp lại, trong tháng)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from thidua.model.field.day import PartialDay
from thidua.model.time.recurring import EachDay
from thidua.model.time.today import Today
from thidua.model.time.when import When

_YEAR = 366
"""Within so many days each of those that come again has come: the 29th of February on the 28th of other years."""


def coming_day(when: When, today: Today, first: date | None, last: date | None) -> date:
    """The next day on which a time comes again, within a period.

    Once that is over: the last day on which it came.
    """
    final = latest_day(when.each, last) if last else None
    if final and is_over(when, final, today):
        return final
    start = None if first is None or today.has_come(first) else first
    found = next_day(when.each, start or today.day + timedelta(days=when.is_before))
    if final and found > final:
        return final
    if not start:  # the same is the next from the day on which the one before is over
        is_over(when, found, today)
        is_over(when, latest_day(when.each, found - timedelta(days=1)), today)
    return found


def is_over(when: When, day: date, today: Today) -> bool:
    """What stands “before” a day is over on that day; all else when the day is over."""
    return today.has_come(day) if when.is_before else today.is_after(day)


def next_day(each: Sequence[EachDay], begin: date) -> date:
    """The first day from a day on that is one of those that come again."""
    days = (begin + timedelta(days=n) for n in range(_YEAR))
    return next(day for day in days if any(is_on(one, day) for one in each))


def latest_day(each: Sequence[EachDay], end: date) -> date:
    """The last day up to a day that is one of those that come again."""
    days = (end - timedelta(days=n) for n in range(_YEAR))
    return next(day for day in days if any(is_on(one, day) for one in each))


def is_on(each: EachDay, day: date) -> bool:
    """Whether it comes on a day; the 31st comes on the last day of a short month."""
    if each.weekday is not None:
        return day.weekday() == each.weekday
    assert each.day is not None
    if each.month is not None and day.month != each.month:
        return False
    return day.day == min(each.day, monthrange(day.year, day.month)[1])


def first_of(within: PartialDay) -> date:
    """The first day of a month or a year."""
    return date(within.year, within.month or 1, 1)


def last_of(within: PartialDay) -> date:
    """The last day of a month or a year."""
    month = within.month or 12
    return date(within.year, month, monthrange(within.year, month)[1])
