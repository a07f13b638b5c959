"""A mistyped name → the known one that is meant, or those that there are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

LISTED = 12
"""So many names are read out where none is near."""


def suggest(name: str, known: Iterable[str]) -> str:
    """Ask whether a mistyped name means a known one; "" where none is near."""
    names = sorted(known)
    near = get_close_matches(name, names, len(names) + 1)
    longer = [other for other in names if _is_part(name, other)]
    meant = next((other for other in [*near, *longer] if _means(name, other)), "")
    return f"có phải là “{meant}”?" if meant else ""


def _means(name: str, other: str) -> bool:
    """Whether a name is another with a few letters mistyped: “quy-2” is not “quy-3”, nor “v-1” “iv-1”."""
    if _is_part(name, other):
        return True
    mine, others = (_WORD.findall(each.lower()) for each in (name, other))
    if len(mine) == len(others):
        return all(map(_is_slip, mine, others))
    numbers = [[w for w in words if w.isdecimal()] for words in (mine, others)]
    is_alike = numbers[0] == numbers[1]
    return is_alike and _likeness("".join(mine), "".join(others)) > _WHOLE


def _is_part(name: str, other: str) -> bool:
    """Whether a name is whole words of another: 21-kh-ubnd of ke-hoach-21-kh-ubnd-2026."""
    return f"-{name}-" in f"-{other}-"


def _is_slip(word: str, other: str) -> bool:
    """Whether a word is another, mistyped; numbers, Roman ones too, and single letters are what they are."""
    if _NUMBER.fullmatch(word) or _NUMBER.fullmatch(other):
        is_turned = word.isdecimal() and sorted(word) == sorted(other)
        return word == other or is_turned
    least = _PART if min(len(word), len(other)) > _SHORT else _PART + 0.01
    return _likeness(word, other) >= least


def _likeness(word: str, other: str) -> float:
    return SequenceMatcher(None, word, other).ratio()


_WORD = re.compile(r"[^\W\d_]+|\d+")
_NUMBER = re.compile(r"\d+|[ivxl]+|\w")
_PART, _WHOLE = 0.6, 0.9
"""How much alike two words, two whole names are."""
_SHORT = 4
"""Letters of a word that must be a little more alike."""


def choose(name: str, known: Iterable[str]) -> str:
    """Say what may stand in place of an unknown name."""
    names = list(known)
    listed = ", ".join(names[:LISTED]) + (", …" if len(names) > LISTED else "")
    return suggest(name, names) or (
        f"chọn trong: {listed}" if names else "xóa mục này: chưa có mã nào để chọn"
    )
