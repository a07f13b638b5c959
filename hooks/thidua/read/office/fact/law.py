"""Laws that a ground names without a number: Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from thidua.model.law.document import DocumentKind
from thidua.read.office.fact.day import day_of

_BEGINS = re.compile(r"^\s*(?:[-–+]\s*)?(?:(?:Căn cứ|Thực hiện|Theo)\s+)?(?:các\s+)?", re.IGNORECASE)  # fmt: skip
_NEXT = re.compile(r";|,?\s+và\s+(?=(?:Luật|Pháp lệnh)\s)|,\s+(?=(?:Luật|Pháp lệnh|Nghị định|Thông tư)\s)")  # fmt: skip
_LAW = re.compile(
    r"^(?P<kind>Luật|Pháp lệnh)\s+(?P<name>\S.*?)(?:,?\s+ngày\s+(?P<day>\d{1,2})\s*(?:/|-|tháng)\s*(?P<month>\d{1,2})\s*(?:/|-|năm)\s*(?P<own>\d{4})|,?\s+năm\s+(?P<year>\d{4}))?[\s.,:]*$"
)
_LONGEST = 24
"""Words of the name of a law, at most."""


class NamedLaw(Struct, frozen=True):
    """A law by its name, and the day or the year that stands behind it."""

    kind: DocumentKind
    name: str
    day: str
    """ISO; "" where none is said."""
    year: str
    start: int


def laws_named(words: str) -> Iterator[NamedLaw]:
    """Give the laws of a ground that bear no number, each where it stands by itself."""
    starts = [0, *(found.end() for found in _NEXT.finditer(words))]
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        part = words[start:end].rstrip(" ;,")
        begun = _BEGINS.match(part)
        found = _LAW.match(part[begun.end() :]) if begun else None
        if found and not re.search(r"\d", found["name"]) and len(found["name"].split()) <= _LONGEST:  # fmt: skip
            day = day_of(found["day"], found["month"], found["own"]) if found["day"] else None  # fmt: skip
            told = day.isoformat() if day else ""
            yield NamedLaw(DocumentKind(found["kind"]), " ".join(found["name"].split()), told, found["own"] or found["year"] or "", start)  # fmt: skip
