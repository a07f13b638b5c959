"""What a plan's text gives: its clauses in order, each with its title, and what was odd in their numbers."""

from __future__ import annotations

import re
from enum import StrEnum

from msgspec import Struct, field
from msgspec.structs import replace

from thidua.read.plan.lines.line import NOTE_MARK, begins_note, plain
from thidua.read.plan.lines.sentence import ends_sentence

_RUN_IN = re.compile(r"^((?:\([^().;]*\)|[^.;:()]){2,160}):(?=\s|$|[^\W\d_])")
"""A colon inside brackets ends no run-in."""


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
        clauses = [
            replace(
                c,
                source=NOTE_MARK.sub("", c.source),
                heading=NOTE_MARK.sub("", c.heading),
            )
            for c in kept
        ]
        return PlanText(clauses, self.warnings, self.asides)


def heading_of(clause: ClauseText, *, is_parent: bool) -> str:
    """The title of a clause, or its run-in up to the colon; "" where it has none."""
    text = clause.text
    if clause.level in ("can-cu", "doan", "noi-nhan", "cong", "bang") or not text:
        return ""
    if clause.level == "phu-luc":
        return text
    run_in = _RUN_IN.match(text)
    is_address = run_in and "](" in run_in[1]  # [bấm](javascript:…
    if run_in and len(run_in[1].split()) <= 24 and not is_address:
        return run_in[1].strip()
    if clause.level == "gach":
        return ""
    if clause.is_marked or clause.level in ("phan", "chuong", "muc", "dieu"):
        return text.rstrip(".,;:/ ")
    is_short = len(text.split()) <= 25 and ". " not in text
    if is_short and (is_parent or not ends_sentence(text)):
        return text.rstrip(".,;:/ ")
    return ""
