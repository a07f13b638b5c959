"""What counts as a word when people search (từ): folded, spelled, told apart by accents.

A word is a run of letters or a run of figures, so `68/2024/QĐ-UBND` is 68, 2024, qd, ubnd
and `KH252` is kh, 252. Its *key* is without accents, capitals and leading noughts: that is
what finds it. Its *spelling* keeps the accents but not where the tone mark is set, so
“hòa” and “hoà” are one: `hoa1`; nor whether y or i ends it: “lý” and “lí” are `li4`.

The engine folds what is asked by the same rule (`overrides/scripts/search/word.js`): the only
one that is written twice, for a build makes an index of a whole portal. A test asks both for
every letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from msgspec import Struct, field

from thidua.model.letter.single import untwinned
from thidua.model.slug import fold

_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
WORD = re.compile(
    "[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f\u01a0\u01a1\u01af\u01b0\u0300-\u036f\u1e00-\u1eff]+|[0-9]+"
)
"""A word of a text that was cleaned, as it is written there."""
_Y = re.compile("^(qu|[hklmst])y$")
_DROPPED = re.compile(
    "[\u00ad\u034f\u200b-\u200d\u2060\ufeff\ud800-\udfff\U00010000-\U0010ffff]"
)


class Word(Struct, frozen=True):
    """A word of a text."""

    key: str
    spelling: str


def clean(text: str) -> str:
    """Make a text of composed characters, each of one unit of UTF-16, in one line.

    Then places in a text are the same here and in the script.
    """
    return " ".join(_composed(text).split())


class Speller(Struct, frozen=True):
    """Tells the words of texts; it learns each word once, for texts say the same again."""

    known: dict[str, Word] = field(default_factory=dict)

    def words(self, text: str) -> Iterator[Word]:
        """Give the words of a text in their order."""
        for found in WORD.finditer(_composed(text)):
            word = self.known.get(found[0])
            if word is None:
                word = self.known[found[0]] = word_of(found[0])
            if word.key:
                yield word


def words(text: str) -> Iterator[Word]:
    """Give the words of one text in their order."""
    return Speller().words(text)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", untwinned(_DROPPED.sub("", text)))


def word_of(written: str) -> Word:
    """Give the word that is written so; its key is empty where that is none."""
    if written[0].isdecimal():
        number = written.lstrip("0") or "0"
        return Word(number, number)
    if written.isascii():  # no mark stands on it
        plain = _Y.sub(r"\1i", written.lower())
        return Word(plain, plain)
    parts = unicodedata.normalize("NFD", written.lower())
    letters = "".join(c for c in parts if c not in _TONES)
    tones = "".join(_TONES.get(c, "") for c in parts)
    letters = unicodedata.normalize("NFC", letters)
    return Word(_Y.sub(r"\1i", fold(written)), _Y.sub(r"\1i", letters) + tones)
