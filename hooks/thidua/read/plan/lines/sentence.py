"""Where sentences end and begin: what tells a paragraph from a wrapped line."""

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
_DRAWN = re.compile(r"^(?:\\?\*|[•●▪■□○◦‣∙➢➤➔➜→⇒►▶▸✓✔✅☑❖◆◇★☆\ue000-\uf8ff])\s+")
"""Signs of a list that are no sign of words, as a dash, a plus and a dot are."""
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_RANGE = re.compile(r"[-–—]\s*\d")
_REFERS = re.compile(
    r"(?:^|\b(?:tại|theo|của|và|hoặc|các) )(?:phần|chương|mục|[Đđ]iều|khoản|điểm)$|\b(?:và|hoặc)$"
)
"""Words behind which a number does not begin a clause."""


_NOTE = re.compile(r"[¹²³⁴-⁹]|\[\d{1,3}\](?!\()\s")
"""What a note at the foot of a page begins with."""
NOTE_MARK = re.compile(r"\\?\[\d{1,3}\\?\](?!\()")
"""What leads to one; raised figures may be of m²."""


def begins_note(text: str) -> bool:
    """Whether a line begins a note (chú thích): “[1] Theo …”, “¹ Theo …”."""
    return _NOTE.match(text) is not None


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


def begins_drawn(source: str) -> bool:
    """Whether a line begins with a drawn bullet and a capital: no wrapped line does."""
    found = _DRAWN.match(source)
    return bool(found) and starts_upper(source[found.end() :] if found else "")


def breaks_compound(text: str, following: str) -> bool:
    """Whether a line break fell on a hyphen: `kinh tế` / `- xã hội`, `2020` / `- 2025`, not `2026` / `- 100% hộ`."""
    after = following.lstrip("-–—+*• ").lower()
    before = text.lower()
    if before[-1:].isdigit() and _RANGE.match(following):
        return not _YEAR.match(before[-4:]) or _YEAR.match(after) is not None
    return any(before.endswith(a) and after.startswith(b) for a, b in _COMPOUNDS)
