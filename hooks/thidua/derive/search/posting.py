"""Where each word stands in what is published (chỗ của từ): entries, and places in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from thidua.derive.search.entry import Entry
from thidua.derive.search.word import WORD, clean, word_of

Places = dict[int, list[int]]
"""The codes of a word in each entry, by the number of the entry."""
_FIGURES = "0123456789abcdefghijklmnopqrstuvwxyz"


def postings(entries: Sequence[Entry]) -> dict[str, dict[str, str]]:
    """Give, by key and spelling, where each word stands: `"0.1.6;3.3"`.

    That is entry 0 at the codes 1 and 6, and entry 0 + 3 at 3, all in base 36; a code is
    three times the place of the word in its field, plus 1 in a title, plus 2 for the last
    word of a title.
    """
    found = _Found()
    for number, entry in enumerate(entries):
        found.add_title(number, clean(entry.title))
        found.add_text(number, clean(f"{entry.text} {entry.hidden}"))
    return {
        key: {s: _written(places) for s, places in sorted(spellings.items())}
        for key, spellings in sorted(found.by_key.items())
    }


@dataclass(slots=True)
class _Found:
    """The words that were found so far; each is learned once, for texts say the same again."""

    by_key: dict[str, dict[str, Places]] = field(default_factory=dict)
    known: dict[str, Places | None] = field(default_factory=dict)
    """The places of a word as it was written; None where that is no word."""

    def add_title(self, number: int, title: str) -> None:
        """Add the words of a title; its last one is told apart."""
        found = self._places(title)
        for place, places in enumerate(found, 1):
            code = place * 3 - (1 if place == len(found) else 2)
            places.setdefault(number, []).append(code)

    def add_text(self, number: int, text: str) -> None:
        """Add the words of a text."""
        for place, places in enumerate(self._places(text)):
            if number in places:
                places[number].append(place * 3)
            else:
                places[number] = [place * 3]

    def _places(self, text: str) -> list[Places]:
        known = self.known
        written = WORD.findall(text)
        for word in written:
            if word not in known:
                known[word] = self._learned(word)
        return [places for word in written if (places := known[word]) is not None]

    def _learned(self, written: str) -> Places | None:
        word = word_of(written)
        if not word.key:
            return None
        return self.by_key.setdefault(word.key, {}).setdefault(word.spelling, {})


def _written(places: Mapping[int, list[int]]) -> str:
    told, before = [], 0
    for number, codes in places.items():
        told.append(".".join([base36(n) for n in (number - before, *codes)]))
        before = number
    return ";".join(told)


def _figures(number: int) -> str:
    rest, figure = divmod(number, 36)
    return (_figures(rest) if rest else "") + _FIGURES[figure]


_SMALL = tuple(_figures(number) for number in range(36 * 36))
"""Most codes are one of these."""


def base36(number: int) -> str:
    """Write a number with figures and letters; it is nought or more."""
    return _SMALL[number] if number < len(_SMALL) else _figures(number)
