"""Sums that a paper works out (phép tính): “05 tập thể x 1.560.000 đồng = 7.800.000 đồng”, amounts in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import prod

_FIGURE = r"\d{1,3}(?:\.\d{3})+|\d{1,9}(?:,\d{1,3})?"
_FACTOR = rf"(?:{_FIGURE})(?:\s?%|\s?[^\W\dx_]+(?:[ /][^\W\dx_]+){{0,4}})?"
_TERM = rf"{_FACTOR}(?:\s*[x×*]\s*{_FACTOR})*"
_WORKED = re.compile(
    rf"(?<![\d.,x×*=+/–-])(?<![x×*=+/–-] )(?P<left>{_TERM}(?:\s*\+\s*{_TERM})*)\s*="
    rf"\s*(?P<right>{_FIGURE})(?P<unit>\s?(?:%|[^\W\d_]+))?"
)
_VALUE = re.compile(rf"(?P<n>{_FIGURE})\s?(?P<unit>%|[^\W\d_]+)?")
_UNITS = {"%": 0.01, "nghìn": 1e3, "ngàn": 1e3, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9}
_ROUNDED, _LARGE = 0.0001, 10_000
"""What a large product, or one with decimals, may miss."""
_SPOKEN = re.compile(
    rf"(?P<n>{_FIGURE})\s?(?:đồng|đ|VNĐ)[,;:\s]*\(\s*(?:(?:viết )?bằng chữ\s*:?\s*)?(?P<words>[^()\d]+?)\s*(?:đồng)?(?:\s*chẵn)?[\s./]*\)",
    re.IGNORECASE,
)
_DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5,
    "lăm": 5, "nhăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_GROUPS = {"nghìn": 1000, "ngàn": 1000, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_SILENT = ("linh", "lẻ", "và")


_RATIO = re.compile(
    r"(?<![\d.,/])(?P<told>(?P<part>\d{1,6})/(?P<whole>(?!20\d\d)\d{1,6}) [^\W\d]+(?: [^\W\d]+){0,5}"
    r"(?: \(|, (?:đạt|chiếm|bằng) | đạt tỷ lệ )(?P<rate>\d{1,3}(?:,(?P<decimals>\d{1,2}))?)\s?%)(?=\)|[.,;]|$)"
)
"""Behind a comma or in brackets: “8/10 chỉ tiêu đạt 100%” tells how far each of the eight is."""


def products(words: str) -> Iterator[str]:
    """Tell what a clause works out wrongly, and figures that the words behind them do not say."""
    for found in _WORKED.finditer(words):
        left, right = found["left"], _value(found["right"], found["unit"] or "")
        if "x" not in left and "×" not in left and "*" not in left:
            continue
        terms = [re.split(r"\s*[x×*]\s*", term) for term in left.split("+")]
        total = sum(prod(map(_first, factors)) for factors in terms)
        if right and total and not _agree(total, right):
            shown = f"{total:,.12g}".translate(str.maketrans(",.", ".,"))
            yield f"“{found[0].strip()}”: tính ra {shown}: xem lại phép tính"
    for found in _RATIO.finditer(words):
        rate = 100 * int(found["part"]) / max(int(found["whole"]), 1)
        step = 10 ** -len(found["decimals"] or "")
        if rate <= 100 and abs(rate - _value(found["rate"], "")) > 1.01 * step:
            shown = f"{rate:.4g}".replace(".", ",")
            yield f"“{found['told']}”: tính ra {shown}%: xem lại tỷ lệ"
    for found in _SPOKEN.finditer(words):
        spoken = _number(found["words"])
        if spoken is not None and spoken != _value(found["n"], ""):
            shown = f"{spoken:,}".replace(",", ".")
            yield f"“{found[0]}”: số bằng chữ là {shown}: xem lại số, chữ"


def _first(words: str) -> float:
    found = _VALUE.match(words.strip())
    return _value(found["n"], found["unit"] or "") if found else 0


def _value(figure: str, unit: str) -> float:
    number = float(figure.replace(".", "").replace(",", "."))
    return number * _UNITS.get(unit.strip().lower(), 1)


def _agree(total: float, right: float) -> bool:
    """Whether two numbers are one: rounded, or one of them in thousands, in millions."""
    ratio = max(total, right) / min(total, right)
    return any(abs(ratio / scale - 1) < _near(total) for scale in (1, 1e3, 1e6))


def _near(total: float) -> float:
    return 1e-9 if total == int(total) and total < _LARGE else _ROUNDED


def _number(words: str) -> int | None:
    """Read a number in words; None where a word is none of a number."""
    total, group, digit = 0, 0, 0
    for word in words.lower().replace(",", " ").split():
        if word in _DIGITS and digit:
            return None  # “hai mốt”
        if word in _DIGITS:
            digit = _DIGITS[word]
        elif word in ("mười", "mươi", "chục"):
            group, digit = group + 10 * (digit or 1), 0
        elif word == "trăm":
            group, digit = group + 100 * digit, 0
        elif word in _GROUPS:
            total, group, digit = total + (group + digit) * _GROUPS[word], 0, 0
        elif word not in _SILENT:
            return None
    return total + group + digit or None
