"""A paragraph of a Word file → its words as a reader sees them.

What is inserted with tracked changes counts, what is deleted or moved away does not; text
boxes and notes stand behind the paragraph that holds them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import Struct, field

from thidua.read.office.word.font import Fonts, Piece
from thidua.read.office.word.package import MC, M, W, is_on

SKIPPED = {
    f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "sectPr", "rt", "sdtPr", "tblPr", "tblGrid", "trPr", "tcPr")
} | {f"{MC}Fallback"}  # fmt: skip
"""What no reader sees, or sees a second time."""
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\v", f"{W}cr": "\v", f"{W}noBreakHyphen": "-", f"{W}ptab": "\t"}  # fmt: skip
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
_SPECIAL = re.compile(r"([\\`_\[\]|]|(?<!^)\*)")


class Gathered(Struct):
    """What a paragraph holds."""

    pieces: list[Piece] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)
    """Lines of boxes and notes."""


class Paragraphs:
    """Reads paragraphs; `boxes` gives the lines of what stands in a text box."""

    def __init__(
        self,
        fonts: Fonts,
        notes: Mapping[str, Mapping[str, Any]],
        boxes: Callable[[Any], Iterator[str]],
    ) -> None:
        self.fonts, self._notes, self._boxes = fonts, notes, boxes
        self.blanks: list[str] = []
        """What fields of a form say that nobody filled in."""

    def gather(self, paragraph: Any) -> Gathered:
        """Collect the words of a paragraph, and what stands behind it."""
        found = Gathered()
        self._gather(paragraph, found, "")
        return found

    def words(self, pieces: list[Piece]) -> str:
        """Give the words; marks of Markdown in them are words, too."""
        return _SPECIAL.sub(r"\\\1", self.fonts.text(pieces).strip())

    def _gather(self, element: Any, found: Gathered, font: str) -> None:
        for child in element:
            if child.tag in SKIPPED or not isinstance(child.tag, str) or is_hidden(child):  # fmt: skip
                continue
            if child.tag in (f"{W}t", f"{M}t"):
                found.pieces.append((child.text or "", font))
            elif child.tag == f"{W}sym":
                found.pieces.append((chr(int(child.get(f"{W}char") or "20", 16)), ""))
            elif child.tag in _SIGNS:
                found.pieces.append((_SIGNS[child.tag], ""))
            elif child.tag in _NOTES:
                note = self._note(child)
                found.behind += [f"({note})"] if note else []
            elif child.tag == f"{W}txbxContent":
                found.behind += self._boxes(child)
            elif child.tag == f"{W}sdt" and is_blank(child):
                self.blanks.append("".join(t.text or "" for t in child.iter(f"{W}t")))
            else:
                self._gather(child, found, self.fonts.of(child) if child.tag == f"{W}r" else font)  # fmt: skip

    def _note(self, mark: Any) -> str:
        """The words of the note that a mark leads to, its paragraphs one behind the other."""
        note = self._notes[_NOTES[mark.tag]].get(mark.get(f"{W}id"))
        if note is None:
            return ""
        told = (self.words(self.gather(p).pieces) for p in note.iter(f"{W}p"))
        return " ".join(words.replace("\v", " ") for words in told if words)


def is_hidden(run: Any) -> bool:
    """Whether nobody sees a run."""
    return run.tag == f"{W}r" and is_on(run.find(f"{W}rPr/{W}vanish"))


def is_blank(control: Any) -> bool:
    """Whether a field of a form still shows what to fill in."""
    return is_on(control.find(f"{W}sdtPr/{W}showingPlcHdr"))


def is_bold(paragraph: Any) -> bool:
    """Whether every word of a paragraph is set bold by hand."""
    runs = [r for r in paragraph.iter(f"{W}r") if "".join(t.text or "" for t in r.iter(f"{W}t")).strip()]  # fmt: skip
    return bool(runs) and all(is_on(run.find(f"{W}rPr/{W}b")) for run in runs)
