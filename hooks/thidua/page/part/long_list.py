"""Long lists (danh sách dài): links that choose a part of one; the newest on the page, and one line a body that leads to its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from thidua.address.page import body_address
from thidua.derive.portal.portal import PortalDossier
from thidua.page.page import Link
from thidua.say.vietnamese import number_words

_RESULTS = "ket-qua"
"""Where the page of a body tells what came of its campaigns."""
MANY = 60
"""Items of a list, values of a facet: where there are more, not every page holds them all."""


class Rest(Struct, frozen=True):
    """What a page that cannot hold a whole list says of it."""

    words: str
    facets: tuple[Facet, ...]
    """One line a body."""


def rest_of_results(
    portal: PortalDossier, count: int, what: str, short: str
) -> Rest | None:
    """Lead to what came of the campaigns of each body, where a page cannot hold all of `what`."""
    if count <= MANY:
        return None
    words = f"Cổng có {number_words(count)} {what}; dưới đây là {MANY} {short} có thay đổi gần nhất."
    links = (
        FacetLink(
            Link(b.name.name, f"{body_address(slug)}#{_RESULTS}"),
            len(b.campaigns),
            is_current=False,
        )
        for slug, b in portal.bodies.items()
        if b.campaigns
    )
    return Rest(words, (Facet("Xã, phường, cụm", tuple(links)),))


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
            yield Facet(
                self.title, tuple(_here(link) if link is own else link for link in told)
            )


def facet_links(title: str, links: Iterable[FacetLink]) -> FacetLinks:
    """Take the links of all values of a facet; none of them is of the page that tells it."""
    by_address = {link.link.address: link for link in links}
    return FacetLinks(
        title, by_address, sum(link.count > 0 for link in by_address.values())
    )


def _here(link: FacetLink) -> FacetLink:
    return replace(link, is_current=True)
