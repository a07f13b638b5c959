"""Where the sentences of a plan's lines end and begin (hết câu)."""

from __future__ import annotations

import re

_CLOSERS = "\"”’')]*_"
_COMPOUNDS = {
    ("kinh tế", "xã hội"), ("quốc phòng", "an ninh"), ("an ninh", "quốc phòng"),
    ("chính trị", "xã hội"), ("văn hóa", "xã hội"), ("văn hoá", "xã hội"),
    ("thi đua", "khen thưởng"), ("độc lập", "tự do"), ("tự do", "hạnh phúc"),
    ("văn hóa", "thể thao"), ("văn phòng", "thống kê"), ("bắc", "nam"),
    ("khoa học", "công nghệ"), ("xanh", "sạch"), ("sạch", "tiết kiệm"),
    ("sạch", "đẹp"), ("lao động", "thương binh"), ("tài chính", "kế hoạch"),
}  # fmt: skip
"""Words that a hyphen joins; a line may break at it, and is no list then."""
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_RANGE = re.compile(r"[-–—]\s*\d")
_REFERS = re.compile(
    r"(?:^|\b(?:tại|theo|của|và|hoặc|các) )(?:phần|chương|mục|[Đđ]iều|khoản|điểm)$|\b(?:và|hoặc)$"
)
"""Words behind which a number does not begin a clause."""


def is_closing(text: str) -> bool:
    """Whether a paragraph begins as the closing of a plan does (lời kết)."""
    return text.startswith("Trên đây là")


def ends_sentence(text: str) -> bool:
    """Whether a line stops where a sentence or a list item does."""
    return text.rstrip(_CLOSERS).endswith((".", ";", ":", "!", "?", "…"))


def ends_clause(text: str) -> bool:
    """Whether a line stops where at least a part of a sentence does."""
    return ends_sentence(text) or text.rstrip(_CLOSERS).endswith(",")


def refers_on(text: str) -> bool:
    """Whether a line ends before the number of what it refers to: “tại khoản”, then “2.”."""
    return _REFERS.search(text) is not None


def starts_upper(text: str) -> bool:
    """Whether a line can begin a paragraph: a capital, a quote, not a small letter."""
    first = text.lstrip("\"“‘'(*_[")[:1]
    return first.isupper()


def breaks_compound(text: str, following: str) -> bool:
    """Whether a line break fell on a hyphen: `kinh tế` / `- xã hội`, `2020` / `- 2025`, not `2026` / `- 100% hộ`."""
    after = following.lstrip("-–—+*• ").lower()
    before = text.lower()
    if before[-1:].isdigit() and _RANGE.match(following):
        return not _YEAR.match(before[-4:]) or _YEAR.match(after) is not None
    return any(before.endswith(a) and after.startswith(b) for a, b in _COMPOUNDS)
