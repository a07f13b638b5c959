"""What a page may not hold: read independently of the build and of its sanitiser."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser

ACTIVE = {
    "script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "form", "input",
    "button", "select", "textarea", "base", "math", "foreignobject", "template", "noscript",
    "audio", "video", "track", "portal", "animate", "set", "use", "link", "meta", "marquee",
}  # fmt: skip
"""Elements that do something; pages have some of them, people never add one."""
LOADING = {"src", "srcset", "poster", "data", "background", "xlink:href"}
LEADING = {"href", "action", "formaction", "ping", "cite", "longdesc"}
SCHEMES = ("https://", "http://", "mailto:", "webcal://mau.example/")
_TURNING = re.compile("[\u202a-\u202e]")


class _Reader(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.active: Counter[str] = Counter()
        self.harms: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ACTIVE:
            self.active[tag] += 1
        harms = (_harm(tag, name, value or "") for name, value in attrs)
        self.harms += [harm for harm in harms if harm]

    def handle_comment(self, data: str) -> None:
        self.harms.append(f"comment {data}")


def harms(html: str) -> list[str]:
    """Tell every handler, style, comment and address that has no place on any page."""
    return _read(html).harms


def active(html: str) -> Counter[str]:
    """Count the elements that do something."""
    return _read(html).active


@cache  # most pages of a case are those of any other
def _read(html: str) -> _Reader:
    return _Reader(html)


def _harm(tag: str, name: str, value: str) -> str:
    return next(_why(tag, name, "".join(value.split()).lower()), "")


def _why(tag: str, name: str, value: str) -> Iterator[str]:
    if name.startswith("on") or name in ("style", "srcdoc", "target"):
        yield f"{tag} {name}"
    is_elsewhere = value.startswith(("//", "/\\", "\\")) or ":" in value.split("/")[0]
    if name in LOADING and is_elsewhere:
        yield f"{tag} {name}={value}"
    if name in LEADING and is_elsewhere and not value.startswith(SCHEMES):
        yield f"{tag} {name}={value}"
    if _TURNING.search(value):
        yield f"{tag} {name} turns the words around"
