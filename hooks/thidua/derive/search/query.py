"""What is asked (câu tìm): words, phrases in quotes, short forms and what they stand for.

All parts have to be found (AND). The last word may be the beginning of a word.
“số” before a number says nothing: “số 68” is 68. `search_engine.js` does the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from thidua.derive.search.word import Word, words

LONGEST, MOST_WORDS = 300, 16
_QUOTES = re.compile('[“”„«»"]')


@dataclass(frozen=True, slots=True)
class Asked:
    """One word that is asked for."""

    key: str
    spelling: str
    is_prefix: bool = False

    @property
    def is_accented(self) -> bool:
        return self.spelling != self.key


@dataclass(frozen=True, slots=True)
class Way:
    """One way to say a part of the query."""

    words: tuple[Asked, ...]
    is_phrase: bool
    """The words have to follow each other."""
    is_other: bool = False
    """Not as it was asked: a short form for its words, or the words for it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a query; any of its ways will do."""

    ways: tuple[Way, ...]
    is_optional: bool = False
    """It counts where it stands, and need not stand anywhere."""

    @property
    def accented(self) -> int:
        """How many words were asked with accents."""
        return sum(word.is_accented for word in self.ways[0].words)


def parse(query: str, short: Sequence[Sequence[str]]) -> tuple[Part, ...]:
    """Read a query; `short` are rows of keys: a short form, what it stands for."""
    pieces = _QUOTES.split(query[:LONGEST])
    parts: list[Part] = []
    is_open = False
    for number, piece in enumerate(pieces):
        found = list(words(piece))
        if found:
            is_open = number % 2 == 0 or number == len(pieces) - 1
            phrase = Part((Way(_asked(found), is_phrase=True),))
            parts += _plain(found, short) if is_open else [phrase]
    return tuple(_limited(_with_prefix(parts) if is_open else parts))


def _plain(found: list[Word], short: Sequence[Sequence[str]]) -> Iterator[Part]:
    at = 0
    while at < len(found):
        if _is_idle(found, at):
            at += 1
            continue
        part, length = _short_or_long(found, at, short)
        yield part or Part((Way(_asked(found[at : at + 1]), is_phrase=False),))
        at += length


def _is_idle(found: list[Word], at: int) -> bool:
    """Whether a word is “số” before a number."""
    is_number = at + 1 < len(found) and found[at + 1].key.isdecimal()
    return is_number and found[at].spelling in ("so", "sô4")


def _short_or_long(
    found: list[Word], at: int, short: Sequence[Sequence[str]]
) -> tuple[Part | None, int]:
    """The longest short form, or words that have one, that begin at a word."""
    best: tuple[int, bool, str] = (0, False, "")
    for few, many in short:
        for keys, is_long in ((few, False), (many, True)):
            length = keys.count(" ") + 1
            run = found[at : at + length]
            is_there = " ".join(word.key for word in run) == keys
            if length > best[0] and is_there and (is_long or _is_short(run)):
                best = (length, is_long, keys)
    length, is_long, keys = best
    if not length:
        return None, 1
    others = [f if is_long else m for f, m in short if keys == (m if is_long else f)]
    asked = _asked(found[at : at + length])
    ways = [Way(tuple(Asked(k, k) for k in o.split()), True, True) for o in others]
    return Part((Way(asked, not is_long and length > 1), *ways)), length


def _is_short(run: list[Word]) -> bool:
    """Two letters are a short form only in capitals: TU, and not “tu”."""
    written = "".join(word.written for word in run)
    return len(written) > 2 or written.isupper()


def _asked(found: Sequence[Word]) -> tuple[Asked, ...]:
    return tuple(Asked(word.key, word.spelling) for word in found)


def _with_prefix(parts: list[Part]) -> list[Part]:
    """Let the last word be the beginning of one: from two letters or three figures on.

    A single letter behind other words is taken for a word that somebody still types.
    """
    if not parts or len(parts[-1].ways) > 1 or parts[-1].ways[0].is_phrase:
        return parts
    way = parts[-1].ways[0]
    word = way.words[-1]
    if len(word.key) == 1 and not word.key.isdecimal() and len(parts) > 1:
        return [*parts[:-1], replace(parts[-1], is_optional=True)]
    if len(word.key) < (3 if word.key.isdecimal() else 2):
        return parts
    return [*parts[:-1], Part((replace(way, words=(replace(word, is_prefix=True),)),))]


def _limited(parts: list[Part]) -> Iterator[Part]:
    count = 0
    for part in parts:
        count += len(part.ways[0].words)
        if count <= MOST_WORDS:
            yield part
