"""An exemplar in short: what galleries and lists show of it."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.address.page import exemplar_address
from thidua.model.portal import ExemplarEntry
from thidua.page.page import Link
from thidua.page.part.photo import PhotoSet
from thidua.page.scope import Scope
from thidua.say import name
from thidua.say.name import Badge


@dataclass(frozen=True, slots=True)
class PhotoView:
    """A picture on a page: its files, what it shows, who made it."""

    files: PhotoSet
    alt: str
    credit: str


@dataclass(frozen=True, slots=True)
class ExemplarCard:
    """A card of an exemplar (thẻ điển hình)."""

    link: Link
    kind: str
    field: str
    unit: str
    year: int
    summary: str
    status: Badge
    photo: PhotoView | None


def exemplar_card(entry: ExemplarEntry, scope: Scope) -> ExemplarCard:
    """Make the card of an exemplar."""
    exemplar = entry.exemplar
    photos = photo_views(entry, scope)
    return ExemplarCard(
        link=Link(exemplar.title, exemplar_address(entry.key)),
        kind=name.EXEMPLAR_KINDS[exemplar.kind],
        field=exemplar.field,
        unit=scope.unit_name(entry.body, exemplar.unit),
        year=entry.year,
        summary=exemplar.summary,
        status=name.exemplar_badge(exemplar.status),
        photo=photos[0] if photos else None,
    )


def photo_views(entry: ExemplarEntry, scope: Scope) -> tuple[PhotoView, ...]:
    """Give the pictures of an exemplar."""
    folder = entry.file.rpartition("/")[0]
    return tuple(
        PhotoView(scope.photos[f"{folder}/{photo.file}"], photo.alt, photo.credit or "")
        for photo in entry.exemplar.shown_photos
    )
