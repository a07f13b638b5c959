"""Files to take along, in words: how large they are, under what they may be used."""

from __future__ import annotations

from decimal import Decimal

from thidua.say.vietnamese import number_words

LICENCE_UNKNOWN = "Chưa nêu giấy phép."
"""Nobody has decided yet: the portal invents none."""


_KINDS = {
    "Word": "để sửa, để in theo thể thức văn bản",
    "Markdown": "chữ thường, mở bằng trình soạn thảo nào cũng được",
    "Akoma Ntoso": "văn bản có cấu trúc, cho phần mềm pháp luật",
}


def kind_words(kind: str) -> str:
    """Say what a format is good for."""
    return _KINDS.get(kind, "")


def size_words(size: int) -> str:
    """Say how large a file is: 812 byte, 12,3 kB, 1,4 MB."""
    if size < 1000:
        return f"{size} byte"
    unit, words = (1_000_000, "MB") if size >= 1_000_000 else (1000, "kB")
    tenths = (size * 10 + unit // 2) // unit
    return f"{number_words(Decimal(tenths) / 10)} {words}"
