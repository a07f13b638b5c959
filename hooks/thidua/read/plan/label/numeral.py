"""Numbers as labels write them; which of two open lists one goes on with.

“1. Mục đích.” may hold “1.” and “2.” of its own before “2. Yêu cầu.” comes: the way with
fewest slips in the numbers that follow holds.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache

from msgspec import Struct

ALPHABET = "abcdđeghiklmnopqrstuvxy"
"""Letters of points in their order (NĐ 30/2020, Phụ lục I): no f, j, w, z."""
CAPITALS = ALPHABET.upper()
"""Letters of parts: A, B, C, D, Đ …"""
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_TENS = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX")
_ORDINALS = {
    "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
AHEAD = 60
"""Numbers that are looked at before it is decided."""
_SLIP, _ALONE, _SHAPE = 10, 2, 3


def roman(number: int) -> str:
    """Write a number from 1 to 89 in Roman figures."""
    tens, ones = divmod(number, 10)
    return _TENS[tens] + _ONES[ones]


_ROMAN = {roman(number): number for number in range(1, 90)}


def roman_number(written: str) -> int | None:
    """Read Roman figures, those that are one character (Ⅳ) too; None for other letters."""
    return _ROMAN.get(unicodedata.normalize("NFKC", written))


def ordinal(written: str) -> int | None:
    """Read “nhất”, “thứ hai” …; None for other words."""
    return _ORDINALS.get(written.lower().removeprefix("thứ "))


def letter_slug(letter: str) -> str:
    """Give the id of a letter: đ is `dd`, so that it never meets `d`."""
    return "dd" if letter == "đ" else letter


def place_in_alphabet(letter: str) -> int:
    """Count letters from 1 in the Vietnamese order; others stand behind all."""
    return ALPHABET.find(letter) + 1 or len(ALPHABET) + ord(letter)


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
