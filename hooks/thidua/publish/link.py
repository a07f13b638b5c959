"""The links of a page or a stylesheet, and where in the site each leads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINK = re.compile(r"\s(?:href|src|poster)=\"([^\"]*)\"")
_SRCSET = re.compile(r"\ssrcset=\"([^\"]*)\"")
_URL = re.compile(r"url\(\s*[\"']?([^\"')]*?)[\"']?\s*\)")


@dataclass(frozen=True, slots=True)
class LinkFault:
    """Why a link leads nowhere, and what to do (liên kết hỏng)."""

    rule: str
    message: str
    remedy: str


NO_PAGE = LinkFault(
    "lien-ket-hong",
    "không có trang đích",
    "sửa địa chỉ trong tệp, hoặc tạo trang ấy",
)


def links_of_page(html: str) -> set[str]:
    """Give every address that a page leads to or shows."""
    return {*_LINK.findall(html), *_candidates(html)}


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
    if re.match(r"[a-z][a-z0-9+.-]*:|//", path):
        return None, ""
    if not path:
        return address, fragment
    if path.startswith("/"):
        return path[1:], fragment
    parts = address.rpartition("/")[0].split("/") if "/" in address else []
    for step in path.split("/")[:-1]:
        if step == "..":
            parts = parts[:-1]
        elif step != ".":
            parts = [*parts, step]
    name = path.rpartition("/")[2]
    folder = "".join(f"{part}/" for part in parts)
    return folder + name, fragment


def _candidates(html: str) -> Iterator[str]:
    """Give every address of a `srcset`: each is followed by its width or density."""
    for candidates in _SRCSET.findall(html):
        for candidate in candidates.split(","):
            yield from candidate.split()[:1]
