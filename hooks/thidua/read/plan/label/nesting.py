"""Which of two open lists a number goes on with.

“1. Mục đích.” may hold “1.” and “2.” of its own before “2. Yêu cầu.” comes: the way with
fewest slips in the numbers that follow holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec import Struct

AHEAD = 60
"""Numbers that are looked at before it is decided."""
_SLIP, _ALONE, _SHAPE = 10, 2, 3


class NumberAhead(Struct, frozen=True):
    """A number at the start of a line further on (số ở phía sau)."""

    number: int
    """0 for a letter: what stood below the letter before it is closed."""
    shape: str
    """What stands around it, and whether it is set as a title."""


class Lists(Struct, frozen=True):
    """The two lists that are open at a place, by their last numbers."""

    outer: int
    outer_shape: str
    inner: int
    inner_shape: str
    below_letter: bool = False


def nesting_of(ahead: Sequence[NumberAhead], lists: Lists) -> tuple[bool, bool]:
    """Say whether the first number goes on with the inner list, and whether that is unsure."""
    numbers = tuple(ahead[:AHEAD])
    first, rest = numbers[0], numbers[1:]
    inside = _cost_inside(first, lists) + _cost(rest, _inside(first, lists))
    outside = _cost_outside(first, lists) + _cost(rest, _outside(first))
    return inside <= outside, abs(inside - outside) < _SHAPE


def _cost(ahead: tuple[NumberAhead, ...], lists: Lists) -> int:
    """Count what is odd in the numbers, read in the best way."""

    @cache
    def cost(at: int, lists: Lists) -> int:
        if at == len(ahead):
            return 0
        token = ahead[at]
        if not token.number:
            closed = Lists(lists.outer, lists.outer_shape, 0, "", below_letter=True)
            return cost(at + 1, closed if lists.below_letter else lists)
        ways = []
        if token.number == lists.inner + 1:
            alone = 1 if not lists.inner else 0
            ways.append(
                alone + _cost_inside(token, lists) + cost(at + 1, _inside(token, lists))
            )
        if token.number == lists.outer + 1:
            ways.append(_cost_outside(token, lists) + cost(at + 1, _outside(token)))
        if token.number == 1 and lists.inner:
            ways.append(_SLIP // 2 + cost(at + 1, _inside(token, lists)))
        return min(ways) if ways else _SLIP + cost(at + 1, lists)

    return cost(0, lists)


def _cost_inside(token: NumberAhead, lists: Lists) -> int:
    return _SHAPE if lists.inner and token.shape != lists.inner_shape else 0


def _cost_outside(token: NumberAhead, lists: Lists) -> int:
    shape = _SHAPE if token.shape != lists.outer_shape else 0
    return shape + (_ALONE if lists.inner == 1 else 0)


def _inside(token: NumberAhead, lists: Lists) -> Lists:
    return Lists(
        lists.outer, lists.outer_shape, token.number, token.shape, lists.below_letter
    )


def _outside(token: NumberAhead) -> Lists:
    return Lists(token.number, token.shape, 0, "")
