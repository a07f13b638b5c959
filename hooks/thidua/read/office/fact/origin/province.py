"""Which province a paper says its issuer lies in (tỉnh, thành phố); nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from thidua.model.slug import fold

_CITIES = ["Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế"]
"""Cities that are no part of a province."""
PROVINCES = (
    *_CITIES,
    *[
        "An Giang",
        "Bắc Ninh",
        "Cà Mau",
        "Cao Bằng",
        "Đắk Lắk",
        "Điện Biên",
        "Đồng Nai",
        "Đồng Tháp",
        "Gia Lai",
        "Hà Tĩnh",
        "Hưng Yên",
        "Khánh Hòa",
        "Lai Châu",
        "Lạng Sơn",
        "Lào Cai",
        "Lâm Đồng",
        "Nghệ An",
        "Ninh Bình",
        "Phú Thọ",
        "Quảng Ngãi",
        "Quảng Ninh",
        "Quảng Trị",
        "Sơn La",
        "Tây Ninh",
        "Thái Nguyên",
        "Thanh Hóa",
        "Tuyên Quang",
        "Vĩnh Long",
    ],
)
"""The provinces of today; older ones are read by their capitals."""
_NAMES = {fold(name): name for name in PROVINCES}
_NAME = "|".join(_NAMES)
_TOLD = re.compile(rf"\b(?P<kind>tinh|thanh pho|tp\.?)\s*(?P<name>{_NAME})\b")
_OFFICE = re.compile(rf"^(?:so|tinh (?:doan|uy)|thanh (?:doan|uy))\s.*?\b(?P<name>{_NAME})$")  # fmt: skip
"""Offices that a province alone has, whose name ends with that of the province."""
_STRANGER = re.compile(
    r"\btỉnh\s+(?P<name>[A-ZĐ][^\W\d_]*(?:\s+(?:[-–]\s+)?[A-ZĐ][^\W\d_]*)+)"
)
_STRANGER_ABOVE = re.compile(r"\bTỈNH\s+(?!ỦY|UỶ|ĐOÀN|ĐỘI)(?P<name>[^\W\d_]+(?:\s[^\W\d_]+){0,3})\s*$")  # fmt: skip

_OWN = re.compile(r"(?:địa bàn|UBND|(?:ủy|uỷ) ban nhân dân|HĐND|Đảng bộ)\s+$", re.IGNORECASE)  # fmt: skip
"""What stands before the issuer's own province, wherever it is named."""


def province_above(lines: Iterable[str]) -> str:
    """Give the province that lines of a head name, “tỉnh Thanh Hóa”; "" where none or several."""
    return _only({name for line in lines for name in _above(" ".join(line.split()))})


def province_within(texts: Iterable[str], *, is_own: bool = False) -> str:
    """Give the one province that words of a paper name; "" where none or several.

    `is_own`: it counts only behind what marks the issuer's own, “trên địa bàn tỉnh …”.
    """
    return _only({name for text in texts for name, at in _within(text) if not is_own or _OWN.search(text[:at])})  # fmt: skip


def _only(names: set[str]) -> str:
    return names.pop() if len(names) == 1 else ""


def _above(line: str) -> Iterator[str]:
    told = [name for name, _ in _within(line)]
    yield from told
    if found := _OFFICE.search(fold(line)):
        yield _full(found["name"])
    elif not told and (stranger := _STRANGER_ABOVE.search(line)):
        yield f"tỉnh {stranger['name'].title()}"


def _within(text: str) -> Iterator[tuple[str, int]]:
    taken: set[int] = set()
    for found in _TOLD.finditer(fold(text)):
        kind, full = text[found.start() : found.end("kind")].lower(), _full(found["name"])  # fmt: skip
        is_city = full.startswith("thành phố")
        if kind in (("thành phố", "tp", "tp.") if is_city else ("tỉnh",)):
            taken.add(found.start())
            yield full, found.start()
    for stranger in _STRANGER.finditer(text):
        if stranger.start() not in taken:
            yield f"tỉnh {stranger['name']}", stranger.start()


def _full(folded: str) -> str:
    name = _NAMES[folded]
    return f"{'thành phố' if name in _CITIES else 'tỉnh'} {name}"
