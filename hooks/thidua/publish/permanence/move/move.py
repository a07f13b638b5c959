"""Which pages moved (trang đã chuyển): what the ledger tells, and what can be guessed."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping

from thidua.derive.permanence.end import withdrawn_pages
from thidua.derive.permanence.lead import flattened, forwarded, looping
from thidua.model.ledger import Ledger
from thidua.model.slug import SLUG
from thidua.publish.permanence.loss import losses_of
from thidua.publish.permanence.move.rename import renamed
from thidua.publish.permanence.move.retaken import parted
from thidua.publish.permanence.standing import Standing
from thidua.publish.permanence.turn import ledger_words

PAGE = re.compile(rf"(?:{SLUG}/)+")
"""The address of a page."""


def moved_pages(ledger: Ledger, standing: Standing) -> dict[str, str]:
    """Give all lines, with those of pages that were renamed, as far as that can be guessed.

    One that moved before goes where its page goes now; one that stands where another stood is fresh.
    """
    standing_again = {old for old in ledger.moved if old in standing.pages}
    led = {old for old, new in ledger.moved.items() if new in ledger.addresses}
    losses = (x.address for x in losses_of(ledger, standing))
    lost = [page for page in losses if PAGE.fullmatch(page) and page not in led]
    free = standing_again | {*withdrawn_pages(ledger)}
    fresh = (p for p in standing.pages if p not in ledger.addresses or p in free)
    guessed = renamed(lost, fresh, ledger_words(ledger), standing.words)
    stays = {o: n for o, n in ledger.moved.items() if o not in standing_again}
    moved = {**stays, **guessed}
    back = set(_back(moved, standing_again, standing))
    moved = {old: new for old, new in moved.items() if old not in back}
    flat = flattened(moved)
    lines = _turned(ledger, moved, flat)
    return {**parted(ledger, flat, standing), **flat, **dict(lines)}


def _back(
    moved: Mapping[str, str], again: Container[str], standing: Standing
) -> Iterator[str]:
    """Give the anchors that stand where they stood, as their page does again, or would lead back there."""
    circles = set(looping(moved))
    for old in moved:
        page, _, id = old.partition("#")
        if id and page in again:
            is_own = old not in standing.words and id in standing.pages[page]
            if is_own or old in circles:
                yield old


def _turned(
    ledger: Ledger, moved: Mapping[str, str], flat: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Give places that went elsewhere on the way of their page, which leads on in one step now."""
    shorter = {page: there for page, there in flat.items() if moved[page] != there}
    for page, there in shorter.items():
        for id in (*ledger.addresses.get(page, ()), *ledger.anchors.get(page, ())):
            key = f"{page}#{id}"
            end = forwarded(moved, key)
            if key not in flat and end not in (key, f"{there}#{id}"):
                yield key, end
