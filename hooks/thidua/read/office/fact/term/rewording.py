"""Clauses that put words of another document in the place of others (sửa lời văn bản khác)."""

from __future__ import annotations

import re

_REWORDS = re.compile(
    r"^(?:Thay(?: thế)?|Sửa(?: đổi)?|Đổi|Điều chỉnh)\s[^“]*“[^”]*”[^“]*\s(?:bằng|thành)\s",
    re.IGNORECASE,
)
_AMENDS = re.compile(
    r"^(?:Về việc\s+)?(?:điều chỉnh|sửa đổi|bổ sung|thay thế|bãi bỏ)\b.*\bkế hoạch\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:thay thế|bãi bỏ)\s+(?:cho\s+)?(?:Kế hoạch|Quyết định|Hướng dẫn)\s+số\b"
)


def rewords(words: str) -> bool:
    """Whether days in a clause are words of another document: “Thay cụm từ “…” bằng “…””."""
    return bool(_REWORDS.match(words))


def amends(title: str) -> bool:
    """Whether a document is called so that it changes a plan."""
    return bool(_AMENDS.match(title))


def ends_another(words: str) -> bool:
    """Whether a clause puts an end to another document."""
    return bool(_ENDS.search(words))
