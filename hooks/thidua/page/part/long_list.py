"""Long lists (danh sách dài): the newest of all on the page, and one line a body that leads to its own."""

from __future__ import annotations

from msgspec import Struct

from thidua.address.page import body_address
from thidua.derive.portal.portal import PortalDossier
from thidua.page.page import Link
from thidua.page.part.facet_link import MANY, Facet, FacetLink
from thidua.say.vietnamese import number_words

_RESULTS = "ket-qua"
"""Where the page of a body tells what came of its campaigns."""


class Rest(Struct, frozen=True):
    """What a page that cannot hold a whole list says of it."""

    words: str
    facets: tuple[Facet, ...]
    """One line a body."""


def rest_of_results(portal: PortalDossier, count: int, what: str, short: str) -> Rest | None:  # fmt: skip
    """Lead to what came of the campaigns of each body, where a page cannot hold all of `what`."""
    if count <= MANY:
        return None
    words = f"Cổng có {number_words(count)} {what}; dưới đây là {MANY} {short} có thay đổi gần nhất."
    links = (
        FacetLink(Link(b.name.name, f"{body_address(slug)}#{_RESULTS}"), len(b.campaigns), is_current=False)
        for slug, b in portal.bodies.items()
        if b.campaigns
    )  # fmt: skip
    return Rest(words, (Facet("Xã, phường, cụm", tuple(links)),))
