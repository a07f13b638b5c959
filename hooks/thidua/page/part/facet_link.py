"""The links of facets (liên kết của bộ lọc): worked out once a list, told on each of its pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from thidua.page.page import Link

MANY = 60
"""Items of a list, values of a facet: where there are more, not every page holds them all."""


class FacetLink(Struct, frozen=True):
    """A value of a facet, how many have it, and its page."""

    link: Link
    count: int
    is_current: bool


class Facet(Struct, frozen=True):
    """One way to part a list."""

    title: str
    links: tuple[FacetLink, ...]


class FacetLinks(Struct, frozen=True):
    """The links of all values of a facet, by the addresses of their pages."""

    title: str
    links: Mapping[str, FacetLink]
    number: int
    """How many of the values any item has: only those are told, but on a page of its own."""

    def facets(self, current: str | None) -> Iterator[Facet]:
        """Give the facet as a page tells it, or none; the first page of a list has no address.

        One with many values stands whole on the first page alone.
        """
        own = self.links.get(current or "")
        number = self.number + (own is not None and not own.count)
        if current is not None and number > MANY:
            yield Facet(self.title, (_here(own),) if own else ())
        elif number:
            told = (link for link in self.links.values() if link.count or link is own)
            yield Facet(self.title, tuple(_here(link) if link is own else link for link in told))  # fmt: skip


def facet_links(title: str, links: Iterable[FacetLink]) -> FacetLinks:
    """Take the links of all values of a facet; none of them is of the page that tells it."""
    by_address = {link.link.address: link for link in links}
    return FacetLinks(title, by_address, sum(link.count > 0 for link in by_address.values()))  # fmt: skip


def _here(link: FacetLink) -> FacetLink:
    return replace(link, is_current=True)
