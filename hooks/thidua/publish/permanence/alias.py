"""Old anchors of a page that now has others (mã cũ của trang): kept beside the new ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from thidua.derive.permanence.forwarding import forwarded
from thidua.model.ledger import Ledger

_OPENING = re.compile(r'<(?:h[1-6]|p|li|div|section|td|th|dd|article|details)\b[^>]*\sid="([^"]*)"[^>]*>')  # fmt: skip
_ID = re.compile(r'\sid="([^"]*)"')


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


def with_aliases(html: str, ledger: Ledger, page: str) -> str:
    """Set the old anchors of a page into the elements that have them now."""
    if not ledger.moved or not ledger.anchors.get(page):
        return html
    ids = set(_ID.findall(html))
    old = dict(_aliases(ledger, page, ids))
    return _OPENING.sub(lambda found: found[0] + _spans(old, found[1]), html)


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
