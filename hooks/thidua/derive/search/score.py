"""How well an entry answers a query: whole numbers, the same here and in the browser.

The rule, told also in `overrides/scripts/search_engine.js` and ARCHITECTURE.md; one table
of cases (`tests/search/`) holds both together:

- a word counts 16 in a title, 6 in a text; 6 and 2 where it is only the beginning of a
  word; 1 more where it is spelled just as it was asked; 6 where only the entry's body,
  kind or year has it;
- two parts that follow each other as they were asked count 12 more in a title, 8 in a
  text; where each of them follows the one before, that counts 30 more;
- the first word of a title counts 4 more, a title of which every word was asked 30 more;
  then the weight of its kind, 0 to 9;
- a short form for its words, or the words for it, count as much as the words that were
  asked would, side by side;
- each word that was asked with accents and stands there with the very same counts 1000:
  exact accents come first;
- a single letter at the end of a query, of a word to come, counts and need not be there;
- at least one part has to stand in the entry itself;
- on equal scores sample data comes last, then the order of the portal decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from thidua.derive.search.catalogue import Run, Shelf
from thidua.derive.search.query import Asked, Part, Way

EXACT = 1000
_WHOLE, _BEGINNING = {True: 16, False: 6}, {True: 6, False: 2}
_NEXT = {True: 12, False: 8}
_FRAME, _FIRST, _ALL, _CHAIN = 6, 4, 30, 30


@dataclass(frozen=True, slots=True)
class Found:
    """Where a part of the query stands in one entry."""

    exact: int
    points: int
    starts: frozenset[int]
    """Codes of first words (see `index`); none where only body, kind or year has it."""
    ends: frozenset[int]
    titles: frozenset[int]
    """Codes of all words that were found in the title."""
    is_own: bool = True

    @property
    def score(self) -> int:
        return self.exact * EXACT + self.points


Places = dict[int, Found]


def ranked(parts: Sequence[Part], shelf: Shelf) -> list[tuple[int, int, Run]]:
    """Give (score, entry, run) of all entries that answer, best first."""
    if not parts:
        return []
    runs = list(shelf.runs())
    found = _all_of(
        [_part(part, shelf, runs) for part in parts if not part.is_optional],
        [_part(part, shelf, runs) for part in parts if part.is_optional],
    )
    run_of = {n: run for run in runs for n in range(run.first, run.first + run.count)}
    hits = [
        (place.score + _title(place) + run_of[entry].weight, entry, run_of[entry])
        for entry, place in found.items()
        if place.is_own
    ]
    return sorted(hits, key=lambda hit: (-hit[0], hit[2].is_sample, hit[1]))


def _part(part: Part, shelf: Shelf, runs: Sequence[Run]) -> Places:
    """Where any way of a part stands; the best way counts, the first of equal ones."""
    best: Places = {}
    for way in part.ways:
        for entry, found in _way(way, part, shelf, runs).items():
            if entry not in best or found.score > best[entry].score:
                best[entry] = found
    return best


def _way(way: Way, part: Part, shelf: Shelf, runs: Sequence[Run]) -> Places:
    frame = () if way.is_phrase else runs
    each = [_word(word, shelf, frame) for word in way.words]
    places = _phrase(each) if way.is_phrase else _all_of(each)
    if not way.is_other:
        return places
    asked = len(part.ways[0].words)
    return {
        entry: replace(f, exact=part.accented, points=_side_by_side(asked, f.ends))
        for entry, f in places.items()
    }


def _word(asked: Asked, shelf: Shelf, runs: Sequence[Run]) -> Places:
    """Where one word stands; where it stands with the accents asked for, only there."""
    spots: dict[int, list[tuple[bool, int, int]]] = {}
    for key, spelling, postings in shelf.spellings(
        asked.key, is_prefix=asked.is_prefix
    ):
        is_whole, is_exact = key == asked.key, is_spelled(asked, key, spelling)
        for entry, codes in _read(postings):
            spots.setdefault(entry, []).extend(
                (is_exact, _points(code, is_whole, spelling == asked.spelling), code)
                for code in codes
            )
    places = {entry: _best(asked, found) for entry, found in spots.items()}
    for run in runs:
        if points := _frame(asked, run):
            for entry in range(run.first, run.first + run.count):
                places.setdefault(entry, points)
    return places


def is_spelled(asked: Asked, key: str, spelling: str) -> bool:
    """Whether a word has the accents asked for, as far as its letters were asked."""
    if key == asked.key:
        return spelling == asked.spelling
    letters, tones = _split(asked.spelling)
    own_letters, own_tones = _split(spelling)
    return own_letters.startswith(letters) and own_tones.startswith(tones)


def _split(spelling: str) -> tuple[str, str]:
    letters = spelling.rstrip("12345")
    return (letters, spelling[len(letters) :]) if letters else (spelling, "")


def _points(code: int, is_whole: bool, is_same: bool) -> int:
    in_title = code % 3 > 0
    return (_WHOLE if is_whole else _BEGINNING)[in_title] + (is_whole and is_same)


def _best(asked: Asked, spots: list[tuple[bool, int, int]]) -> Found:
    exact = [spot for spot in spots if spot[0]] if asked.is_accented else []
    chosen = exact or spots
    codes = frozenset(code for _, _, code in chosen)
    points = max(points for _, points, _ in chosen)
    return Found(bool(exact), points, codes, codes, _titles(codes))


def _titles(codes: Iterable[int]) -> frozenset[int]:
    return frozenset(code for code in codes if code % 3)


def _frame(asked: Asked, run: Run) -> Found | None:
    """What body, kind and year of a run of entries give."""
    spelled = [
        is_spelled(asked, key, spelling)
        for key, spelling in run.words
        if key == asked.key or (asked.is_prefix and key.startswith(asked.key))
    ]
    if not spelled:
        return None
    exact = asked.is_accented and any(spelled)
    none: frozenset[int] = frozenset()
    return Found(exact, _FRAME, none, none, none, is_own=False)


def _all_of(parts: Sequence[Places], others: Sequence[Places] = ()) -> Places:
    """Where all parts stand, with those others that stand there too."""
    common = set(parts[0]).intersection(*parts[1:])
    return {
        entry: _joined(
            [part[entry] for part in parts]
            + [other[entry] for other in others if entry in other]
        )
        for entry in sorted(common)
    }


def _joined(found: Sequence[Found]) -> Found:
    """Parts in one entry; those that follow each other as asked count more."""
    points, met = sum(f.points for f in found), 0
    for one, following in pairwise(found):
        codes = [code for code in _after(one.ends) if code in following.starts]
        points += max((_NEXT[code % 3 > 0] for code in codes), default=0)
        met += bool(codes)
    points += _CHAIN if 0 < met == len(found) - 1 else 0
    return Found(
        sum(f.exact for f in found),
        points,
        found[0].starts,
        found[-1].ends,
        frozenset().union(*(f.titles for f in found)),
        any(f.is_own for f in found),
    )


def _phrase(words: Sequence[Places]) -> Places:
    """Where words follow each other."""
    places: Places = {}
    for entry in sorted(set(words[0]).intersection(*words[1:])):
        found = [word[entry] for word in words]
        ends = found[0].ends
        for word in found[1:]:
            ends = frozenset(code for code in _after(ends) if code in word.starts)
        if ends:
            places[entry] = _run_of_words(found, ends)
    return places


def _run_of_words(found: Sequence[Found], ends: frozenset[int]) -> Found:
    back = len(found) - 1
    steps = [[_back(code, step) for step in range(back + 1)] for code in ends]
    starts = frozenset(codes[-1] for codes in steps)
    titles = _titles(code for codes in steps for code in codes)
    points = _side_by_side(len(found), ends)
    return Found(sum(f.exact for f in found), points, starts, ends, titles)


def _side_by_side(count: int, ends: Iterable[int]) -> int:
    """What words count that follow each other, by where they end."""
    in_title = any(code % 3 for code in ends)
    return count * _WHOLE[in_title] + (count - 1) * _NEXT[in_title]


def _back(code: int, steps: int) -> int:
    """The code of the word some steps before another."""
    return code - code % 3 - steps * 3 + min(code % 3, 1) if steps else code


def _after(codes: Iterable[int]) -> Iterator[int]:
    """Give the codes that a next word would have."""
    for code in codes:
        following = code - code % 3 + 3
        yield from (following + 1, following + 2) if code % 3 else (following,)


def _title(place: Found) -> int:
    """What the beginning of a title, and a whole title, add."""
    is_first = any(code in (1, 2) for code in place.starts)
    words = [code // 3 + 1 for code in place.titles if code % 3 == 2]
    is_whole = bool(words) and len(place.titles) == words[0]
    return _FIRST * is_first + _ALL * is_whole


def _read(postings: str) -> Iterator[tuple[int, list[int]]]:
    entry = 0
    for told in postings.split(";"):
        step, *codes = (int(number, 36) for number in told.split("."))
        entry += step
        yield entry, codes
