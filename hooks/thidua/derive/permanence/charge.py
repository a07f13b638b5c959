"""What pages answer for in the place of others (mã giữ hộ): places of pages that lead to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from thidua.derive.permanence.forwarding import forwarded
from thidua.derive.permanence.origin import copies
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
