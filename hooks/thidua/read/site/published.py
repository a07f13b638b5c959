"""The JSON files of a published site: from a folder, or from a server."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, urljoin, urlsplit
from urllib.request import urlopen

MAX_BYTES = 50 * 1024 * 1024
_SEGMENT = "xep-hang"
_LINK = re.compile(rf'href="(?:\.\./)*([a-z0-9-]+/{_SEGMENT}/\d{{4}}/[a-z0-9-]+/)"')
_FILES = ("dau-vao.json", "index.json")


class Unreachable(Exception):
    """A site cannot be read: told in one sentence."""


def from_folder(site: Path) -> dict[str, bytes]:
    """Read every JSON file below a folder `xep-hang/` of a built site, by address."""
    return {
        address: path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.suffix.lower() == ".json"
        and path.is_file()
        and _SEGMENT in (address := path.relative_to(site).as_posix()).split("/")[:-1]
    }


def from_server(site: str) -> dict[str, bytes]:
    """Fetch the list of rankings, then the two files of each.

    Rankings to which readers are led count too, so that none can be left off the list.
    """
    root = site if site.endswith("/") else f"{site}/"
    listing = _fetch(root, f"{_SEGMENT}/index.json")
    if listing is None:
        raise Unreachable(f"{root} không có {_SEGMENT}/index.json: không phải cổng này")
    page = _fetch(root, f"{_SEGMENT}/") or b""
    files = {f"{_SEGMENT}/index.json": listing}
    for folder in sorted({*_addresses(listing), *_linked(page)}):
        for name in _FILES:
            content = _fetch(root, folder + name)
            if content is not None:
                files[folder + name] = content
    return files


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
