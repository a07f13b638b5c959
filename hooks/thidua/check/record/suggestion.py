"""Which name is meant by one that is mistyped (gợi ý): near enough that nobody is led astray."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

from thidua.model.slug import slugify

LISTED = 12
"""So many names are read out where none is near."""


def suggest(name: str, known: Iterable[str]) -> str:
    """Ask whether a mistyped name means a known one; "" where none is near."""
    names = {slugify(other): other for other in sorted(known)}
    told = slugify(name)
    near = get_close_matches(told, names, len(names) + 1)
    longer = [other for other in names if _is_part(told, other)]
    meant = next((other for other in [*near, *longer] if _means(told, other)), "")
    return f"có phải là “{names[meant]}”?" if meant else ""


def _means(name: str, other: str) -> bool:
    """Whether a name is another, mistyped: “quy-2” is not “quy-3”, nor “v-1” “iv-1”."""
    mine, others = (_WORD.findall(each) for each in (name, other))
    if _is_part(name, other) or _is_shorter(mine, others):
        return True
    if len(mine) == len(others):
        is_moved = sorted(mine) == sorted(others) and any(map(str.isalpha, mine))
        return is_moved or all(map(_is_slip, mine, others))
    is_alike = _numbers(mine) == _numbers(others)
    return is_alike and _likeness("".join(mine), "".join(others)) > _WHOLE


def _is_part(name: str, other: str) -> bool:
    """Whether a name is whole words of another: 21-kh-ubnd of ke-hoach-21-kh-ubnd-2026."""
    return f"-{name}-" in f"-{other}-"


def _is_shorter(mine: list[str], others: list[str]) -> bool:
    """Whether words are left out of one of two names that begin alike; or a year is put behind."""
    short, long = sorted((mine, others), key=len)
    rest = iter(long)
    is_within = len(short) > 1 and short[0] == long[0] and all(w in rest for w in short)
    is_dated = mine[:-1] == others != [] and mine[-1][:2] == "20"
    return is_within and (is_dated or _numbers(mine) == _numbers(others))


def _numbers(words: list[str]) -> list[str]:
    return [word.lstrip("0") for word in words if _NUMBER.fullmatch(word)]


def _is_slip(word: str, other: str) -> bool:
    """Whether a word is another, mistyped; numbers and single letters are not."""
    if word.isdecimal() and other.isdecimal():
        is_turned = word[0] != "0" and sorted(word) == sorted(other)
        return word.lstrip("0") == other.lstrip("0") or is_turned
    if _NUMBER.fullmatch(word) or _NUMBER.fullmatch(other):
        return word == other
    least = _PART if min(len(word), len(other)) > _SHORT else _PART + 0.01
    return _likeness(word, other) >= least


def _likeness(word: str, other: str) -> float:
    return SequenceMatcher(None, word, other).ratio()


_WORD = re.compile(r"[^\W\d_]+|\d+")
_NUMBER = re.compile(r"\d+|[ivxl]+|\w")
_PART, _WHOLE = 0.6, 0.9
"""How much alike two words, two whole names are; short words a little more."""
_SHORT = 4


def choose(name: str, known: Iterable[str]) -> str:
    """Say what may stand in place of an unknown name."""
    names = list(known)
    listed = ", ".join(names[:LISTED]) + (", …" if len(names) > LISTED else "")
    return suggest(name, names) or (
        f"chọn trong: {listed}" if names else "xóa mục này: chưa có mã nào để chọn"
    )


_NAME = 4
"""Words of a name that may be an id in its stead; more are a sentence."""


def id_meant(found: str, remedy: str) -> str:
    """Say how an id of one word would be written."""
    meant = slugify(found)
    is_one = bool(meant) and len(found.split()) <= _NAME
    return f"{remedy.partition(':')[0]}; có phải là “{meant}”?" if is_one else remedy
