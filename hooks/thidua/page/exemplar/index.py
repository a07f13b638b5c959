"""The gallery of exemplary models, and its static pages by field, kind, body, year.

Those of a unit stand on its own page, those of a campaign on the page of its result.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.address.page import EXEMPLARS, NOMINATING, exemplar_address
from thidua.derive.dossier.exemplar import ShownPhoto
from thidua.derive.portal.portal import PortalDossier
from thidua.derive.portal.summary import ExemplarSummary
from thidua.page.page import Link, Page
from thidua.page.part.facet import Choice, FacetRule, Value, choices, named
from thidua.page.part.link import exemplar_link
from thidua.page.part.long_list import MANY, Facet
from thidua.page.part.photo import PhotoSet
from thidua.page.scope import Scope
from thidua.say import name
from thidua.say.body.kinship import listed_name
from thidua.say.name import Badge
from thidua.say.notice import SAMPLE
from thidua.say.vietnamese import number_words


class ExemplarIndexView(Struct, frozen=True):
    """All that the template of the gallery may know."""

    title: str
    lead: str
    facets: tuple[Facet, ...]
    cards: tuple[ExemplarCard, ...]
    is_filtered: bool
    guide: Link | None
    """How to put a model forward; None where the portal has no such page."""


def exemplar_index_pages(portal: PortalDossier, scope: Scope) -> Iterator[Page]:
    """Give the gallery, then a page for each value of each facet."""
    exemplars = list(portal.exemplars())
    samples = list(portal.samples.exemplars()) if portal.samples else []
    for choice in choices("Điển hình tiên tiến", EXEMPLARS, exemplars, _RULES, samples):
        yield _page(portal, scope, choice, len(exemplars))


_RULES: tuple[FacetRule[ExemplarSummary], ...] = (
    FacetRule("Lĩnh vực", "linh-vuc", lambda e: named(e.exemplar.field)),
    FacetRule("Loại", "loai", lambda e: named(name.EXEMPLAR_KINDS[e.exemplar.kind])),
    FacetRule(
        "Cơ quan",
        "co-quan",
        lambda e: Value(e.body.slug, listed_name(e.body)),
        is_whole=True,
    ),
    FacetRule("Năm", "nam", lambda e: named(str(e.name.key.year))),
)


def _guide(scope: Scope) -> Link | None:
    is_written = f"content/{NOMINATING.rstrip('/')}.md" in scope.commons.pages
    return Link("Cách giới thiệu một điển hình", NOMINATING) if is_written else None


def _page(
    portal: PortalDossier, scope: Scope, choice: Choice[ExemplarSummary], total: int
) -> Page:
    count = number_words(len(choice.items))
    is_real_part = choice.is_filtered and not choice.is_sample
    among = f" trong {number_words(total)} điển hình" if is_real_part else ""
    is_sample = bool(choice.items) and all(e.body.is_sample for e in choice.items)
    dates = (e.exemplar.updated_on for e in choice.items)
    shown = choice.shown(lambda e: e.exemplar.updated_on)
    return Page(
        address=choice.address,
        title=choice.title,
        description=f"{choice.title}. {count} điển hình tiên tiến, mô hình hay, gương người tốt việc tốt.",
        section="exemplars",
        template="pages/exemplar_index.html",
        is_listed=not choice.is_filtered,
        view=ExemplarIndexView(
            choice.title,
            f"{count} điển hình{among}{_cut(choice)}.",
            choice.facets,
            tuple(exemplar_card(e, scope) for e in shown),
            choice.is_filtered,
            _guide(scope),
        ),
        updated=max(dates, default=portal.commons.settings.updated_on),
        trail=(Link("Điển hình", EXEMPLARS),) if choice.is_filtered else (),
        is_hidden=is_sample and choice.is_filtered,
        tells=tuple(exemplar_address(e.name.key) for e in choice.items),
        notices=(SAMPLE,) if is_sample else (),
    )


def _cut(choice: Choice[ExemplarSummary]) -> str:
    """Say that not all are shown, and where they are."""
    told = f"; dưới đây là {MANY} điển hình cập nhật gần nhất, xem đủ theo cơ quan"
    return told if choice.is_cut else ""


class PhotoView(Struct, frozen=True):
    """A picture on a page: its files, what it shows, who made it."""

    files: PhotoSet
    alt: str
    credit: str


class ExemplarCard(Struct, frozen=True):
    """A card of an exemplar (thẻ điển hình)."""

    link: Link
    kind: str
    field: str
    unit: str
    year: int
    summary: str
    status: Badge
    photo: PhotoView | None


def exemplar_card(found: ExemplarSummary, scope: Scope) -> ExemplarCard:
    """Make the card of an exemplar."""
    exemplar = found.exemplar
    return ExemplarCard(
        link=exemplar_link(found.name),
        kind=name.EXEMPLAR_KINDS[exemplar.kind],
        field=exemplar.field,
        unit=found.unit.name,
        year=found.name.key.year,
        summary=exemplar.summary,
        status=name.exemplar_badge(exemplar.status),
        photo=photo_view(found.photo, scope) if found.photo else None,
    )


def photo_view(shown: ShownPhoto, scope: Scope) -> PhotoView:
    """Make the view of a picture."""
    photo = shown.photo
    return PhotoView(scope.photos[shown.file], photo.alt, photo.credit or "")
