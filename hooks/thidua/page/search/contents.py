"""All that there is, body by body (mục lục): what is read where no script can search."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from thidua.address.page import CONTENTS, SEARCH, contents_address
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.portal.portal import PortalDossier
from thidua.derive.search import kind
from thidua.derive.search.entry import Entry
from thidua.page.page import Link, Page
from thidua.page.part.link import body_link
from thidua.page.search.page import PlaceList, place_lists
from thidua.say.body.kinship import listed_name
from thidua.say.notice import body_notices


class ContentsView(Struct, frozen=True):
    """All that the template of a list may know."""

    title: str
    bodies: tuple[Link, ...]
    samples: tuple[Link, ...]
    lists: tuple[PlaceList, ...]


def contents_page(portal: PortalDossier) -> Page:
    """Make the list of bodies; samples stand apart."""
    samples = portal.samples
    return Page(
        address=CONTENTS,
        title="Mục lục từng xã, phường, cụm",
        description="Mọi kế hoạch, đơn vị, kết quả, xếp hạng, điển hình trên cổng, theo từng cơ quan.",
        section="",
        template="pages/contents_list.html",
        view=ContentsView(
            title="Mục lục từng xã, phường, cụm",
            bodies=_links(portal),
            samples=_links(samples) if samples else (),
            lists=(),
        ),
        updated=portal.updated_on,
        trail=(Link("Tìm kiếm", SEARCH),),
        explains=False,
    )


def body_contents_page(body: BodyDossier, entries: Sequence[Entry]) -> Page:
    """Make the list of all that a body has; `entries` are what can be found of it."""
    name = body.issuer.name
    title = f"Mục lục: {name.name}"
    lists = tuple(place_lists([e for e in entries if e.kind != kind.BODY]))
    return Page(
        address=contents_address(name.slug),
        title=title,
        description=f"Mọi kế hoạch, đơn vị, kết quả, xếp hạng, điển hình của {name.name} trên cổng.",
        section="",
        template="pages/contents_list.html",
        view=ContentsView(title, (), (), lists),
        updated=max(
            [body.issuer.body.updated_on, *(c.updated_on for c in body.campaigns)]
        ),
        trail=(body_link(name),),
        explains=False,
        is_hidden=name.is_sample,
        notices=body_notices(name),
    )


def _links(portal: PortalDossier) -> tuple[Link, ...]:
    bodies = portal.bodies.values()
    return tuple(
        Link(listed_name(b.name), contents_address(b.name.slug)) for b in bodies
    )
