"""The fonts of a Word file → the letters that a reader saw: old fonts, all caps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from thidua.model.letter.legacy import LEGACIES, is_mixed
from thidua.read.office.word.package import Styles, W, is_on, value_of
from thidua.read.plan.label.label import read_label

Piece = tuple[str, str]
"""Letters, and the name of the old font that they are set in; "" for none."""
SIGNS = {code: 0xF000 + code for code in range(0x21, 0x100)}
"""Letters of a font of signs → their places in it."""
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

    def is_capital(self, run: Any) -> bool:
        """Whether letters are shown as capitals, however they were typed (All caps).

        Those of a title of a section stay as they were typed: capitals tell no names.
        """
        marks = (
            properties.find(f"{W}caps")
            for properties in self._properties(run)
            if properties is not None
        )
        is_shown = is_on(next((mark for mark in marks if mark is not None), None))
        return is_shown and not self._is_item(next(run.iterancestors(f"{W}p")))

    def _is_item(self, paragraph: Any) -> bool:
        """Whether a paragraph bears a number, typed or automatic."""
        own = paragraph.find(f"{W}pPr")
        styles = self._styles.chain(value_of(own, "pStyle"))
        told = (own, *(style.find(f"{W}pPr") for style in styles))
        is_numbered = any(
            each is not None and each.find(f"{W}numPr") is not None for each in told
        )
        return is_numbered or read_label(text_of(paragraph)) is not None

    def is_drawn(self, run: Any) -> bool:
        """Whether letters are shown as signs: bullets are typed as “Ø”, “v” in Wingdings."""
        return next(self._named(run), "").startswith("Wingdings")

    def _named(self, run: Any) -> Iterator[str]:
        """The fonts that hold for a run, the nearest first."""
        for properties in self._properties(run):
            yield from _fonts(properties)

    def _properties(self, run: Any) -> Iterator[Any]:
        """What is told of a run: by itself, its style, that of its paragraph, the document."""
        own = run.find(f"{W}rPr")
        yield own
        for style in self._styles.chain(value_of(own, "rStyle")):
            yield style.find(f"{W}rPr")
        paragraph = next(run.iterancestors(f"{W}p"), None)
        properties = None if paragraph is None else paragraph.find(f"{W}pPr")
        for style in self._styles.chain(
            value_of(properties, "pStyle") or self._styles.usual
        ):
            yield style.find(f"{W}rPr")
        yield self._styles.defaults

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
