"""What pages answer for in the place of others (mã giữ hộ): places of pages that lead to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from msgspec import Struct, field

from thidua.derive.permanence.fingerprint import Fingerprint, read_fingerprint
from thidua.derive.permanence.lead import forwarded, led_places
from thidua.model.ledger import Change, Fate, Ledger


class Charge(Struct):
    """What a page answers for of pages that lead to it, by the id that they had."""

    lines: dict[str, str] = field(default_factory=dict)
    """The id of today."""
    changes: dict[str, list[Change]] = field(default_factory=dict)
    """What became of those that stand for nothing there."""


def charges(ledger: Ledger) -> Mapping[str, Charge]:
    """Give what pages answer for of others, by page."""
    found: dict[str, Charge] = defaultdict(Charge)
    for before, there, now in led_places(ledger.moved):
        if now:
            found[there].lines[before.partition("#")[2]] = now
    for change in ledger.changes:
        if change.id and change.what is not Fate.MENDED:
            there = forwarded(ledger.moved, change.page)
            found[there].changes.setdefault(change.id, []).append(change)
    return found


def copied(charge: Charge, page: str, id: str) -> Iterator[Change]:
    """Tell of the id of a page what became of it while the page led elsewhere."""
    told = charge.changes.get(id, ())
    own = [change for change in told if change.page == page]
    for change in told:
        if not any(copies(change, other) for other in own):
            yield change.model_copy(update={"page": page})


def origins_of(changes: Iterable[Change]) -> dict[str, Fingerprint]:
    """Give the first words of clauses that were mended since, by whole address.

    Words that moved take their origin along; new words begin anew. What a page tells again in
    the place of another happened there alone.
    """
    found: dict[str, Fingerprint] = {}
    for is_move, run in groupby(
        _firsts(changes), lambda change: change.what is Fate.MOVED
    ):
        if is_move:
            found |= _moved(list(run), found)
            continue
        for change in run:
            key = f"{change.page}#{change.id}"
            if change.what is Fate.MENDED and change.words:
                found.setdefault(key, read_fingerprint(change.words))
            else:
                found.pop(key, None)
    return found


def copies(one: Change, other: Change) -> bool:
    """Whether two changes tell the same, of whichever page."""
    return _told(one) == _told(other)


def _told(change: Change) -> tuple[object, ...]:
    return change.on, change.id, change.file, change.what, change.words, change.to


def _firsts(changes: Iterable[Change]) -> Iterator[Change]:
    """Leave out what was told of another page before."""
    seen: dict[tuple[object, ...], str] = {}
    for change in changes:
        if seen.setdefault(_told(change), change.page) == change.page:
            yield change


def _moved(run: list[Change], found: dict[str, Fingerprint]) -> dict[str, Fingerprint]:
    """Move all origins of a run at once: two that changed places do not meet.

    An id that only led to the words brings them none.
    """
    told = [(f"{c.page}#{c.id}", c) for c in run if c.words and c.to]
    before = {key: found.pop(key, None) for key, _ in told}
    return {
        c.to: before[key] or found.get(c.to) or read_fingerprint(c.words)
        for key, c in told
        if c.to and c.words
    }
