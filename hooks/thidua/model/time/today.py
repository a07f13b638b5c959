"""The day a portal speaks of as today (ngày nói của cổng), and how long what it was asked stays so.

Whatever depends on the day asks here. Each answer tells from which day to which it is the
same, so that what was made of many answers is known to hold until the next one turns.
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct

_DAY = timedelta(days=1)


class Span(Struct, frozen=True):
    """Days from one to another, both of them in it (khoảng ngày)."""

    first: date = date.min
    last: date = date.max

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


ALWAYS = Span()
"""All days: nothing turns."""


class Today(Struct):
    """A day, with the days on which all that was asked of it has the same answer."""

    day: date
    span: Span = ALWAYS

    def has_come(self, day: date, ahead: int = 0) -> bool:
        """Whether a day is today or was before, or is at most so many days ahead."""
        turn = date.fromordinal(max(day.toordinal() - ahead, 1))
        if self.day >= turn:
            self.narrow(Span(first=turn))
            return True
        self.narrow(Span(last=turn - _DAY))
        return False

    def is_after(self, day: date) -> bool:
        """Whether a day is over."""
        if self.day > day:
            self.narrow(Span(first=day + _DAY))
            return True
        self.narrow(Span(last=day))
        return False

    def exactly(self) -> date:
        """Give the day itself: what is told of it holds on no other."""
        self.narrow(Span(self.day, self.day))
        return self.day

    def since(self, day: date) -> date:
        """Give the day since which all is as it is: of its last change, or on which an answer turned last."""
        if self.has_come(day):
            return max(self.span.first, day)
        return self.exactly() if self.span.first == date.min else self.span.first

    def narrow(self, span: Span) -> None:
        """Let answers hold on no more days than these."""
        known = self.span
        if span.first > known.first or span.last < known.last:
            first, last = max(known.first, span.first), min(known.last, span.last)
            self.span = Span(first, last)
