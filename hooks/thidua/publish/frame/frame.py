"""The frame of a page: the host's page rendered once with sentinels, and cut at them.

A finished page is its frame filled with fragments. Only slots know what a page is, so
one frame serves every kind and every depth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

SLOTS = (
    "HEAD",
    "TABS",
    "NOTICE",
    "BREADCRUMBS",
    "CONTENT",
    "EDIT",
    "CONTENTS",
    "FOOTER",
)
_SENTINEL = re.compile("\ue000([A-Z]+)\ue001")


def sentinels() -> dict[str, str]:
    """What the host's template is given in place of fragments."""
    return {slot: f"\ue000{slot}\ue001" for slot in SLOTS}


class Frame(Struct, frozen=True):
    """A page with holes (khung trang): words of the host, and slots between them."""

    texts: tuple[str, ...]
    slots: tuple[str, ...]

    def fill(self, fragments: Mapping[str, str]) -> str:
        """Set fragments into the slots: a finished page."""
        return "".join(_filled(self.texts, (fragments[slot] for slot in self.slots)))


def cut(html: str) -> Frame:
    """Cut a rendered page at its sentinels; every slot must be there once."""
    parts = _SENTINEL.split(html)
    slots = tuple(parts[1::2])
    assert sorted(slots) == sorted(SLOTS), f"overrides/main.html prints {slots}"
    return Frame(tuple(parts[::2]), slots)


def _filled(texts: tuple[str, ...], fragments: Iterable[str]) -> Iterable[str]:
    yield texts[0]
    for fragment, text in zip(fragments, texts[1:], strict=True):
        yield fragment
        yield text
