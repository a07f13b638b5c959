"""Where each word stands in what is published (chỗ của từ): entries, and places in them.

Entries that follow each other make a segment (đoạn): it is found alone, and joined to others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field

from thidua.derive.search.entry import Entry
from thidua.derive.search.word import WORD, clean, word_of

Places = dict[int, list[int]]
"""The codes of a word in each entry, by the number of the entry."""
Posting = tuple[str, dict[str, str]]
"""A key, and where each of its spellings stands."""
_FIGURES = "0123456789abcdefghijklmnopqrstuvwxyz"


Spot = tuple[int, int, str]
"""Where a word stands in a segment: its first and its last entry there, and what follows the number of the first."""


class Segment(Struct, frozen=True):
    """The words of some entries, by key and spelling."""

    size: int
    """Of how many entries."""
    words: Mapping[str, Mapping[str, Spot]]


def segment_of(entries: Sequence[Entry]) -> Segment:
    """Find the words of entries that follow each other."""
    found = _Found()
    for number, entry in enumerate(entries):
        found.add_title(number, clean(entry.title))
        found.add_text(number, clean(f"{entry.text} {entry.hidden}"))
    words = {
        key: {spelling: _spot(places) for spelling, places in spellings.items()}
        for key, spellings in found.by_key.items()
    }
    return Segment(len(entries), words)


def postings(
    segments: Iterable[Segment], room: Callable[[int], int]
) -> Iterator[Posting]:
    """Give, key by key and by spelling, where each word stands in all segments: `"0.1.6;3.3"`.

    `room` gives how many numbers a segment of so many entries takes.

    That is entry 0 at the codes 1 and 6, and entry 0 + 3 at 3, all in base 36; a code is
    three times the place of the word in its field, plus 1 in a title, plus 2 for the last
    word of a title.
    """
    joined, start = _Joined(), 0
    for segment in segments:
        joined.add(segment, start)
        start += room(segment.size)
    for key in sorted(joined.words):
        spellings = joined.words.pop(key)
        yield (
            key,
            {spelling: told.text() for spelling, told in sorted(spellings.items())},
        )


class _Told(Struct):
    """Where one word stands so far."""

    places: bytearray = field(default_factory=bytearray)
    """Each segment's behind a semicolon; they are ASCII, and grow in place."""
    last: int = 0
    """The last entry where it stands."""

    def text(self) -> str:
        return self.places[1:].decode("ascii")


class _Joined(Struct):
    """Where words stand in the segments so far."""

    words: dict[str, dict[str, _Told]] = field(default_factory=dict)

    def add(self, segment: Segment, start: int) -> None:
        """Add a segment whose first entry is the one of number `start`."""
        for key, spellings in segment.words.items():
            known = self.words.setdefault(key, {})
            for spelling, (first, last, tail) in spellings.items():
                if (told := known.get(spelling)) is None:
                    told = known[spelling] = _Told()
                told.places += f";{base36(start + first - told.last)}{tail}".encode()
                told.last = start + last


class _Found(Struct):
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


def _spot(places: Mapping[int, list[int]]) -> Spot:
    first = before = next(iter(places))
    told = []
    for number, codes in places.items():
        told.append(".".join([base36(n) for n in (number - before, *codes)]))
        before = number
    return first, before, ";".join(told)[1:]


def _figures(number: int) -> str:
    rest, figure = divmod(number, 36)
    return (_figures(rest) if rest else "") + _FIGURES[figure]


_SMALL = tuple(_figures(number) for number in range(36 * 36))
"""Most codes are one of these."""


def base36(number: int) -> str:
    """Write a number with figures and letters; it is nought or more."""
    return _SMALL[number] if number < len(_SMALL) else _figures(number)
