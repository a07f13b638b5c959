"""Feeds that people and machines follow (nguồn tin): Atom, RFC 4287.

Ids are `tag:` addresses (RFC 4151): they stay when the portal moves to another host.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from html import escape

from msgspec import Struct

from thidua.export.twin.row.row import SAMPLE

_TAG = "tag:cong-thi-dua,2026:"
"""What every id begins with: never another, or readers show all entries anew."""
_LONGEST = 50
"""Entries of a feed: the newest; the portal has them all."""
_UNPRINTABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What no XML may hold."""


class Entry(Struct, frozen=True, dict=True):
    """One piece of news (tin)."""

    kind: str
    """`ke-hoach`, `ket-qua`, `dinh-chinh`, `khen-thuong`, `dien-hinh`, `co-quan`."""
    id: str
    """The address by which it is known for ever."""
    address: str
    title: str
    updated: date
    html: str
    """All its words; what people typed is escaped."""
    is_sample: bool
    published: date | None = None
    units: frozenset[str] = frozenset()
    """The units of its body that it concerns."""

    @cached_property
    def order(self) -> tuple[date, str]:
        """The newest last."""
        return self.updated, self.id

    def xml(self, root: str) -> str:
        """Write the entry."""
        sample = f"{SAMPLE}: " if self.is_sample else ""
        words = f"<p>{SAMPLE}.</p>{self.html}" if self.is_sample else self.html
        published = (
            f"<published>{_moment(self.published)}</published>"
            if self.published
            else ""
        )
        return (
            f"<entry><title>{_safe(sample + self.title)}</title><id>{_TAG}{self.id}</id>"
            f'<link href="{_safe(root + self.address)}"/>{published}<updated>{_moment(self.updated)}</updated>'
            f'<category term="{self.kind}"/><content type="html">{_safe(words)}</content></entry>\n'
        )


class Feed(Struct, frozen=True):
    """The news of one place (nguồn tin)."""

    address: str
    """Of its file."""
    page: str
    """The page that it tells the news of."""
    title: str
    entries: tuple[Entry, ...]

    def content(self, author: str, changed_on: date, site_url: str) -> bytes:
        """Write the feed, the newest first; `changed_on` is told where it has no entry."""
        newest = sorted(self.entries, key=lambda e: e.order, reverse=True)[:_LONGEST]
        root = site_url or "/"
        updated = newest[0].updated if newest else changed_on
        here = _safe(root + self.address)
        head = (
            '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">\n'
            f"<title>{_safe(self.title)}</title>\n<id>{_TAG}{self.address}</id>\n"
            f'<link rel="self" type="application/atom+xml" href="{here}"/>\n'
            f'<link href="{_safe(root + self.page)}"/>\n<updated>{_moment(updated)}</updated>\n'
            f"<author><name>{_safe(author)}</name></author>\n"
        )
        return f"{head}{''.join(e.xml(root) for e in newest)}</feed>\n".encode()


def paragraphs(lines: Iterable[str]) -> str:
    """Set words into paragraphs."""
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in lines if line)


def _moment(day: date) -> str:
    return f"{day}T00:00:00+07:00"


def _safe(words: str) -> str:
    return escape(_UNPRINTABLE.sub("", words))
