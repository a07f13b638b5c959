"""An exemplar in short: what galleries and lists show of it."""

from __future__ import annotations

from msgspec import Struct

from thidua.derive.dossier.exemplar import ShownPhoto
from thidua.derive.portal.summary import ExemplarSummary
from thidua.page.page import Link
from thidua.page.part.link import exemplar_link
from thidua.page.part.photo import PhotoSet
from thidua.page.scope import Scope
from thidua.say import name
from thidua.say.name import Badge


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
