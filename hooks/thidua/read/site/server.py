"""The files of a published site, from a server."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.parse import quote, urljoin, urlsplit
from urllib.request import urlopen

from thidua.address.file import MANIFEST, SIGNATURE, address_of

_AT_ONCE = 8
"""So many files are asked for at a time."""
MAX_BYTES = 50 * 1024 * 1024
_SEGMENT = "xep-hang"
_LINK = re.compile(rf'href="(?:\.\./)*([a-z0-9-]+/{_SEGMENT}/\d{{4}}/[a-z0-9-]+/)"')
_FILES = ("dau-vao.json", "index.json")


class Unreachable(Exception):
    """A site cannot be read: told in one sentence."""


def from_server(site: str, expected: Iterable[str] = ()) -> dict[str, bytes]:
    """Fetch every file that a site lists, that somebody expects, and all rankings.

    Rankings to which readers are led count too, so that none can be left off the lists.
    """
    root = site if site.endswith("/") else f"{site}/"
    listing = _fetch(root, f"{_SEGMENT}/index.json")
    if listing is None:
        raise Unreachable(f"{root} không có {_SEGMENT}/index.json: không phải cổng này")
    page = _fetch(root, f"{_SEGMENT}/") or b""
    listed = _fetch(root, MANIFEST)
    folders = {*_addresses(listing), *_linked(page)}
    names = {folder + name for folder in folders for name in _FILES}
    names |= {MANIFEST, SIGNATURE, *expected, *_listed(listed or b"")}
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        told = pool.map(
            lambda name: (name, _fetch(root, address_of(name))), sorted(names)
        )
        return {name: content for name, content in told if content is not None}


def _listed(manifest: bytes) -> Iterator[str]:
    """The names of a list of files, none of which leads out of the site."""
    for line in manifest.decode("utf-8", "replace").splitlines():
        name = line.partition("  ")[2]
        if name and not name.startswith("/") and ".." not in name.split("/"):
            yield name


def _linked(page: bytes) -> Iterator[str]:
    """The folders of rankings that the page of all rankings links to."""
    for found in _LINK.finditer(page.decode("utf-8", "replace")):
        yield found[1]


def _addresses(listing: bytes) -> Iterator[str]:
    """The folders that a list names, none of which leads out of the site."""
    try:
        rows = json.loads(listing)["rankings"]
        folders = [str(row["address"]) for row in rows]
    except (ValueError, RecursionError, KeyError, TypeError):
        return
    for folder in folders:
        parts = folder.split("/")
        if not urlsplit(folder).scheme and ".." not in parts and parts[0]:
            yield folder


def _fetch(root: str, address: str) -> bytes | None:
    """Fetch a file of a site; None where the site has none such."""
    if not root.startswith(("http://", "https://")):
        raise Unreachable(f"“{root}” không phải thư mục, cũng không phải http(s)")
    try:
        with urlopen(urljoin(root, quote(address)), timeout=30) as answer:
            content: bytes = answer.read(MAX_BYTES + 1)
    except HTTPError as wrong:
        if wrong.code in (404, 410):
            return None
        raise Unreachable(f"không tải được {root}{address}: {wrong}") from wrong
    except (OSError, ValueError, HTTPException) as wrong:
        raise Unreachable(f"không tải được {root}{address}: {wrong}") from wrong
    if len(content) > MAX_BYTES:
        raise Unreachable(f"{root}{address} lớn hơn 50 MB")
    return content
