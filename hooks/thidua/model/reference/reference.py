"""What running words refer to (viện dẫn): a document, or a clause, each with its place in the words.

Words are never changed: `text[start:end]` is what the writer wrote.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct


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
