"""The labels of clauses: what they look like, what level they give, what follows what.

The level comes from the label alone, never from `#` marks (FORMATS.md).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

ALPHABET = "abcdđeghiklmnopqrstuvxy"
"""Letters of points in their order (NĐ 30/2020, Phụ lục I): no f, j, w, z."""


class Level(IntEnum):
    """Levels of a plan's text (cấp của điều khoản), the highest first."""

    PHAN = 0
    CHUONG = 1
    MUC = 2
    DIEU = 3
    KHOAN = 4
    TIEU_KHOAN = 5
    DIEM = 6
    GACH = 7
    CONG = 8

    @property
    def slug(self) -> str:
        return self.name.lower().replace("_", "-")


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed (nhãn), its level, and its number at that level."""

    level: Level
    printed: str
    numbers: tuple[int, ...]
    """One number; several for a dotted label: 2.1 is (2, 1). None for dashes."""
    rest: str
    """What stands behind the label, inline Markdown kept."""

    @property
    def slug(self) -> str:
        """What the label adds to a clause id; dashes are counted elsewhere."""
        match self.level:
            case Level.PHAN | Level.CHUONG | Level.DIEU:
                return f"{self.level.slug}-{self.numbers[-1]}"
            case Level.MUC:
                return roman(self.numbers[-1]).lower()
            case Level.DIEM:
                return letter_slug(self.printed[0].lower())
            case _:
                return str(self.numbers[-1])


_LEAD = r"^(?P<mark>[*_]{0,3})"
_TAIL = r"(?P<close>[*_]{0,3})\s*(?P<rest>.*)$"
_SHAPES: Sequence[tuple[Level, re.Pattern[str]]] = [
    (Level.PHAN, re.compile(_LEAD + r"(?P<label>(?:PHẦN|Phần)\s+(?P<n>[IVXLC]+|\d+|thứ \w+|THỨ \w+))(?P<end>[.:]|(?=\W|$))" + _TAIL)),
    (Level.CHUONG, re.compile(_LEAD + r"(?P<label>(?:CHƯƠNG|Chương)\s+(?P<n>[IVXLC]+|\d+))(?P<end>[.:]|(?=\W|$))" + _TAIL)),
    (Level.DIEU, re.compile(_LEAD + r"(?P<label>(?:ĐIỀU|Điều)\s+(?P<n>\d+))(?P<end>[.:])" + _TAIL)),
    (Level.MUC, re.compile(_LEAD + r"(?P<label>(?P<n>[IVXLC]+)\s?\\?\.)" + _TAIL)),
    (Level.TIEU_KHOAN, re.compile(_LEAD + r"(?P<label>(?P<n>\d{1,2}(?:\.\d{1,2})+)\\?\.?)(?=[\s*_]|[^\W\d])" + _TAIL)),
    (Level.KHOAN, re.compile(_LEAD + r"(?P<label>(?P<n>\d{1,2})\s?\\?\.)(?!\d)" + _TAIL)),
    (Level.DIEM, re.compile(_LEAD + r"(?P<label>(?P<n>[a-zđ])\s?\\?\))" + _TAIL)),
    (Level.GACH, re.compile(_LEAD + r"(?P<label>(?P<n>\\?[-–—•●▪]|\*(?=\s)))" + _TAIL)),
    (Level.CONG, re.compile(_LEAD + r"(?P<label>(?P<n>\\?\+))" + _TAIL)),
]  # fmt: skip


def read_label(source: str) -> Label | None:
    """Read the label that a line begins with, whether or not it is one here."""
    for level, shape in _SHAPES:
        found = shape.match(source)
        if not found or not (found["rest"] or level <= Level.MUC):
            continue
        printed = " ".join(found["label"].replace("\\", "").split())
        numbers = _numbers(level, found["n"].replace("\\", ""))
        if numbers is not None:
            return Label(level, printed, numbers, _rest(found))
    return None


def roman(number: int) -> str:
    """Write a number from 1 to 89 in Roman figures."""
    tens, ones = divmod(number, 10)
    return ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX")[tens] + (
        "",
        "I",
        "II",
        "III",
        "IV",
        "V",
        "VI",
        "VII",
        "VIII",
        "IX",
    )[ones]


def letter_slug(letter: str) -> str:
    """Give the id of a letter: đ is `dd`, so that it never meets `d`."""
    return "dd" if letter == "đ" else letter


def place_in_alphabet(letter: str) -> int:
    """Count letters from 1 in the Vietnamese order; others stand behind all."""
    return ALPHABET.find(letter) + 1 or len(ALPHABET) + ord(letter)


_ROMAN = {roman(number): number for number in range(1, 90)}
_ORDINALS = {
    "nhất": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}


def _numbers(level: Level, written: str) -> tuple[int, ...] | None:
    if level >= Level.GACH:
        return ()
    if level == Level.DIEM:
        return (place_in_alphabet(written),)
    if level == Level.TIEU_KHOAN:
        return tuple(int(part) for part in written.split("."))
    word = written.lower().removeprefix("thứ ")
    number = int(word) if word.isdecimal() else _ROMAN.get(written, _ORDINALS.get(word))
    return None if number is None else (number,)


def _rest(found: re.Match[str]) -> str:
    """Give back the emphasis that opened before the label and closes behind it."""
    opened, closed, rest = found["mark"], found["close"], str(found["rest"]).strip()
    if opened and not closed and opened in rest:
        return opened + rest
    if closed and not opened:
        return closed + rest
    return rest
