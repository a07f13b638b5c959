"""Values → Vietnamese words: dates, numbers, times; and the order of Vietnamese names."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal
from functools import lru_cache

from thidua.model.field.day import PartialDay

_TONES = {"": 0, "\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_ORDER = {letter: i for i, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}

_SIGNS = str.maketrans(".,", ",.")
"""English signs between figures → Vietnamese ones."""

SortKey = tuple[list[tuple[int, int]], list[int], list[bool]]


def day_words(day: date) -> str:
    """Write a day as people do: 26/12/2025, 04/5/2025 (NĐ 30/2020, Phụ lục I)."""
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"


def long_day_words(day: date) -> str:
    """Write a day in full, as documents are dated: 04 tháng 5 năm 2025."""
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    return f"{day.day:02} tháng {month} năm {day.year}"


def partial_day_words(when: PartialDay) -> str:
    """Write a day, a month or a year, as far as it is known: tháng 02/2025, tháng 8/2025."""
    if when.day and when.month:
        return day_words(date(when.year, when.month, when.day))
    if not when.month:
        return f"năm {when.year}"
    month = f"{when.month:02}" if when.month < 3 else when.month
    return f"tháng {month}/{when.year}"


def number_words(number: Decimal | int) -> str:
    """Write a number with a decimal comma and points between thousands: 1.234,5."""
    return _number_words(str(number))


@lru_cache(4096)
def _number_words(number: str) -> str:
    """Write a number by its figures: equal ones with more noughts are written with them."""
    return f"{Decimal(number):,f}".translate(_SIGNS)


def measure_words(number: Decimal | int, unit: str) -> str:
    """Write a number with its unit: 92%, 41,5 tỷ đồng."""
    gap = "" if unit in ("", "%") else " "
    return f"{number_words(number)}{gap}{unit}"


def capital(text: str) -> str:
    """Begin a text with a capital letter."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """Begin a text with a small letter, within a sentence."""
    return text[:1].lower() + text[1:]


def sentence_case(text: str) -> str:
    """Set a title printed in capitals in small ones, where all of it is capitals."""
    return capital(text.lower()) if text.isupper() else text


def sort_key(text: str) -> SortKey:
    """Order names as Vietnamese do: base letters, then tones, then capitals.

    Figures are read as numbers: Thôn 2 stands before Thôn 10.
    """
    letters: list[tuple[int, int]] = []
    tones: list[int] = []
    case: list[bool] = []
    for word in re.findall(r"\d+|[^\W\d]+|\S", unicodedata.normalize("NFC", text)):
        if word.isdecimal():
            letters += [(0, int(word)), (-2, 0)]
            continue
        for char in word:
            parts = unicodedata.normalize("NFD", char)
            tone = "".join(c for c in parts if c in _TONES)
            base = "".join(c for c in parts if c not in _TONES)
            base = unicodedata.normalize("NFC", base)
            letters.append(_letter(base.lower()))
            tones.append(_TONES.get(tone, 0))
            case.append(base != base.lower())
        letters.append((-2, 0))
    return letters, tones, case


def _letter(lower: str) -> tuple[int, int]:
    return (1, _ORDER[lower]) if lower in _ORDER else (-1, ord(lower[0]))
