"""Old anchors of a page that now has others (mã cũ của trang): kept beside the new ones, or told gone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from thidua.derive.permanence.forwarding import forwarded
from thidua.model.ledger import Fate, Ledger
from thidua.say.version.version import gone_words

_OPENING = re.compile(r'<(?:(?:h[1-6]|p|li|div|section|td|th|dd|article|details)\b[^>]*\sid="([^"]*)"[^>]*>|tr\b[^>]*\sid="([^"]*)"[^>]*>\s*<t[hd]\b[^>]*>)')  # fmt: skip
_ID = re.compile(r'\sid="([^"]*)"')


class OldAnchors(Struct):
    """What was published on a page, or on one that moved to it (mã đã đăng)."""

    lines: list[tuple[str, str]] = field(default_factory=list)
    """Old ids, each with the id of today."""
    gone: dict[str, str] = field(default_factory=dict)
    """Ids that stand for nothing any more, each with what is said of it."""


def old_anchors(ledger: Ledger) -> Mapping[str, OldAnchors]:
    """Sort what the ledger tells of anchors by the page that has to answer for them."""
    found: dict[str, OldAnchors] = {}
    for old in ledger.moved:
        before = old.partition("#")[2]
        there, _, now = forwarded(ledger.moved, old).partition("#")
        if before and now:
            found.setdefault(there, OldAnchors()).lines.append((before, now))
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
    lines = old.lines if old else []
    aliases = {before: now for before, now in lines if before not in ids and now in ids}
    if is_moved:
        aliases |= dict(_aliases(ledger, page, ids))
    told = _OPENING.sub(lambda found: found[0] + _spans(aliases, found[1] or found[2]), html)  # fmt: skip
    gone = old.gone if old else {}
    buried = [(id, words) for id, words in gone.items() if id not in {*ids, *aliases}]
    return told + "".join(f'<p class="former" id="{id}">{words}</p>\n' for id, words in buried)  # fmt: skip


def _aliases(ledger: Ledger, page: str, ids: set[str]) -> Iterator[tuple[str, str]]:
    for id in ledger.anchors[page]:
        if id not in ids:
            there, _, new = forwarded(ledger.moved, f"{page}#{id}").partition("#")
            if there == page and new in ids:
                yield id, new
            elif (followed := followed_id(ledger.moved, id)) in ids and followed:
                yield id, followed


def _spans(old: dict[str, str], id: str) -> str:
    return "".join(f'<span id="{before}"></span>' for before, now in old.items() if now == id)  # fmt: skip
