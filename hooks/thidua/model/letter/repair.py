"""Letters of a text set right where that is sure, and named where it is not (sửa chữ).

Lines stay lines, so that a place in the text that comes out is a place of the file.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from thidua.model.letter import single
from thidua.model.letter.legacy import LEGACIES, is_mixed
from thidua.model.letter.misread import misread, still_misread
from thidua.model.letter.single import Change, changed

_SOUND = re.compile(
    "[\t\n\r\x20-\x7eÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9–—‘’“”…•]*"
)
"""Letters of which none needs a look."""
_MOST = 100_000
"""More marks than any text of words has: what comes after stays as it is."""


@lru_cache(2)
def is_sound(text: str) -> bool:
    """Whether no letter of a text needs a look, as in most; each reader of a file asks again."""
    return not _needs_a_look(text)


def _needs_a_look(text: str) -> bool:
    return not _SOUND.fullmatch(text) or bool(single.LETTERED.search(text))


class Kind(Enum):
    """What was wrong with letters."""

    MISREAD = "UTF-8 read by another code page"
    TCVN3 = "TCVN3 read as Latin"
    VNI = "VNI read as Latin"
    TWIN = "a letter that looks like đ or ư"
    HOMOGLYPH = "a Greek or Cyrillic letter"
    STYLED = "a letter drawn as a sign"
    UNSEEN = "a sign that is not seen"
    HYPHEN = "a soft hyphen"
    PRIVATE = "a sign of a font"
    LOST = "a letter that was lost"
    SCANNED = "a figure that a scanner took for a letter"


class Mark(Struct, frozen=True):
    """A place of a text, what stood there, and what was set in its stead."""

    line: int
    column: int
    kind: Kind
    found: str
    was: str | None
    """None where nobody can be sure: the letters stand as they stood."""


class Repaired(NamedTuple):
    """A text in composed letters; what was set right in it, and what may be wrong."""

    text: str
    mended: tuple[Mark, ...] = ()
    doubtful: tuple[Mark, ...] = ()


Find = Callable[[str], Iterable[Change]]

_STEPS: tuple[tuple[Kind, Find], ...] = (
    (Kind.STYLED, single.styled),
    (Kind.PRIVATE, single.private),
    (Kind.HYPHEN, single.hyphens),
    (Kind.UNSEEN, single.unseen),
    (Kind.TWIN, single.twins),
    (Kind.HOMOGLYPH, single.homoglyphs),
    (Kind.LOST, single.lost),
)


def repaired(text: str) -> Repaired:
    """Set the letters of a text right; a mark of byte order before it goes in silence."""
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff"))
    if is_sound(text):
        return Repaired(text)
    lines = _Lines(text.split("\n"))
    lines.change(Kind.MISREAD, misread)
    lines.undo_legacy()
    for kind, find in _STEPS:
        lines.change(kind, find)
    lines.change(Kind.MISREAD, still_misread)
    marks = sorted(lines.marks, key=lambda mark: (mark.line, mark.column))
    mended = tuple(mark for mark in marks if mark.was is not None)
    doubtful = tuple(mark for mark in marks if mark.was is None)
    text = unicodedata.normalize("NFC", "\n".join(lines.texts))
    return Repaired(text, mended, doubtful)


class _Lines:
    """The lines of a text while they are set right, one kind after the other.

    What was done to whole lines is undone first: code pages hold signs of every kind.
    """

    def __init__(self, texts: list[str]) -> None:
        self.texts = texts
        self.marks: list[Mark] = []
        self.odd = [n for n, line in enumerate(texts) if _needs_a_look(line)]

    def change(self, kind: Kind, find: Find) -> None:
        """Make the changes of one kind in every line that needs a look."""
        for n in self.odd:
            self._note(n, kind, list(find(self.texts[n])))

    def undo_legacy(self) -> None:
        """Read the letters of the old font that gives most words, where two words tell it."""
        told = {
            name: {n: found for n in self.odd if (found := old.tells(self.texts[n]))}
            for name, old in LEGACIES.items()
        }
        words = {
            name: sum(LEGACIES[name].words(self.texts[n]) for n in self.odd)
            for name, found in told.items()
            if found
        }
        if words:
            name = max(words, key=lambda name: words[name])
            is_one = list(words.values()).count(words[name]) == 1
            self._undo(name, told[name], is_one=is_one)

    def _undo(self, name: str, told: dict[int, list[Change]], *, is_one: bool) -> None:
        """Read them in lines without other letters; elsewhere they are only named."""
        kind, old = Kind[name], LEGACIES[name]
        is_told = is_one and sum(map(len, told.values())) > 1
        if is_told and not any(map(is_mixed, self.texts)):
            self.odd = [n for n, line in enumerate(self.texts) if not line.isascii()]
            told = {n: told.get(n, []) for n in self.odd}
        for n, found in told.items():
            if is_told and not is_mixed(self.texts[n]):
                self._note(n, kind, list(old.changes(self.texts[n])))
            else:
                unsure = [
                    replace(c, was=None)
                    for c in found
                    if c.found[0].isascii() or len(c.found) > 2
                ]
                self._note(n, kind, unsure)

    def _note(self, n: int, kind: Kind, changes: list[Change]) -> None:
        if changes and len(self.marks) < _MOST:
            self.texts[n] = changed(self.texts[n], changes)
            self.marks += [Mark(n + 1, c.at + 1, kind, c.found, c.was) for c in changes]
