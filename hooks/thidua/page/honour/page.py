"""The book of honour of a body (sổ vàng), whole and year by year; units are its parts."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.address.anchor import honours_anchor
from thidua.address.page import (
    HONOURS,
    decision_address,
    honours_address,
    honours_year_address,
)
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.dossier.honour.book import HonourBook
from thidua.derive.dossier.honour.honour import Honour
from thidua.derive.name import UnitName
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.link import (
    body_link,
    exemplar_link,
    honours_link,
    result_link,
    unit_link,
)
from thidua.page.part.long_list import Facet, FacetLink
from thidua.say.honour import (
    STATES,
    book_words,
    honour_back,
    honour_form,
    honour_reason,
    honoured,
    unnamed_words,
)
from thidua.say.name import Badge
from thidua.say.notice import body_notices
from thidua.say.vietnamese import day_words


class HonourUnit(Struct, frozen=True):
    """The honours of one unit."""

    id: str
    unit: Link | None
    """None for what belongs to no unit."""
    rows: tuple[HonourRow, ...]
    unnamed: tuple[str, ...]
    """How many are not named, and why."""


class HonourView(Struct, frozen=True):
    """All that the template of a book may know."""

    title: str
    words: str
    body: Link
    whole: Link | None
    """The whole book, from one of its years."""
    facets: tuple[Facet, ...]
    units: tuple[HonourUnit, ...]
    others: tuple[HonourUnit, ...]
    """Units without an honour."""


def honour_pages(body: BodyDossier) -> Iterator[Page]:
    """Make the book of a body, then a page for each of its years."""
    book, name = body.honours, body.issuer.name
    yield _page(body, book, f"Sổ vàng: {name.name}", honours_address(name.slug), 0)
    for year in book.years:
        title = f"Sổ vàng: {name.name}, năm {year}"
        here = honours_year_address(name.slug, year)
        yield _page(body, book.of_year(year), title, here, year)


def _page(
    body: BodyDossier, book: HonourBook, title: str, here: str, year: int
) -> Page:
    name, record = body.issuer.name, body.issuer.body
    view = _view(body, book, title, year)
    above = honours_link(name, name.name) if year else body_link(name)
    return Page(
        address=here,
        title=title,
        description=f"Ai được khen ở {name.name}? {view.words}",
        section="awards",
        template="pages/honours.html",
        view=view,
        updated=max([record.updated_on, *(c.changed_on for c in body.campaigns)]),
        trail=(Link("Sổ vàng", HONOURS), above),
        is_dated=True,
        contents=tuple(
            ContentsEntry(u.unit.text if u.unit else OTHERS, u.id) for u in view.units
        ),
        is_hidden=name.is_sample,
        notices=body_notices(name),
    )


OTHERS = "Không thuộc đơn vị nào"


def _view(body: BodyDossier, book: HonourBook, title: str, year: int) -> HonourView:
    units = [_unit(unit, book.of_unit(unit)) for unit in book.units]
    rest = book.of_unit(None)
    shown = [unit for unit in units if unit.rows or unit.unnamed]
    if rest:
        shown.append(_unit(None, rest))
    return HonourView(
        title=title,
        words=book_words(book),
        body=body_link(body.issuer.name),
        whole=honours_link(body.issuer.name, "Xem mọi năm") if year else None,
        facets=tuple(_years(body.honours, year)),
        units=tuple(shown),
        others=tuple(u for u in units if not u.rows and not u.unnamed),
    )


def _unit(unit: UnitName | None, honours: tuple[Honour, ...]) -> HonourUnit:
    return HonourUnit(
        id=honours_anchor(unit.id) if unit else "khac",
        unit=unit_link(unit) if unit else None,
        rows=tuple(honour_row(h) for h in honours if h.is_named),
        unnamed=tuple(unnamed_words(honours)),
    )


def _years(book: HonourBook, current: int) -> Iterator[Facet]:
    links = tuple(
        FacetLink(
            Link(str(year), honours_year_address(book.body.slug, year)),
            len(book.of_year(year).honours),
            year == current,
        )
        for year in book.years
    )
    if links:
        yield Facet("Năm", links)


class HonourRow(Struct, frozen=True):
    """One honour (một lần được ghi nhận)."""

    year: int
    who: str
    form: str
    reason: str
    state: Badge
    back: str
    """When and why it was taken back; "" where it holds."""
    by: Link | None
    """The decision, the result page or the exemplar that tells it."""
    campaign: Link | None
    exemplar: Link | None
    """The exemplary model that the decision recognised with it."""


def honour_row(honour: Honour) -> HonourRow:
    """Make the row of an honour that may be named."""
    story = honour.exemplar
    return HonourRow(
        year=honour.year,
        who=honoured(honour),
        form=honour_form(honour),
        reason=honour_reason(honour),
        state=STATES[honour.state],
        back=honour_back(honour),
        by=_by(honour),
        campaign=result_link(honour.campaign) if honour.campaign else None,
        exemplar=exemplar_link(story.name) if story else None,
    )


def _by(honour: Honour) -> Link | None:
    if given := honour.given:
        words = (
            f"Quyết định số {given.decision.number} ngày {day_words(given.decision.on)}"
        )
        return Link(words, decision_address(given.campaign.key.body, given.decision_id))
    if honour.exemplar and honour.exemplar.decision:
        id_, decision = honour.exemplar.decision
        words = f"Quyết định số {decision.number} ngày {day_words(decision.on)}"
        return Link(words, decision_address(honour.exemplar.issuer.slug, id_))
    return None
