"""Numbers and symbols of documents (số, ký hiệu): 41-CT/TW, 98/2023/NĐ-CP, 04- CT/TU."""

from __future__ import annotations

import re
import unicodedata

_GROUP = r"[A-ZĐƯ][A-ZĐƯrgy\d]{0,11}(?!\w)"
SYMBOL = re.compile(
    rf"(?:\s?/\s?(?P<year>(?:19|20)\d\d))?\s?[-–/]\s{{0,4}}(?P<symbol>{_GROUP}(?:\s?[-–/]\s{{0,4}}{_GROUP}){{0,4}})"
)
"""What stands behind a number; it may be broken by a space or the end of a line."""
_PARTS = re.compile(r"[^\W\d_]+|\d+")
_KINDS = {
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "QC": "Quy chế", "QyĐ": "Quy định",
    "QĐi": "Quy định", "TB": "Thông báo", "HD": "Hướng dẫn", "CTr": "Chương trình", "KH": "Kế hoạch",
    "ĐA": "Đề án", "BC": "Báo cáo", "TTr": "Tờ trình", "CV": "Công văn", "CĐ": "Công điện",
    "NĐ": "Nghị định", "TT": "Thông tư", "TTLT": "Thông tư liên tịch", "KL": "Kết luận",
}  # fmt: skip
"""Kinds by their short forms (Nghị định 30/2020/NĐ-CP, Phụ lục III; those of the Party)."""


def joined(code: str) -> str:
    """Take the spaces out of a number and symbol; a long dash is a hyphen."""
    return "".join(code.split()).replace("–", "-")


def kind_of(symbol: str) -> str:
    """The kind that a symbol tells: NĐ-CP is a Nghị định; "" where it tells none."""
    first = re.split(r"[-–/\s]", symbol, maxsplit=1)[0]
    return "Luật" if re.fullmatch(r"QH\d+", first) else _KINDS.get(first, "")


def code_key(code: str) -> str:
    """What two spellings of one number and symbol share: capitals, separators, Ư as U."""
    plain = unicodedata.normalize("NFC", code).upper().replace("Ư", "U")
    return "-".join(part.lstrip("0") or "0" for part in _PARTS.findall(plain))


def number_of(code: str) -> str:
    """The number alone: 41 of 41-CT/TW."""
    found = re.match(r"0*(\d+[a-z]?)", code.lower())
    return found[1] if found else ""
