"""Which pages moved (trang đã chuyển): what the ledger tells, and what can be guessed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from difflib import SequenceMatcher

from thidua.derive.permanence.charge import flattened, forwarded, looping
from thidua.derive.permanence.fingerprint import Fingerprint
from thidua.derive.permanence.past import withdrawn_pages
from thidua.model.ledger import Ledger
from thidua.model.slug import SLUG
from thidua.publish.permanence.loss import losses_of
from thidua.publish.permanence.move.retaken import parted
from thidua.publish.permanence.standing import Standing
from thidua.publish.permanence.turn import ledger_words

PAGE = re.compile(rf"(?:{SLUG}/)+")
"""The address of a page."""
_SHARE = 0.5
"""A plan that says half of what another said is that plan under another name."""
_ALIKE = 0.4
"""Two names of a page are alike from here on, where nothing else differs."""
_SAME_ANCHOR = 0.7
"""Two anchors of one kind are one that was renamed from here on."""


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


def renamed(
    lost: Iterable[str],
    fresh: Iterable[str],
    old: Mapping[str, Fingerprint],
    new: Mapping[str, Fingerprint],
) -> dict[str, str]:
    """Guess where lost pages are now, among those that nobody has recorded yet.

    Plans are known by their words. What they were renamed to, other pages of the
    campaign were renamed to as well; a page alone is known by a name that is alike.
    """
    lost, free = list(lost), set(fresh)
    found = dict(_plans(lost, free, old, new))
    steps = dict(step for pair in found.items() for step in _steps(*pair))
    for page in lost:
        if page not in found and (place := _place(page, free, steps)):
            found[page] = place
    return found


def _plans(
    lost: list[str],
    free: set[str],
    old: Mapping[str, Fingerprint],
    new: Mapping[str, Fingerprint],
) -> Iterator[tuple[str, str]]:
    homes: dict[str, set[str]] = {}
    for key, words in new.items():
        if (page := key.partition("#")[0]) in free:
            homes.setdefault(words.hash, set()).add(page)
    for page in lost:
        said = [w.hash for key, w in old.items() if key.partition("#")[0] == page]
        shares = Counter(home for hash in said for home in homes.get(hash, ()))
        if shares:
            place = min(shares, key=lambda home: (-shares[home], *_farness(page, home)))
            if shares[place] >= len(said) * _SHARE:
                yield page, place


def _farness(old: str, new: str) -> tuple[int, str]:
    """Order plans that say the same to the letter: the address with fewest new parts is meant."""
    return len(list(_steps(old, new))), new


def _steps(old: str, new: str) -> Iterator[tuple[str, str]]:
    """The parts of an address that were renamed."""
    before, after = old.split("/"), new.split("/")
    if len(before) == len(after):
        yield from ((a, b) for a, b in zip(before, after, strict=True) if a != b)


def _place(page: str, free: set[str], steps: Mapping[str, str]) -> str | None:
    there = "/".join(steps.get(part, part) for part in page.split("/"))
    if there in free:
        return there
    near = [place for place in free if _is_near(page, place)]
    return near[0] if len(near) == 1 else None


def _is_near(old: str, new: str) -> bool:
    differing = list(_steps(old, new))
    if len(differing) != 1:
        return False
    return SequenceMatcher(None, *differing[0], autojunk=False).ratio() >= _ALIKE


def renamed_anchor(lost: str, fresh: Iterable[str]) -> str | None:
    """Guess what a lost anchor is called now; None where more than one could be meant.

    The kind of an anchor is its first word (`moc-`, `chi-tieu-`): it never changes.
    """
    kind = lost.partition("-")[0]
    near = [
        id
        for id in fresh
        if id.partition("-")[0] == kind
        and SequenceMatcher(None, lost, id, autojunk=False).ratio() >= _SAME_ANCHOR
    ]
    return near[0] if len(near) == 1 else None
