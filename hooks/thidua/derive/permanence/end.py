"""What ended, as the ledger tells (số phận đã ghi): addresses, pages, each with its last day."""

from __future__ import annotations

from collections.abc import Mapping, Set
from datetime import date

from thidua.model.ledger import Change, Fate, Ledger


def recorded_ends(ledger: Ledger) -> Set[str]:
    """Give the addresses whose end the ledger tells, but for those that are there again."""
    last = {address_of(c): c.what for c in ledger.changes if c.what is not Fate.MENDED}
    return {address for address, what in last.items() if what is not Fate.RETURNED}


def address_of(change: Change) -> str:
    """Give the address that a change is of."""
    if change.file:
        return change.file
    return f"{change.page}#{change.id}" if change.id else f"{change.page}"


def withdrawn_pages(ledger: Ledger) -> Mapping[str, date]:
    """Give the pages that were taken away as a whole and lead nowhere, each with the last day."""
    last = {c.page: c for c in ledger.changes if not (c.id or c.file)}
    ends = (c for c in last.values() if c.what is Fate.WITHDRAWN)
    return {c.page: c.on for c in ends if c.page not in ledger.moved}
