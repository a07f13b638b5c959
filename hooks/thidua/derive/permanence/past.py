"""What was before, as the ledger tells (quá khứ): ids of a page that stood for other words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping
from datetime import date

from msgspec import Struct

from thidua.address.page import place_of_former
from thidua.derive.permanence.end import recorded_ends, withdrawn_pages
from thidua.derive.permanence.fingerprint import (
    Fingerprint,
    read_fingerprint,
    says_the_same,
)
from thidua.derive.permanence.lead import forwarded, led_places, led_to
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


def has_past(ledger: Ledger, page: str) -> bool:
    """Whether the ledger tells anything of the places of a page, or of one that leads to it."""
    led = led_to(ledger.moved, page)
    lines = (old.partition("#")[0] for old in ledger.moved if "#" in old)
    return any(c.page in led for c in ledger.changes) or any(
        here in led for here in lines
    )


def past_of(ledger: Ledger, page: str, live: Mapping[str, Fingerprint]) -> Past:
    """Give the past of a page and of those that lead to it; `live` are its clauses of today."""
    led = led_to(ledger.moved, page)
    aliases = dict(_aliases(ledger.moved, led, page, live))
    changes = [c for c in ledger.changes if c.page in led and _is_of_clause(c, ledger)]
    ended = withdrawn_pages(ledger)
    earlier: dict[str, list[Former]] = defaultdict(list)
    gone: list[Former] = []
    for change in changes:
        assert change.id
        told = _former(change, ledger.moved, ended)
        now = aliases.get(change.id, change.id)
        if change.what is Fate.MENDED:
            continue
        if now not in live:
            gone.append(told)
        elif not _says(live[now], change, is_followed=told.to == f"{page}#{now}"):
            earlier[now].append(told)
    return Past(
        _by_target(aliases),
        {id: tuple(told) for id, told in earlier.items()},
        tuple(gone),
    )


def _aliases(
    moved: Mapping[str, str], led: Container[str], page: str, live: Container[str]
) -> Iterator[tuple[str, str]]:
    """Ids that the page, or one that leads to it, had before, each with the id of today; its own last."""
    for old, there, now in led_places(moved, led):
        before = old.partition("#")[2]
        if there == page and before not in live and now not in ("", before):
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


def _is_of_clause(change: Change, ledger: Ledger) -> bool:
    """Whether a change tells of a clause; those of milestones and rows keep no words."""
    ids = ledger.addresses.get(change.page, ())
    return bool(change.id and (change.words or change.id in ids))


def _former(change: Change, moved: Mapping[str, str], ended: Container[str]) -> Former:
    assert change.id
    beginning = read_fingerprint(change.words).beginning if change.words else ""
    to = forwarded(moved, change.to) if change.to else None
    is_there = to and to.partition("#")[0] not in ended
    return Former(change.id, change.on, beginning, to if is_there else None)


def with_moves_of_the_house(ledger: Ledger) -> Ledger:
    """Add where published pages went that the house gave up; what the ledger's own lines say stays."""
    told = {*ledger.moved, *recorded_ends(ledger)}
    moves = {
        page: place
        for page in [*ledger.addresses, *ledger.anchors]
        if page not in told and (place := place_of_former(page))
    }
    return ledger.model_copy(update={"moved": {**ledger.moved, **moves}})
