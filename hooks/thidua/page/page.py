"""A finished page of the portal: its address, its words, what its frame has to know."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec import Struct

from thidua.say.notice import Notice


class Link(Struct, frozen=True):
    """A text that leads somewhere; the address is told from the root of the site."""

    text: str
    address: str


class ContentsEntry(Struct, frozen=True):
    """An entry of the contents of a page (mục lục trang)."""

    text: str
    id: str
    below: tuple[ContentsEntry, ...] = ()


class Card(Struct, frozen=True):
    """What the picture says that stands for a page in messages (thẻ chia sẻ)."""

    over: str
    """Whose it is: a body, the portal."""
    title: str
    line: str
    """Number, state, place: a few words."""
    stamp: str = ""
    """What must not be overlooked: DỰ THẢO, DỮ LIỆU MINH HỌA."""

    @property
    def words(self) -> str:
        """All that the picture says, for those who do not see it."""
        parts = (self.stamp, self.over, self.title, self.line)
        return ". ".join(part for part in parts if part)


GONE = "pages/gone.html"
"""The template of a page that was withdrawn."""


class Page(Struct, frozen=True):
    """A page before it is set into its frame."""

    address: str
    title: str
    description: str
    section: str
    """The section of the navigation that it belongs to; "" for none."""
    template: str
    """Its template in `overrides/pages/`; the template sees one name, `page`."""
    view: Any
    """A frozen view of its kind: all that the template may know."""
    updated: date
    trail: tuple[Link, ...] = ()
    """Breadcrumbs, without the home page and the page itself."""
    contents: tuple[ContentsEntry, ...] = ()
    source: str | None = None
    """The file to edit; None where no single file makes the page."""
    explains: bool = True
    """Short forms are explained; not where the page lists them itself."""
    is_listed: bool = False
    """Found by its title: a page of the portal itself, not of a subject."""
    is_dated: bool = False
    """What it says depends on the day of the build: it names that day."""
    as_of: date | None = None
    """The day it names, where that is not the portal's own."""
    has_code: bool = False
    """It is printed and handed on: its sheet bears a QR code that leads back."""
    has_script: bool = False
    """The page carries a script of ours; all others have none."""
    script: str = ""
    """Its name in `publish/frame/script.py`, where the frame names it; the search names its own."""
    is_hidden: bool = False
    """Not for search engines: a draft, or sample data."""
    canonical: str | None = None
    """The page that stands for it where it is one of several copies; None for itself."""
    notices: tuple[Notice, ...] = ()
    """What must not be overlooked, at the head of the page and on each of its sheets."""
    moved_to: str = ""
    """Where the page is now, with the way from here; "" where it has not moved."""
    is_bare: bool = False
    """It has no frame of ours and may be framed by others."""
    stands_for: str = ""
    """The page that search engines are to know in its place; "" for itself."""
    tells: tuple[str, ...] = ()
    """The addresses of all that a part of a list holds, for its twin."""
    previous: Link | None = None
    following: Link | None = None
    card: Card | None = None
    """Its picture in messages; None for pages that are seldom passed on."""

    @property
    def is_end(self) -> bool:
        """Whether it stands only where a published page was: it leads on, or says it is gone."""
        return bool(self.moved_to) or self.template == GONE
