"""The books of honour of all bodies (sổ vàng)."""

from __future__ import annotations

from msgspec import Struct

from thidua.address.page import HONOURS, honours_year_address
from thidua.derive.dossier.honour.book import HonourBook
from thidua.derive.portal.portal import PortalDossier
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.link import honours_link
from thidua.say.body.kinship import listed_name
from thidua.say.honour import book_words


class BookCard(Struct, frozen=True):
    """The book of one body in short."""

    id: str
    link: Link
    words: str
    years: tuple[Link, ...]


class HonourIndexView(Struct, frozen=True):
    """All that the template of the list may know."""

    has_honours: bool
    """Whether any body has an honour; samples stand apart."""
    books: tuple[BookCard, ...]
    samples: tuple[BookCard, ...]


def honour_index_page(portal: PortalDossier) -> Page:
    """Make the list; sample books stand apart."""
    cards = _cards(portal)
    samples = _cards(portal.samples) if portal.samples else ()
    has_honours = any(body.honours.honours for body in portal.bodies.values())
    return Page(
        address=HONOURS,
        title="Sổ vàng: ai được khen?",
        description="Sổ vàng của từng xã, phường, cụm: ai được khen thưởng, điển hình nào được công nhận, theo đơn vị và theo năm.",
        section="awards",
        template="pages/honour_index.html",
        is_listed=True,
        view=HonourIndexView(has_honours, cards, samples),
        updated=portal.updated_on,
        is_dated=True,
        contents=tuple(ContentsEntry(c.link.text, c.id) for c in cards if has_honours),
    )


def _cards(portal: PortalDossier) -> tuple[BookCard, ...]:
    return tuple(_card(body.honours) for body in portal.bodies.values())


def _card(book: HonourBook) -> BookCard:
    slug = book.body.slug
    return BookCard(
        id=f"cua-{slug}",
        link=honours_link(book.body, listed_name(book.body)),
        words=book_words(book),
        years=tuple(Link(str(y), honours_year_address(slug, y)) for y in book.years),
    )
