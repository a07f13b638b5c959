"""What belongs to a person and not on a page (dữ liệu cá nhân), as it looks in a text.

Numbers are known by their form or by the word before them; a day of birth, illness, poverty,
where somebody lives are said of a person only where a name stands in the same sentence.
Source: Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from thidua.model.personal.number import (
    BIRTH,
    BIRTH_YEARS,
    BIRTHS,
    MAIL,
    NUMBERS,
    TAX,
    TAXES,
)
from thidua.model.personal.person import names_a_person

_SAID = tuple(
    (what, re.compile(pattern, re.IGNORECASE))
    for what, pattern in (
        ("bệnh tật", r"\b(?:HIV|AIDS|ung thư|tâm thần|khuyết tật|động kinh|tự kỷ|trầm cảm|lao phổi|viêm gan|tiểu đường|đái tháo đường|suy thận|chạy thận|đột quỵ|tai biến|bại liệt|mù lòa|câm điếc|thiểu năng|mắc bệnh|bị bệnh|bệnh (?:nan y|hiểm nghèo|tim|thận|phổi|gan|nặng)|chất độc da cam|nhiễm)"),
        ("nghiện ngập", r"\b(?:nghiện|cai nghiện|sử dụng (?:trái phép )?(?:chất )?ma t[úu]y|nát rượu|cờ bạc)"),
        ("hoàn cảnh nghèo khó", r"\b(?:hộ nghèo|cận nghèo|diện nghèo|thoát nghèo|gia cảnh khó khăn|hoàn cảnh (?:đặc biệt )?khó khăn|bảo trợ xã hội)"),
        ("tiền án", r"\b(?:tiền án|tiền sự|mãn hạn tù|án treo|chấp hành xong (?:án|hình phạt))"),
        ("địa chỉ nhà", r"(?:số nhà|nhà số|ngõ|ngách|hẻm)\W{0,3}\d|(?:hộ khẩu|thường trú|tạm trú|cư trú|trú)\s+(?:tại|ở)\b|\bđịa chỉ(?: nhà)?\s*:"),
    )
)  # fmt: skip
_DIGITS = re.compile(r"\d\D{0,3}\d\D{0,3}\d\D{0,3}\d\D{0,3}\d")
_OTHERWISE = ("@", "(at)", "[at]", "(a)", "còng", "không", "chín", "một")
"""How a number or an address is written without figures, or without its sign."""
_HINTS = (
    "sinh", "sn", "ns", "mst", "mã số thuế", "hiv", "aids", "ung thư", "tâm thần", "khuyết tật", "động kinh", "tự kỷ", "trầm cảm",
    "lao phổi", "viêm gan", "tiểu đường", "đái tháo", "thận", "đột quỵ", "tai biến", "bại liệt", "mù lòa", "câm điếc", "thiểu năng",
    "bệnh", "da cam", "nhiễm", "nghiện", "ma t", "rượu", "cờ bạc", "nghèo", "khó khăn", "bảo trợ", "tiền án", "tiền sự", "tù", "án",
    "hình phạt", "nhà", "ngõ", "ngách", "hẻm", "hộ khẩu", "trú", "địa chỉ",
)  # fmt: skip
"""What stands in every text that may say something of a person."""
_SHORTEST = 7
"""Letters of the shortest value: a plate."""
_SENTENCE = re.compile(r"[^!?;\n]+?(?:[.!?;](?=\s|$)|\n|$)")
_OFFICE_MAIL = re.compile(r"\.gov\.vn$", re.IGNORECASE)
_STILL = str.maketrans("０１２３４５６７８９\u00a0\u2011\u2010\u2024", "0123456789 --.")


class Personal(Struct, frozen=True):
    """One personal value of a text (một giá trị)."""

    at: int
    end: int
    what: str
    is_certain: bool
    """Whether its form leaves no doubt; a person must look at the others."""


def personal_values(text: str) -> Iterator[Personal]:
    """Give each personal value of a text, in its order; what lies inside another is one with it."""
    end = 0
    if len(text) < _SHORTEST:
        return
    for found in sorted(_all(text.translate(_STILL)), key=lambda one: (one.at, not one.is_certain, -one.end)):  # fmt: skip
        if found.at >= end or not found.is_certain:
            end = max(end, found.end) if found.is_certain else end
            yield found


def masked(text: str) -> str:
    """Hide what is certain: `09…78`, `n…@xa.gov.vn`."""
    told, end = [], 0
    for found in personal_values(text):
        if found.is_certain or found.what == MAIL:
            told += [text[end : found.at], hidden(text[found.at : found.end])]
            end = found.end
    return "".join([*told, text[end:]])


def hidden(value: str) -> str:
    """Show so much of a value that its owner knows it."""
    name, at, host = value.partition("@")
    if at:
        return f"{name[:1]}…@{host}"
    begin = value[:4] if value.startswith("+") else value[:2]
    return f"{begin}…{value[-2:]}" if len(value) > 6 else "…"


def _all(text: str) -> Iterator[Personal]:
    low = text.lower()
    if _DIGITS.search(text) or any(sign in low for sign in _OTHERWISE):
        for what, pattern in NUMBERS:
            for found in pattern.finditer(text):
                at, end = found.span("v" if "v" in pattern.groupindex else 0)
                is_office = what == MAIL and bool(_OFFICE_MAIL.search(found[0]))
                yield Personal(at, end, what, not is_office)
    if any(hint in low for hint in _HINTS) and names_a_person(text):
        for sentence in _SENTENCE.finditer(text):
            if names_a_person(sentence[0]):
                yield from _of_person(sentence[0], sentence.start())


def _of_person(sentence: str, start: int) -> Iterator[Personal]:
    """What is personal only beside a name."""
    for what, pattern in ((BIRTH, BIRTHS), (BIRTH, BIRTH_YEARS), (TAX, TAXES)):
        for found in pattern.finditer(sentence):
            at, end = found.span("v")
            yield Personal(start + at, start + end, what, True)
    for what, pattern in _SAID:
        if said := pattern.search(sentence):
            yield Personal(start + said.start(), start + said.end(), f"{what} của một người có tên", False)  # fmt: skip
