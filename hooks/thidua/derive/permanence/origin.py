"""What clauses said before slips were mended (lời gốc): many small mends must not add up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from thidua.derive.permanence.fingerprint import Fingerprint, read_fingerprint
from thidua.model.ledger import Change, Fate


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
    return {c.to: before[key] or found.get(c.to) or read_fingerprint(c.words) for key, c in told if c.to and c.words}  # fmt: skip
