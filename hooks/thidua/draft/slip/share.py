"""A whole and its parts in one sentence (trong đó): “40 bể, trong đó: Thôn Đông 15 bể, Thôn Tây 15 bể …”."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FIGURE = r"\d{1,3}(?:\.\d{3})+|\d{1,6}(?:,\d{1,2})?"
_WHOLE = re.compile(
    rf"(?P<all>\btổng[^.;:\d]{{0,60}})?(?<![\d.,/])(?P<n>{_FIGURE}) (?P<of>[^\W\d]+)(?P<rest>[^.;:,()\d]{{0,40}})"
    r"(?:,?\s+(?:trong đó|gồm|chia ra)\s*(?:có\s*)?:?|:)\s*(?P<parts>[^.()]*?\d[^()]*?)(?:\.(?=\s|$)|$)",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"^(?P<name>[^\d:]{{2,60}}?):?\s*(?P<n>{_FIGURE}) (?P<of>[^\W\d]+)[^\d]*$"
)
_LEAST = re.compile(r"(?:ít nhất|tối thiểu|trên|hơn|khoảng|từ)\s*$", re.IGNORECASE)
_MONEY = ("đồng", "triệu", "tỷ", "tỉ")
"""What no two parts share; persons of two groups may be the same."""
_NEAR = 0.25
"""What parts miss of a whole at most, where they are meant to make it."""


def shares(words: str) -> Iterator[str]:
    """Tell a whole that its parts nearly make: all of a sum of money, or those that are called by one word."""
    for found in _WHOLE.finditer(words):
        each = [part.strip() for part in re.split(r";|,(?!\d)", found["parts"])]
        told = [_PART.match(part) for part in each if part]
        parts = [part for part in told if part]
        is_alike = len({part["name"].split()[0].lower() for part in parts}) == 1
        of_one = {part["of"].lower() for part in parts} == {found["of"].lower()}
        before = words[: found.start("n")]
        is_sum = found["all"] and found["of"].lower() in _MONEY
        is_whole = (is_sum or is_alike) and not _LEAST.search(before)
        if len(parts) == len(told) > 1 and of_one and is_whole:
            yield from _nearly(found, parts)


def _nearly(found: re.Match[str], parts: list[re.Match[str]]) -> Iterator[str]:
    whole, total = _number(found["n"]), sum(_number(part["n"]) for part in parts)
    if 0 < abs(total - whole) <= _NEAR * whole:
        shown = f"{total:,.12g}".translate(str.maketrans(",.", ".,"))
        words = f"{found['n']} {found['of']}{found['rest']}".strip()
        yield f"“{words}” mà các phần cộng lại là {shown}: xem lại số lượng"


def _number(words: str) -> float:
    return float(words.replace(".", "").replace(",", "."))
