"""What pages answer for in the place of others (mã giữ hộ): places of pages that lead to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from msgspec import Struct, field

from thidua.derive.permanence.fingerprint import Fingerprint, read_fingerprint
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
    for old in ledger.moved:
        there, _, now = forwarded(ledger.moved, old).partition("#")
        if "#" in old and now:
            found[there].lines[old.partition("#")[2]] = now
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


def forwarded(moved: Mapping[str, str], address: str) -> str:
    """Give where an address of a page or of a clause leads in the end; itself where it stays.

    A clause goes by its own line, else with its page. A loop ends where it began.
    """
    seen = {address}
    while (following := _step(moved, address)) is not None and following not in seen:
        seen.add(following)
        address = following
    return address


def led_to(moved: Mapping[str, str], page: str) -> set[str]:
    """Give all addresses that lead to a page as a whole, the page itself among them."""
    found = {page}
    while more := {old for old, new in moved.items() if new in found} - found:
        found |= more
    return found


def looping(moved: Mapping[str, str]) -> list[str]:
    """Give the old addresses that lead back to themselves, or into a loop."""
    return [old for old in moved if _loops(moved, old)]


def flattened(moved: Mapping[str, str]) -> dict[str, str]:
    """Lead every old address to its end in one step; what runs in a circle is left as it is."""
    circles = set(looping(moved))
    return {
        old: new if old in circles else forwarded(moved, old)
        for old, new in moved.items()
    }


def _step(moved: Mapping[str, str], address: str) -> str | None:
    if address in moved:
        return moved[address]
    page, _, id = address.partition("#")
    if not id or page not in moved:
        return None
    there = moved[page]
    return there if "#" in there else f"{there}#{id}"


def _loops(moved: Mapping[str, str], address: str) -> bool:
    seen = {address}
    while (following := _step(moved, address)) is not None:
        if following in seen:
            return True
        seen.add(following)
        address = following
    return False
