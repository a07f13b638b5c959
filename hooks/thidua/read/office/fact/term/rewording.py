"""Clauses that change the words of another document (sửa lời văn bản khác)."""

from __future__ import annotations

import re

_REWORDS = re.compile(
    r"^(?:Thay|Sửa|Đổi|Điều chỉnh)[^“]*“[^”]*”[^“]*\s(?:bằng|thành)\s"
)
_CHANGES = re.compile(
    r"\b(?:sửa đổi|bổ sung|thay thế|bãi bỏ)\b[^.;“]*?\s(?:Kế hoạch|Quyết định|Hướng dẫn) số\b", re.IGNORECASE
)  # fmt: skip


def rewords(words: str) -> bool:
    """Whether its days are words of the other document: “Thay cụm từ “…” bằng “…””."""
    return bool(_REWORDS.match(words))


def changes(words: str) -> bool:
    """Whether a clause says that it changes another document, or ends it."""
    return bool(_CHANGES.search(words))
