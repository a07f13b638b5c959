"""The links of a page or a stylesheet, and where in the site each leads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

_TOLD = re.compile(r"\s(id|href|src|poster|srcset)=\"([^\"]*)\"")
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
    "sửa địa chỉ trong tệp, hoặc tạo trang ấy",
)


def links_of_page(html: str) -> tuple[set[str], list[str]]:
    """Give every address that a page leads to or shows, and its anchors in their order."""
    links: set[str] = set()
    ids: list[str] = []
    for name, value in _TOLD.findall(html):
        if name == "id":
            ids.append(value)
        elif name == "srcset":
            links.update(_candidates(value))
        else:
            links.add(value)
    return links, ids


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


def target_of(address: str, link: str) -> tuple[str | None, str]:
    """The address that a link on a page leads to; None for links out of the site."""
    path, _, fragment = link.partition("#")
    path = path.partition("?")[0]
    if _OUTSIDE.match(path):
        return None, ""
    if not path:
        return address, fragment
    if path.startswith("/"):
        return path[1:], fragment
    parts = address.split("/")[:-1]
    *steps, name = path.split("/")
    for step in steps:
        if step == "..":
            del parts[-1:]
        elif step != ".":
            parts.append(step)
    return "/".join([*parts, name]), fragment


def _candidates(srcset: str) -> Iterator[str]:
    """Give every address of a `srcset`: each is followed by its width or density."""
    for candidate in srcset.split(","):
        yield from candidate.split()[:1]
