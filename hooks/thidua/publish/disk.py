"""A site that is read from a disk, a USB stick or a shared folder (bản từ đĩa): each link names a file.

A server answers `xa-thu/` with the page in that folder; a disk shows the folder. What
leads out of the site, or to a place on the same page, stays as it is.
"""

from __future__ import annotations

import re
from pathlib import Path

INDEX = "index.html"
_LINK = re.compile(r'(\s(?:href|action)=")([^"]*)(")')
_LEAD = re.compile(r'(<meta http-equiv="refresh" content="0; url=)([^"]*)(")')
_OUT = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)
_NO_INDEX = '<meta name="robots" content="noindex">'


def set_for_disk(site: Path) -> None:
    """Rewrite the links of every page of a finished site; its list of files has to follow."""
    for page in site.rglob("*.html"):
        page.write_bytes(page_from_disk(page.read_text("utf-8")).encode())


def page_from_disk(html: str) -> str:
    """Give a page whose links work from a disk, and which search engines leave alone."""
    for link in (_LINK, _LEAD):
        html = link.sub(_named, html)
    if _NO_INDEX not in html:
        html = html.replace("</head>", f"{_NO_INDEX}\n</head>", 1)
    return html


def file_link(link: str) -> str:
    """Write a link so that it ends in a file: `../xa-thu/#don-vi` is `../xa-thu/index.html#don-vi`."""
    path, mark, rest = _parted(link)
    if _OUT.match(link) or (not path and mark == "#") or not link:
        return link
    if not path or path.endswith("/"):
        path += INDEX
    elif path.rpartition("/")[2] in (".", ".."):
        path += f"/{INDEX}"
    return f"{path}{mark}{rest}"


def _parted(link: str) -> tuple[str, str, str]:
    """Part a link at what comes first of `?` and `#`."""
    found = re.search(r"[?#]", link)
    if not found:
        return link, "", ""
    return link[: found.start()], found[0], link[found.end() :]


def _named(found: re.Match[str]) -> str:
    return f"{found[1]}{file_link(found[2])}{found[3]}"
