"""What a plan's text gives: its clauses in order, and what was odd in their numbers."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct, field
from msgspec.structs import replace

from thidua.read.plan.lines.line import plain
from thidua.read.plan.lines.sentence import NOTE_MARK, begins_note


class ClauseText(Struct):
    """One clause or paragraph of a plan as it stands in the text."""

    id: str
    level: str
    label: str
    line: int
    source: str
    """Its own paragraph without the label; inline Markdown kept."""
    parent: str | None
    is_marked: bool = False
    heading: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    """The cells of a table, row by row; a table has no other words."""
    mark: str = ""
    """What parts the label from the words and is no part of it: a colon."""

    @property
    def text(self) -> str:
        if self.rows:
            return " ".join(cell for row in self.rows for cell in row if cell)
        return plain(self.source)


class Odd(StrEnum):
    """Kinds of what is odd in a text's numbering."""

    NUMBER = "number"
    LETTER = "letter"
    """Out of order, which plans do print: ours follow them."""
    UNTAKEN = "untaken"
    """It looks like a label and is none here."""


class NumberingWarning(Struct, frozen=True):
    """Something odd in the numbering (cảnh báo), with its line."""

    line: int
    message: str
    odd: Odd = Odd.NUMBER


class Part(StrEnum):
    """Parts of a document that are no clauses."""

    HEAD = "head"
    SIGNATURE = "signature"
    PAGE = "page"


class Aside(Struct, frozen=True):
    """Words that belong to no clause: of the head, the signature, a page number."""

    line: int
    part: Part
    text: str


class PlanText(Struct):
    """All items of a text in document order, and what was odd on the way."""

    clauses: list[ClauseText] = field(default_factory=list)
    warnings: list[NumberingWarning] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    """What is no clause, so that words in = words out."""

    def without_notes(self) -> PlanText:
        """Give the text without notes, which ask for nothing."""
        kept = (c for c in self.clauses if not begins_note(c.text))
        clauses = [replace(c, source=NOTE_MARK.sub("", c.source), heading=NOTE_MARK.sub("", c.heading)) for c in kept]  # fmt: skip
        return PlanText(clauses, self.warnings, self.asides)
