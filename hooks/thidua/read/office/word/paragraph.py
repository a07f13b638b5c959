"""A paragraph of a Word file → its words as a reader sees them.

What is inserted with tracked changes counts, what is deleted or moved away does not; text
boxes stand behind the paragraph that holds them, notes below it or below its table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import Struct, field

from thidua.read.office.word.font import SIGNS, Fonts, Piece, text_of
from thidua.read.office.word.formula import formula
from thidua.read.office.word.package import MC, M, W, is_on


def contents_of(body: Any) -> set[Any]:
    """Give the paragraphs of a table of contents (mục lục): a field, each line with its page."""
    depth, opened, found = 0, 0, set[Any]()
    for element in body.iter(f"{W}t", f"{W}fldChar", f"{W}instrText"):
        kind = element.get(f"{W}fldCharType")
        depth += (kind == "begin") - (kind == "end")
        if (element.text or "").strip().startswith("TOC"):
            opened = depth
        opened = opened if depth >= opened else 0
        line = next(element.iterancestors(f"{W}p"))
        if opened and text_of(line)[-1:].isdigit():
            found.add(line)
    return found


SKIPPED = {
    f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "sectPr", "rt", "sdtPr", "tblPr", "tblGrid", "trPr", "tcPr")
} | {f"{MC}Fallback"}  # fmt: skip
"""What no reader sees, or sees a second time."""
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}br": "\v",
    f"{W}cr": "\v",
    f"{W}noBreakHyphen": "-",
    f"{W}ptab": "\t",
}
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
_SPECIAL = re.compile(r"([\\`_\[\]|]|(?<!^)\*)")


class Gathered(Struct):
    """What a paragraph holds."""

    pieces: list[Piece] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)
    """Lines of boxes."""


class Paragraphs:
    """Reads paragraphs; `boxes` gives the lines of what stands in a text box."""

    def __init__(
        self,
        fonts: Fonts,
        notes: Mapping[str, Mapping[str, Any]],
        boxes: Callable[[Any], Iterator[str]],
    ) -> None:
        self.fonts, self._notes, self._boxes = fonts, notes, boxes
        self._number = 0
        self._below: list[str] = []
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
            if (
                child.tag in SKIPPED
                or not isinstance(child.tag, str)
                or is_hidden(child)
            ):
                continue
            if child.tag == f"{W}t":
                found.pieces.append((self._shown(child), font))
            elif child.tag == f"{M}oMath":
                found.pieces.append((formula(child), ""))
            elif child.tag == f"{W}sym":
                found.pieces.append((chr(int(child.get(f"{W}char") or "20", 16)), ""))
            elif child.tag in _SIGNS:
                found.pieces.append((_SIGNS[child.tag], ""))
            elif child.tag in _NOTES:
                found.pieces.append((self._mark(child), ""))
            elif child.tag == f"{W}txbxContent":
                found.behind += self._boxes(child)
            elif child.tag == f"{W}sdt" and is_blank(child):
                self.blanks.append(text_of(child))
            else:
                self._gather(
                    child, found, self.fonts.of(child) if child.tag == f"{W}r" else font
                )

    def _shown(self, text: Any) -> str:
        """The letters of a piece as they are shown; those of an old font have no capitals yet."""
        letters, run = str(text.text or ""), text.getparent()
        if run.tag != f"{W}r" or self.fonts.of(run):
            return letters
        if self.fonts.is_drawn(run):
            return letters.translate(SIGNS)
        return letters.upper() if self.fonts.is_capital(run) else letters

    def _mark(self, mark: Any) -> str:
        """Keep the words of the note that a mark leads to; give what stands in its place."""
        note = self._notes[_NOTES[mark.tag]].get(mark.get(f"{W}id"))
        told = (
            []
            if note is None
            else [self.words(self.gather(p).pieces) for p in note.iter(f"{W}p")]
        )
        words = " ".join(" ".join(told).split())
        self._number += bool(words)
        self._below += [f"\\[{self._number}\\] {words}"] if words else []
        return f"[{self._number}]" if words else ""

    def notes_below(self) -> list[str]:
        """Take the notes to what has been read since they were asked for."""
        below, self._below = self._below, []
        return below


def is_hidden(run: Any) -> bool:
    """Whether nobody sees a run."""
    return run.tag == f"{W}r" and is_on(run.find(f"{W}rPr/{W}vanish"))


def is_blank(control: Any) -> bool:
    """Whether a field of a form still shows what to fill in."""
    return is_on(control.find(f"{W}sdtPr/{W}showingPlcHdr"))


def is_bold(paragraph: Any) -> bool:
    """Whether every word of a paragraph is set bold by hand."""
    runs = [r for r in paragraph.iter(f"{W}r") if text_of(r).strip()]
    return bool(runs) and all(is_on(run.find(f"{W}rPr/{W}b")) for run in runs)
