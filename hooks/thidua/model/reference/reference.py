"""What running words refer to (viện dẫn): a document, or a clause, each with its place in the words.

Words are never changed: `text[start:end]` is what the writer wrote.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from msgspec import Struct

from thidua.model.key import CampaignKey

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


class DocumentReference(Struct, frozen=True):
    """A document that is named: by number and symbol, or by its name."""

    start: int
    end: int
    """Behind its number, or its name; day and issuer stand behind that."""
    kind: str
    """Its kind as printed: Chỉ thị, Luật; "" where only the number tells."""
    code: str
    """Number and symbol without spaces: 41-CT/TW; the number alone where no symbol is given."""
    day: date | None = None
    issuer: str = ""
    name: str = ""
    """Of a law, or of a resolution that is called by who passed it."""
    year: int | None = None
    """Of a law that is called by its name and year."""


class Step(Struct, frozen=True):
    """One part of a citation: `điểm a`, `khoản 1`, `mục IV`; mark "" for “Điều này”."""

    word: str
    mark: str


class ClauseReference(Struct, frozen=True):
    """A clause that is named: of the text itself, or of a document."""

    start: int
    end: int
    steps: tuple[Step, ...]
    """From the outermost to the innermost."""
    is_own: bool = False
    """The words say that it is of this very text: của Kế hoạch này."""
    document: DocumentReference | None = None
    """The document whose clause it is."""


Reference = DocumentReference | ClauseReference


class FoundReference(Struct, frozen=True):
    """What a clause refers to, and where that stands; nothing where nobody knows it."""

    clause: str
    """The clause that refers."""
    reference: Reference
    """Its places are those of the clause's text."""
    words: str
    """As the clause writes it."""
    document: str = ""
    """The document in the registers, by its id."""
    campaign: CampaignKey | None = None
    """The plan of the portal whose clause, or whose whole, it names."""
    target: str = ""
    """The clause that it names, by its id."""
    is_exact: bool = True
    """False where the symbol is another than in the register, and kind, number, day are the same."""

    def stands_in(self, text: str) -> bool:
        """Whether a clause still says so, at the very place: its words may be amended."""
        return text[self.reference.start : self.reference.end] == self.words

    @property
    def is_known(self) -> bool:
        """Whether it leads somewhere."""
        return bool(self.document or self.campaign or self.target)


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
