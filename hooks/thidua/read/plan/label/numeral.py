"""Numbers and letters as labels write them (số, chữ của điều khoản)."""

from __future__ import annotations

import unicodedata

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
