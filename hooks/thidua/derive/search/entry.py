"""What can be found (mục tìm kiếm): one place of the portal with its words."""

from __future__ import annotations

from msgspec import Struct


class Kind(Struct, frozen=True):
    """A kind of places (loại): plans, clauses, units …; a facet of the search."""

    slug: str
    name: str
    weight: int
    """0 to 9: what people more often mean, where all else is equal."""
    is_official: bool = False
    """Whether only officials who enter data need it: then it is behind all others."""


class Entry(Struct, frozen=True):
    """One place: a clause, a row, a page."""

    url: str
    """From the root of the site, with its fragment."""
    kind: Kind
    title: str
    """What it is called; found before its text."""
    text: str
    body: str = ""
    """The issuing body that it belongs to; "" for none."""
    year: int = 0
    """0 where there is none."""
    is_sample: bool = False
    label: str = ""
    """Shown before the title, and not searched: the citation of a clause."""
    place: str = ""
    """Shown below the title, and not searched: the campaign."""
    hidden: str = ""
    """Searched and not shown: other ways to write the same."""
