"""Where published words went (dấu vết): old ids, old words → what became of each.

Words are followed, not ids: first those that stand where they stood, then those that stand
elsewhere word by word, then those that are alike but for slips. What is left is gone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from thidua.derive.permanence.fingerprint import Fingerprint, says_the_same
from thidua.model.ledger import Fate

Words = Mapping[str, Fingerprint]
"""Clauses by their whole address, `xa-a/ke-hoach/2025/b/#i-1`, in the order of the text."""


class Trace(Struct, frozen=True):
    """What became of one published clause."""

    key: str
    """Its address as it was published."""
    home: str
    """The address that it leads to now: another where its page moved."""
    fate: Fate | None
    """None where its words stand at home, unchanged."""
    to: str | None
    """Where its words stand now; None where they are gone."""
    old: Fingerprint


def trace(
    old: Words, new: Words, homes: Mapping[str, str], origins: Words | None = None
) -> list[Trace]:
    """Follow all published words; `homes` tells where the pages that moved are now.

    `origins` are the words of clauses before their first mended slip: what is alike is
    alike to them as well.
    """
    tracer = _Tracer(old, new, homes, {}, dict(new), origins or {})
    tracer.settle()
    return [tracer.told(key) for key in old]


class _Tracer(Struct):
    old: Words
    new: Words
    homes: Mapping[str, str]
    found: dict[str, str]
    """Where the words of an old address stand now."""
    free: dict[str, Fingerprint]
    """Clauses of today that no old words were found in."""
    origins: Words

    def settle(self) -> None:
        for key in self.old:
            home = self.home(key)
            if home in self.free and self.free[home].hash == self.old[key].hash:
                self._take(key, home)
        self._take_the_same()
        for key in self._lost():
            home = self.home(key)
            if home in self.free and self._is_mended(key, self.free[home]):
                self._take(key, home)
        self._take_the_like()

    def home(self, key: str) -> str:
        """Where an address leads now."""
        page, _, id = key.partition("#")
        return f"{self.homes.get(page, page)}#{id}"

    def told(self, key: str) -> Trace:
        """Say what became of an address."""
        home, to, old = self.home(key), self.found.get(key), self.old[key]
        return Trace(key, home, self._fate(home, to, old), to, old)

    def _fate(self, home: str, to: str | None, old: Fingerprint) -> Fate | None:
        if to == home:
            return None if self.new[to].hash == old.hash else Fate.MENDED
        if to:
            return Fate.MOVED
        return Fate.AMENDED if home in self.new else Fate.WITHDRAWN

    def _lost(self) -> Iterator[str]:
        yield from (key for key in self.old if key not in self.found)

    def _is_mended(self, key: str, words: Fingerprint) -> bool:
        first = self.origins.get(key, self.old[key])
        return says_the_same(self.old[key], words) and says_the_same(first, words)

    def _take(self, key: str, place: str) -> None:
        self.found[key] = place
        del self.free[place]

    def _take_the_same(self) -> None:
        """Find words that stand elsewhere, the nearest first: below the same clause, on the page."""
        by_hash: dict[str, list[str]] = {}
        for place, words in self.free.items():
            by_hash.setdefault(words.hash, []).append(place)
        for key in list(self._lost()):
            places = [p for p in by_hash.get(self.old[key].hash, ()) if p in self.free]
            nearest = self._nearest(key, places)
            if nearest:
                self._take(key, nearest)

    def _nearest(self, key: str, places: list[str]) -> str | None:
        page = self.home(key).partition("#")[0]
        here = [p for p in places if p.partition("#")[0] == page]
        parent = self.found.get(key.rpartition("-")[0], "")
        below = [p for p in here if parent and p.rpartition("-")[0] == parent]
        far = places if len(self.old[key].sketch) >= _TELLING else []
        return next(iter([*below, *here, *far]), None)

    def _take_the_like(self) -> None:
        for key in list(self._lost()):
            page = self.home(key).partition("#")[0]
            for place, words in self.free.items():
                is_here = place.partition("#")[0] == page
                if is_here and self._is_mended(key, words):
                    self._take(key, place)
                    break


_TELLING = 8
"""From so many words on, the same words on another page are the same clause."""
