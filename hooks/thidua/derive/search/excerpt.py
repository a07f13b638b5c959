"""The words around a hit (trích đoạn), and what of them is marked.

A word that was asked with accents is marked only with them, where they stand in the title
or the text. Of the text those characters are shown in which most parts of the query stand, the
earliest of equal ones. `search_engine.js` does the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from thidua.derive.search.query import Asked, Part, Way
from thidua.derive.search.score import is_spelled
from thidua.derive.search.word import Word, words

LENGTH, LEAD = 180, 50
"""How many characters are shown, and how many of them before the first mark."""
_GAP = 3
"""Words that follow each other at most so many characters apart share a mark."""

Marks = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of text with its marks, (start, end) by character."""

    text: str
    marks: Marks


def settled(parts: Sequence[Part], *texts: str) -> tuple[Part, ...]:
    """Let go of the accents of words that stand in none of the texts with them."""
    there = [word for text in texts for word in words(text)]

    def settle(asked: Asked) -> Asked:
        exact = any(
            _is_asked(word, asked) and is_spelled(asked, word.key, word.spelling)
            for word in there
        )
        return asked if exact else replace(asked, spelling=asked.key)

    return tuple(
        Part(tuple(replace(w, words=tuple(map(settle, w.words))) for w in part.ways))
        for part in parts
    )


def marked(text: str, parts: Sequence[Part]) -> Marks:
    """Give what is to be marked in a text."""
    found = list(words(text))
    return _spans(found, set(_hits(found, parts)))


def excerpt(text: str, parts: Sequence[Part]) -> Excerpt:
    """Cut the best piece out of a text."""
    found = list(words(text))
    hits = _hits(found, parts)
    if len(text) <= LENGTH or not found:
        return Excerpt(text[:LENGTH], _spans(found, set(hits)))
    first, last = _window(found, hits)
    begin = found[first].start if first else 0
    end = len(text) if last == len(found) - 1 else found[last].end
    before, after = "… " if begin else "", " …" if end < len(text) else ""
    shift = len(before) - begin
    spans = _spans(found, {hit for hit in hits if first <= hit <= last})
    marks = tuple((start + shift, stop + shift) for start, stop in spans)
    return Excerpt(f"{before}{text[begin:end]}{after}", marks)


def _hits(found: Sequence[Word], parts: Sequence[Part]) -> dict[int, set[int]]:
    """Give, by the place of each word that is to be marked, the parts that it answers."""
    hits: dict[int, set[int]] = {}
    for number, part in enumerate(parts):
        for way in part.ways:
            for place in _of_way(found, way):
                hits.setdefault(place, set()).add(number)
    return hits


def _of_way(found: Sequence[Word], way: Way) -> list[int]:
    each = [_of_word(found, asked) for asked in way.words]
    if not way.is_phrase:
        return [place for places in each for place in places]
    starts = [
        place
        for place in each[0]
        if all(place + i in places for i, places in enumerate(each))
    ]
    return [start + i for start in starts for i in range(len(each))]


def _of_word(found: Sequence[Word], asked: Asked) -> list[int]:
    """The places of one word, with the accents that were asked for."""
    return [
        place
        for place, word in enumerate(found)
        if _is_asked(word, asked)
        and (not asked.is_accented or is_spelled(asked, word.key, word.spelling))
    ]


def _is_asked(word: Word, asked: Asked) -> bool:
    is_begun = asked.is_prefix and word.key.startswith(asked.key)
    return word.key == asked.key or is_begun


def _window(found: Sequence[Word], hits: dict[int, set[int]]) -> tuple[int, int]:
    """The first and the last word to be shown."""
    best, most = (0, _last(found, 0)), 0
    for place in sorted(hits):
        first = place
        while first and found[place].start - found[first - 1].start <= LEAD:
            first -= 1
        last = _last(found, first)
        inside = {p for hit in hits if first <= hit <= last for p in hits[hit]}
        if len(inside) > most:
            best, most = (first, last), len(inside)
    return best


def _last(found: Sequence[Word], first: int) -> int:
    last = first
    begin = found[first].start if first else 0
    while last + 1 < len(found) and found[last + 1].end - begin <= LENGTH:
        last += 1
    return last


def _spans(found: Sequence[Word], hits: set[int]) -> Marks:
    spans: list[tuple[int, int]] = []
    for place in sorted(hits):
        word = found[place]
        is_next = place - 1 in hits and word.start - found[place - 1].end <= _GAP
        start = spans.pop()[0] if is_next else word.start
        spans.append((start, word.end))
    return tuple(spans)
