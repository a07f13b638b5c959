"""What search engines read of a page (JSON-LD, schema.org): a block of data, never run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from thidua.address.page import base_of

Thing = dict[str, Any]
"""A thing of the vocabulary; what is None is not told."""
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}  # fmt: skip


class Here(Struct, frozen=True):
    """The page that is told of: how it names itself and others."""

    address: str
    site_url: str
    """Where the site is published; "" where it is not known: then links are relative."""

    def link(self, address: str) -> str:
        """Name a page or a place on one."""
        if self.site_url:
            return self.site_url + address
        page, sharp, anchor = address.partition("#")
        if page == self.address:
            return sharp + anchor or "./"
        return base_of(self.address) + address or "./"


def thing(kind: str, **told: Any) -> Thing:
    """Make a thing of what is known of it."""
    return {"@type": kind, **{key: value for key, value in told.items() if value not in (None, "", [], ())}}  # fmt: skip


def trail_thing(here: Here, steps: Sequence[tuple[str, str]]) -> Thing:
    """Tell where a page stands: (name, address), the home page first, itself last."""
    items = [
        thing("ListItem", position=number, name=name, item=here.link(address))
        for number, (name, address) in enumerate(steps, 1)
    ]
    return thing("BreadcrumbList", itemListElement=items)


def linked_script(things: Iterable[Thing]) -> str:
    """Write the block as it stands in a page; no word of anybody can end it."""
    graph = {"@context": "https://schema.org", "@graph": list(things)}
    text = msgspec.json.encode(graph).decode()
    for sign, safe in _UNSAFE.items():
        text = text.replace(sign, safe)
    return f'<script type="application/ld+json">{text}</script>\n'
