"""The JSON files of a published site: from a folder, or from a server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urljoin, urlsplit
from urllib.request import urlopen

MAX_BYTES = 50 * 1024 * 1024
_SEGMENT = "xep-hang"
_FILES = ("dau-vao.json", "index.json")


class Unreachable(Exception):
    """A site cannot be read: told in one sentence."""


def from_folder(site: Path) -> dict[str, bytes]:
    """Read every JSON file below a folder `xep-hang/` of a built site, by address."""
    return {
        address: path.read_bytes()
        for path in sorted(site.rglob("*.json"))
        if _SEGMENT in (address := path.relative_to(site).as_posix()).split("/")[:-1]
    }


def from_server(site: str) -> dict[str, bytes]:
    """Fetch the list of rankings, then the two files of each."""
    root = site if site.endswith("/") else f"{site}/"
    listing = _fetch(root, f"{_SEGMENT}/index.json")
    files = {f"{_SEGMENT}/index.json": listing}
    for folder in _addresses(listing):
        for name in _FILES:
            files[folder + name] = _fetch(root, folder + name)
    return files


def _addresses(listing: bytes) -> Iterator[str]:
    """The folders that a list names, none of which leads out of the site."""
    try:
        rows = json.loads(listing)["rankings"]
        folders = [str(row["address"]) for row in rows]
    except (ValueError, KeyError, TypeError):
        return
    for folder in folders:
        parts = folder.split("/")
        if not urlsplit(folder).scheme and ".." not in parts and parts[0]:
            yield folder


def _fetch(root: str, address: str) -> bytes:
    if urlsplit(root).scheme not in ("http", "https"):
        raise Unreachable(f"“{root}” không phải thư mục, cũng không phải http(s)")
    try:
        with urlopen(urljoin(root, address), timeout=30) as answer:
            content: bytes = answer.read(MAX_BYTES + 1)
    except (URLError, TimeoutError, OSError) as wrong:
        raise Unreachable(f"không tải được {root}{address}: {wrong}") from wrong
    if len(content) > MAX_BYTES:
        raise Unreachable(f"{root}{address} lớn hơn 50 MB")
    return content
