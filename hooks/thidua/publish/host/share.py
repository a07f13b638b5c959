"""What the host makes of a site, kept (phần của máy dựng): its frame, words converted from Markdown.

With it a site is built without the host, as long as nothing changed that the host reads.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import DecodeError, Struct, field, json

from thidua.publish.frame.frame import Frame


class Heading(Struct, frozen=True):
    """A heading of a page of words, with those below it."""

    title: str
    id: str
    level: int
    children: tuple[Heading, ...] = ()


class HostWords(Struct, frozen=True):
    """A page of words as the host converted it."""

    address: str
    name: str
    """Its file below `content/`."""
    title: str
    html: str
    toc: tuple[Heading, ...]


class HostShare(Struct):
    """All that the host gives to a build."""

    site_url: str = ""
    theme: tuple[str, ...] = ()
    """Its folders of templates."""
    frame: Frame | None = None
    base_url: str = ""
    """Where the page for missing addresses says that the root is."""
    words: list[HostWords] = field(default_factory=list)


def headings(toc: Iterable[Any]) -> tuple[Heading, ...]:
    """Keep a table of contents of the host."""
    return tuple(Heading(e.title, e.id, e.level, headings(e.children)) for e in toc)


def read_share(content: bytes) -> HostShare | None:
    """Read what the host gave; None where that is no such record."""
    try:
        return json.decode(content, type=HostShare)
    except DecodeError:
        return None
