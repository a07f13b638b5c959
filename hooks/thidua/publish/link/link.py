"""The links of a page or a stylesheet, and where in the site each leads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

_IDS = re.compile(r"=\"(?<=\sid=\")([^\"]*)\"")
_LINKS = re.compile(r"=\"(?:(?<=\shref=\")|(?<=\ssrc=\")|(?<=\sposter=\"))([^\"]*)\"")
_SETS = re.compile(r"=\"(?<=\ssrcset=\")([^\"]*)\"")
"""Each begins with letters, which are sought quickly; then it looks back for the name."""
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//")
_URL = re.compile(r"url\(\s*[\"']?([^\"')]*?)[\"']?\s*\)")


class LinkFault(Struct, frozen=True):
    """Why a link leads nowhere, and what to do (liên kết hỏng)."""

    rule: str
    message: str
    remedy: str


NO_PAGE = LinkFault(
    "lien-ket-hong",
    "không có trang đích",
    "sửa địa chỉ trong tệp, hoặc tạo trang ấy; trang của nơi khác thì bắt đầu bằng https://",
)


def links_of_page(html: str) -> tuple[set[str], list[str]]:
    """Give every address that a page leads to or shows, and its anchors in their order."""
    links = set[str](_LINKS.findall(html))
    for several in _SETS.findall(html) if "srcset" in html else ():
        links.update(_candidates(several))
    return links, _IDS.findall(html)


def links_of_style(css: bytes) -> set[str]:
    """Give every address that a stylesheet asks for."""
    return set(_URL.findall(css.decode()))


def no_clause(fragment: str) -> LinkFault:
    """Say that a page has no such anchor."""
    return LinkFault(
        "lien-ket-sai-muc",
        f"trang đích không có mục #{fragment}",
        "sửa phần sau dấu # trong địa chỉ",
    )


def shortened(html: str, address: str, base: str) -> str:
    """Shorten the links of a page to what stands in its folder and above it: `../cach-tinh/` for `../../../xa-a/xep-hang/cach-tinh/`.

    `base` is the way to the root, with which templates begin each link.
    """
    if not address:
        return html
    html = html.replace(f'"{base}{address}"', '"./"').replace(f'"{base}{address}', '"')
    folders = address.split("/")[:-1]
    for up in range(1, len(folders)):
        above = "/".join(folders[:-up])
        html = html.replace(f'"{base}{above}/', f'"{"../" * up}')
    return html


def target_of(address: str, link: str) -> tuple[str | None, str]:
    """The address that a link on a page leads to; None for links out of the site."""
    path, _, fragment = link.partition("#")
    path = path.partition("?")[0]
    if not path.startswith("../") and _OUTSIDE.match(path):
        return None, ""
    if not path:
        return address, fragment
    if path.startswith("/"):
        return path[1:], fragment
    folders = _folders(address)
    up = 0
    while path.startswith("../", 3 * up):
        up += 1
    below = path[3 * up :]
    above = folders[min(up, len(folders) - 1)]
    return above + below if "./" not in below else _walked(above, below), fragment


@lru_cache(64)
def _folders(address: str) -> tuple[str, ...]:
    """Name the folder of a page, then those above it, up to the root: a page has many links."""
    parts = address.split("/")[:-1]
    ends = range(len(parts), 0, -1)
    return (*("/".join(parts[:end]) + "/" for end in ends), "")


def _walked(folder: str, path: str) -> str:
    """Follow a path step by step: one that goes up behind a name is seldom written."""
    parts = folder.split("/")[:-1]
    *steps, name = path.split("/")
    for step in steps:
        if step == "..":
            del parts[-1:]
        elif step != ".":
            parts.append(step)
    return "/".join([*parts, name])


def _candidates(srcset: str) -> Iterator[str]:
    """Give every address of a `srcset`: each is followed by its width or density."""
    for candidate in srcset.split(","):
        yield from candidate.split()[:1]
