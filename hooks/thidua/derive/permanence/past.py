"""What ids of a page stood for before (mã cũ): old links are led on, or told the truth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping
from datetime import date

from msgspec import Struct

from thidua.derive.permanence.fingerprint import (
    Fingerprint,
    read_fingerprint,
    says_the_same,
)
from thidua.model.ledger import Change, Fate, Ledger


class Former(Struct, frozen=True):
    """What an id stood for until a day (nghĩa cũ của một mã)."""

    id: str
    until: date
    beginning: str
    """The first words that it stood for; "" where nobody kept them."""
    to: str | None
    """Where they stand now, by address; None where they are gone."""


class Past(Struct, frozen=True):
    """The past of the clauses of a page."""

    aliases: Mapping[str, tuple[str, ...]]
    """Ids that clauses were published under before, by the id of today."""
    earlier: Mapping[str, tuple[Former, ...]]
    """By the id of today: what it, or an id that leads to it, stood for when it was something else."""
    gone: tuple[Former, ...]
    """What ids stood for that no clause has any more; an id as often as it changed."""


NO_PAST = Past({}, {}, ())


def past_of(ledger: Ledger, page: str, live: Mapping[str, Fingerprint]) -> Past:
    """Give the past of a page; `live` are its clauses of today."""
    aliases = dict(_aliases(ledger.moved, page, live))
    changes = [c for c in ledger.changes if c.page == page and c.id]
    earlier: dict[str, list[Former]] = defaultdict(list)
    gone: list[Former] = []
    for change in changes:
        assert change.id
        told = _former(change, ledger.moved)
        now = aliases.get(change.id, change.id)
        if change.what is Fate.MENDED:
            continue
        if now not in live:
            gone.append(told)
        elif not _says(live[now], change, is_followed=change.to == f"{page}#{now}"):
            earlier[now].append(told)
    return Past(
        _by_target(aliases),
        {id: tuple(told) for id, told in earlier.items()},
        tuple(gone),
    )


def _aliases(
    moved: Mapping[str, str], page: str, live: Container[str]
) -> Iterator[tuple[str, str]]:
    """Ids that moved within the page, each with the id of today."""
    for old, new in moved.items():
        here, _, before = old.partition("#")
        there, _, now = new.partition("#")
        if before and now and here == there == page and before not in live:
            yield before, now


def _by_target(aliases: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for before, now in aliases.items():
        found[now].append(before)
    return {now: tuple(ids) for now, ids in found.items()}


def _says(now: Fingerprint, change: Change, *, is_followed: bool) -> bool:
    """Whether the clause of today says what the id stood for then.

    Slips do not count where the words were followed to it.
    """
    if not change.words:
        return False
    old = read_fingerprint(change.words)
    return says_the_same(old, now) if is_followed else old.hash == now.hash


def _former(change: Change, moved: Mapping[str, str]) -> Former:
    assert change.id
    beginning = read_fingerprint(change.words).beginning if change.words else ""
    to = moved.get(change.to, change.to) if change.to else None
    return Former(change.id, change.on, beginning, to)
