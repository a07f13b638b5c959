"""What running words refer to (viện dẫn): a document, or a clause, each with its place in the words.

Words are never changed: `text[start:end]` is what the writer wrote.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from thidua.model.key import CampaignKey


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
