"""Addresses that tell of a person who asked not to be told of (xóa khỏi sổ).

What was published stays known only as a salted mark: nobody reads the name from it, and no
other page takes its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from thidua.derive.proof.leaf import is_marked, mark_of
from thidua.model.ledger import Ledger

T = TypeVar("T")
_THING = "erased"


def is_erased(address: str, ledger: Ledger) -> bool:
    """Whether an address was erased: it must not come back."""
    return any(is_marked(mark, _THING, "", address) for mark in ledger.erased)


def held_of(ledger: Ledger, erased: Iterable[str]) -> tuple[str, ...]:
    """Give those addresses, of pages that may not be told of, that a ledger still holds."""
    return tuple(
        page
        for page in sorted(erased)
        if any(told.startswith(page) for told in _told(ledger))
    )


def without(ledger: Ledger, erased: Iterable[str], salt: Callable[[], str]) -> Ledger:
    """Take pages out of every part of a ledger; `salt` gives a new one for each mark."""
    held = held_of(ledger, erased)
    if not held:
        return ledger
    pages = tuple(dict.fromkeys([*held, *_led_to(ledger, held)]))
    gone = [*pages, *(told for told in _told(ledger) if told.startswith(pages))]
    marks = tuple(mark_of(_THING, "", told, salt()) for told in dict.fromkeys(gone))
    return ledger.model_copy(
        update={
            "moved": {
                old: new
                for old, new in ledger.moved.items()
                if not _is_of((old, new), pages)
            },
            "addresses": _kept(ledger.addresses, pages),
            "anchors": _kept(ledger.anchors, pages),
            "files": tuple(file for file in ledger.files if not file.startswith(pages)),
            "words": _kept(ledger.words, pages),
            "changes": tuple(
                c for c in ledger.changes if not _is_of((c.page, c.to or ""), pages)
            ),
            "erased": (*ledger.erased, *marks),
        }
    )


def _led_to(ledger: Ledger, pages: tuple[str, ...]) -> list[str]:
    """Old addresses of whole pages that lead there: they may carry the name, too."""
    led = [
        old
        for old, new in ledger.moved.items()
        if new.startswith(pages) and "#" not in old
    ]
    whole = (c for c in ledger.changes if c.id is None and c.file is None)
    return [*led, *(c.page for c in whole if (c.to or "").startswith(pages))]


def _told(ledger: Ledger) -> list[str]:
    """Every address that a ledger tells, those that lead to another among them."""
    led = [old for old, new in ledger.moved.items()] + list(ledger.moved.values())
    changed = [c.file or c.page for c in ledger.changes] + [
        c.to or "" for c in ledger.changes
    ]
    return [
        *ledger.addresses,
        *ledger.anchors,
        *ledger.files,
        *ledger.words,
        *led,
        *changed,
    ]


def _kept(pages: Mapping[str, T], gone: tuple[str, ...]) -> dict[str, T]:
    return {page: told for page, told in pages.items() if not page.startswith(gone)}


def _is_of(addresses: Iterable[str], pages: tuple[str, ...]) -> bool:
    return any(address.startswith(pages) for address in addresses)
