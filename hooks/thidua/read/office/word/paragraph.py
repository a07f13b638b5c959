"""A paragraph of a Word file → its words as a reader sees them.

What is inserted with tracked changes counts, what is deleted or moved away does not; text
boxes stand behind the paragraph that holds them, notes below it or below its table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from msgspec import Struct, field

from thidua.model.letter.legacy import LEGACIES, is_mixed
from thidua.read.office.word.package import MC, M, Styles, W, is_on, value_of

Piece = tuple[str, str]
"""Letters, and the name of the old font that they are set in; "" for none."""
_PRIVATE = {0xF000 + code: code for code in range(0x20, 0x100)}
"""Where Word keeps the letters of a font that it takes for one of signs."""


class Fonts:
    """The old fonts of a document (.VnTime, VNI-Times), and which of them were used as such.

    A font alone proves nothing: many files name one and were typed in Unicode. Where a font's
    runs hold letters that no old font has, a run is read so only if its own words tell it.
    """

    def __init__(self, styles: Styles, body: Any) -> None:
        self._styles = styles
        self.read: dict[str, int] = {}
        """How many pieces were read in the letters of each kind of font."""
        self._mixed = {
            _kind(font)
            for run in body.iter(f"{W}r")
            if (font := self.of(run)) and is_mixed(text_of(run))
        }

    def of(self, run: Any) -> str:
        """Give the name of the old font that a run is set in; "" for any other font."""
        name = next(self._named(run), "")
        return name if _kind(name) else ""

    def _named(self, run: Any) -> Iterator[str]:
        """The fonts that hold for a run, the nearest first."""
        own = run.find(f"{W}rPr")
        yield from _fonts(own)
        for style in self._styles.chain(value_of(own, "rStyle")):
            yield from _fonts(style.find(f"{W}rPr"))
        paragraph = next(run.iterancestors(f"{W}p"), None)
        properties = None if paragraph is None else paragraph.find(f"{W}pPr")
        for style in self._styles.chain(
            value_of(properties, "pStyle") or self._styles.usual
        ):
            yield from _fonts(style.find(f"{W}rPr"))
        yield from _fonts(self._styles.defaults)

    def text(self, pieces: Iterable[Piece]) -> str:
        """Join pieces, those of an old font in the letters that a reader saw."""
        joined = (
            (font, "".join(text for text, _ in own))
            for font, own in groupby(pieces, key=lambda piece: piece[1])
        )
        return "".join(self._letters(text, font) for font, text in joined)

    def _letters(self, text: str, font: str) -> str:
        if not (kind := _kind(font)) or is_mixed(text):
            return text
        bare = text.translate(_PRIVATE)
        if kind in self._mixed and not LEGACIES[kind].tells(bare):
            return text
        read = LEGACIES[kind].read(bare)
        self.read[kind] = self.read.get(kind, 0) + (read != text)
        return read.upper() if font.endswith("H") else read


def _kind(font: str) -> str:
    """The code page that the name of a font tells; "" for any other."""
    return (
        "TCVN3" if font.startswith(".Vn") else "VNI" if font.startswith("VNI-") else ""
    )


def _fonts(properties: Any) -> Iterator[str]:
    told = None if properties is None else properties.find(f"{W}rFonts")
    if told is not None and (name := told.get(f"{W}hAnsi") or told.get(f"{W}ascii")):
        yield str(name)


def text_of(run: Any) -> str:
    """Give all its letters."""
    return "".join(t.text or "" for t in run.iter(f"{W}t"))


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
            if child.tag in (f"{W}t", f"{M}t"):
                found.pieces.append((child.text or "", font))
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
