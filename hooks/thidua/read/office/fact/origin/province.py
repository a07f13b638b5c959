"""In which province an issuer lies (tỉnh), as the document says; it is never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from thidua.model.slug import fold

_CITIES = "Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Cần Thơ|Huế"
"""Cities that are no part of a province."""
PROVINCES = f"{_CITIES}|An Giang|Bắc Ninh|Cà Mau|Cao Bằng|Đắk Lắk|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Tĩnh|Hưng Yên|Khánh Hòa|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Nghệ An|Ninh Bình|Phú Thọ|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sơn La|Tây Ninh|Thái Nguyên|Thanh Hóa|Tuyên Quang|Vĩnh Long"
"""Those of today; older ones are read by their capitals."""
_CITY = re.compile(rf"\b(?:thành phố|TP\.?)\s*(?P<name>{_CITIES})\b", re.IGNORECASE)
_NAMED = re.compile(
    r"\b[Tt]ỉnh\s+(?P<name>[A-ZĐ][^\W\d_]*(?:\s+(?:[-–]\s+)?[A-ZĐ][^\W\d_]*)+)"
)
_ABOVE = re.compile(
    rf"\bTỈNH\s+(?!ỦY|UỶ|ĐOÀN|ĐỘI)(?P<name>[^\W\d_]+(?:\s[^\W\d_]+){{0,3}})$|^(?:SỞ|TỈNH|THÀNH) .*\b(?P<own>{PROVINCES.upper()})$"
)
"""At the end of a line in capitals; offices that a province alone has go by its name."""
_OWN = re.compile(
    r"(?:địa bàn|UBND|(?:ủy|uỷ) ban nhân dân|HĐND|Đảng bộ)\s+$", re.IGNORECASE
)
"""What stands before the issuer's own province, wherever it is named."""


def province_above(lines: Iterable[str]) -> str:
    """Give the province that lines of a head name, “tỉnh Thanh Hóa”; "" where none or several."""
    return _only(name for line in lines for name in _above(line))


def province_within(texts: Iterable[str], *, is_own: bool = False) -> str:
    """Give the one province that words of a paper name; "" where none or several."""
    return _only(
        name
        for text in texts
        for name, at in _within(text)
        if not is_own or _OWN.search(text[:at])
    )


def _only(names: Iterable[str]) -> str:
    told = {*names}
    return told.pop() if len(told) == 1 else ""


def _above(line: str) -> Iterator[str]:
    yield from (name for name, _ in _within(line))
    if found := _ABOVE.search(line):
        yield _full((found["name"] or found["own"]).title())


def _within(text: str) -> Iterator[tuple[str, int]]:
    for found in (*_CITY.finditer(text), *_NAMED.finditer(text)):
        yield _full(found["name"]), found.start()


def _full(name: str) -> str:
    """Its name as written today: “Thanh Hoá” is Thanh Hóa."""
    name = next((own for own in PROVINCES.split("|") if fold(own) == fold(name)), name)
    return f"{'thành phố' if name in _CITIES.split('|') else 'tỉnh'} {name}"
