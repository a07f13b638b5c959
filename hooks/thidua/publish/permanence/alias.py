"""Old anchors of a page that now has others (mã cũ của trang): kept beside the new ones, or told gone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field

from thidua.address.page import base_of
from thidua.derive.permanence.lead import forwarded, led_places
from thidua.model.ledger import Fate, Ledger
from thidua.say.version.version import gone_words, left_words

_OPENING = re.compile(
    r'<(?:(?:h[1-6]|p|li|div|section|td|th|dd|article|details)\b[^>]*\sid="([^"]*)"[^>]*>|tr\b[^>]*\sid="([^"]*)"[^>]*>\s*<t[hd]\b[^>]*>)'
)
_ID = re.compile(r'\sid="([^"]*)"')


class OldAnchors(Struct):
    """What was published on a page, or on one that moved to it (mã đã đăng)."""

    lines: list[tuple[str, str]] = field(default_factory=list)
    """Old ids, each with the id of today."""
    gone: dict[str, str] = field(default_factory=dict)
    """Ids that stand for nothing any more, each with what is said of it."""
    left: dict[str, str] = field(default_factory=dict)
    """Ids that went to another page without this one, each with its address of today."""


def old_anchors(ledger: Ledger) -> Mapping[str, OldAnchors]:
    """Sort what the ledger tells of anchors by the page that has to answer for them."""
    found: dict[str, OldAnchors] = {}
    for old, there, now in led_places(ledger.moved):
        here, _, before = old.partition("#")
        if now:
            found.setdefault(there, OldAnchors()).lines.append((before, now))
        if there != forwarded(ledger.moved, here) == here:
            target = f"{there}#{now}" if now else there
            found.setdefault(here, OldAnchors()).left[before] = target
    for change in ledger.changes:
        if change.id and change.what is Fate.WITHDRAWN:
            there = forwarded(ledger.moved, change.page)
            words = gone_words(change.id, change.on)
            found.setdefault(there, OldAnchors()).gone[change.id] = words
    return found


def followed_id(moved: Mapping[str, str], id: str) -> str | None:
    """Give the id that an anchor has since a page of its name moved; None where none did.

    `viec-2025-thi-dua-cu` follows `xa-a/ke-hoach/2025/thi-dua-cu/`.
    """
    for old in moved:
        if "#" in old:
            continue
        before, after = old.split("/"), forwarded(moved, old).split("/")
        for one, other in zip(before, after, strict=False):
            if one != other and f"-{one}-" in f"-{id}-":
                return f"-{id}-".replace(f"-{one}-", f"-{other}-").strip("-")
    return None


def with_aliases(html: str, ledger: Ledger, page: str, old: OldAnchors | None) -> str:
    """Set the old anchors of a page into the elements that have them now; tell those that are gone."""
    is_moved = bool(ledger.moved and ledger.anchors.get(page))
    if not is_moved and old is None:
        return html
    ids = set(_ID.findall(html))
    followed = dict(_followed(ledger, page, ids)) if is_moved else {}
    ends = _ends(old.lines if old else [], followed, ids)
    aliases = {before: now for before, now in ends.items() if now in ids}
    told = _OPENING.sub(
        lambda found: found[0] + _spans(aliases, found[1] or found[2]), html
    )
    tombs = _tombs(page, old) if old else {}
    tombs |= {before: tombs[now] for before, now in ends.items() if now in tombs}
    buried = [(id, words) for id, words in tombs.items() if id not in {*ids, *aliases}]
    return told + "".join(
        f'<p class="former" id="{id}">{words}</p>\n' for id, words in buried
    )


def _tombs(page: str, old: OldAnchors) -> dict[str, str]:
    """Say of each id without a place on a page what became of it."""
    base = base_of(page)
    left = {
        id: left_words(id, f'<a href="{base}{to}">', "</a>")
        for id, to in old.left.items()
    }
    return {**left, **old.gone}


def _followed(ledger: Ledger, page: str, ids: set[str]) -> Iterator[tuple[str, str]]:
    for id in ledger.anchors[page]:
        if id not in ids and (followed := followed_id(ledger.moved, id)):
            yield id, followed


def _ends(
    lines: Iterable[tuple[str, str]], followed: Mapping[str, str], ids: set[str]
) -> dict[str, str]:
    """Lead old ids to the end: first by lines to what is there, then by what is called alike."""
    led = {**followed, **dict(lines)}
    for told in (followed.items(), lines):
        led |= {before: now for before, now in told if now in ids}
    led = {before: now for before, now in led.items() if before not in ids}
    return {before: forwarded(led, before) for before in led}


def _spans(old: dict[str, str], id: str) -> str:
    return "".join(
        f'<span id="{before}"></span>' for before, now in old.items() if now == id
    )
