"""The map of the site for search engines (sitemaps.org), and what robots are told."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from datetime import date
from html import escape

from thidua.address.file import ROBOTS, SITE_MAP

MOST = 10_000
"""Addresses of one file; a protocol allows 50,000, and smaller files are read sooner."""
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<{0} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
_OS = 9
"""Where a packed file names the machine."""
File = tuple[str, bytes]
Listed = tuple[str, date]
"""An address with the day on which its content was last changed."""


def site_map_files(
    pages: Iterable[Listed], site_url: str, most: int = MOST
) -> Iterator[File]:
    """Give the map: one file, or an index of several; each packed, too; what robots are told."""
    listed = sorted(pages)
    parts = [listed[at : at + most] for at in range(0, len(listed), most)] or [[]]
    if len(parts) == 1:
        yield from _both(SITE_MAP, _written("urlset", "url", parts[0], site_url))
    else:
        named = [(_name(n), part) for n, part in enumerate(parts, 1)]
        for name, part in named:
            yield from _both(name, _written("urlset", "url", part, site_url))
        index = [(name, max(day for _, day in part)) for name, part in named]
        yield from _both(SITE_MAP, _written("sitemapindex", "sitemap", index, site_url))
    yield ROBOTS, _robots(site_url)


def _name(number: int) -> str:
    stem, _, kind = SITE_MAP.rpartition(".")
    return f"{stem}-{number}.{kind}"


def _both(name: str, content: bytes) -> Iterator[File]:
    """Give a file, and it packed: without a time, and without the machine that packed it.

    Python tells the machine up to 3.12 (RFC 1952, OS: 3 is Unix), and 255 for none from 3.13 on.
    """
    yield name, content
    packed = gzip.compress(content, mtime=0)
    yield f"{name}.gz", packed[:_OS] + b"\xff" + packed[_OS + 1 :]


def _written(kind: str, item: str, listed: Iterable[Listed], site_url: str) -> bytes:
    entries = "".join(
        f"<{item}><loc>{escape(site_url + address)}</loc><lastmod>{day}</lastmod></{item}>\n"
        for address, day in listed
    )
    return f"{_HEAD.format(kind)}{entries}</{kind}>\n".encode()


def _robots(site_url: str) -> bytes:
    """Let robots read all; what they shall not show says so itself (`noindex`)."""
    return f"User-agent: *\nAllow: /\nSitemap: {site_url}{SITE_MAP}\n".encode()
