"""All units (trang đơn vị chung): where a resident finds their own hamlet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from thidua.address.page import UNITS
from thidua.derive.portal.portal import PortalDossier
from thidua.derive.portal.summary import BodySummary, UnitSummary
from thidua.model.body.unit import UnitKind
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.link import body_link, unit_link
from thidua.say import name
from thidua.say.body.kinship import ended_words
from thidua.say.ranking.place import list_words
from thidua.say.vietnamese import number_words, sort_key


class UnitRow(Struct, frozen=True):
    """A unit in a list."""

    link: Link
    place: str
    """Its latest place and its end; "" where it has neither."""


class UnitGroup(Struct, frozen=True):
    """Units of one kind."""

    title: str
    rows: tuple[UnitRow, ...]


class UnitBody(Struct, frozen=True):
    """The units of one body."""

    id: str
    body: Link
    ended: str
    """Since when it stands no more; "" where it does."""
    count: int
    groups: tuple[UnitGroup, ...]


MOST = 1_000
"""Units on one page: where there are more, it leads to the pages of their bodies."""


class UnitIndexView(Struct, frozen=True):
    """All that the template of the list may know."""

    bodies: tuple[UnitBody, ...]
    count: str
    is_cut: bool
    """Whether units are only counted, for they are too many for a page."""
    samples: tuple[UnitBody, ...]


def unit_index_page(portal: PortalDossier) -> Page:
    """Make the list of units."""
    count = sum(len(body.units) for body in portal.bodies.values())
    bodies = tuple(_bodies(portal))
    samples = tuple(_bodies(portal.samples)) if portal.samples else ()
    dates = [body.body.updated_on for body in portal.bodies.values()]
    return Page(
        address=UNITS,
        title="Đơn vị",
        description="Thôn, tổ dân phố, trường học, cơ quan: mỗi đơn vị một trang với thứ hạng, việc được giao, khen thưởng.",
        section="units",
        template="pages/unit_index.html",
        is_listed=True,
        view=UnitIndexView(bodies, number_words(count), count > MOST, samples),
        updated=max(dates, default=portal.commons.settings.updated_on),
        is_dated=True,
        contents=tuple(
            ContentsEntry(b.body.text, b.id) for b in bodies if count <= MOST
        ),
    )


def unit_groups(units: Iterable[UnitSummary]) -> Iterator[UnitGroup]:
    """Give the units of a body kind by kind, each kind in the order of their names."""
    kinds: dict[UnitKind, list[UnitSummary]] = {}
    for unit in units:
        kinds.setdefault(unit.kind, []).append(unit)
    for kind, found in kinds.items():
        ordered = sorted(found, key=lambda unit: sort_key(unit.name.name))
        rows = (UnitRow(unit_link(u.name), list_words(u)) for u in ordered)
        yield UnitGroup(name.UNIT_KINDS[kind], tuple(rows))


def _bodies(portal: PortalDossier) -> Iterator[UnitBody]:
    yield from (_body(body) for body in portal.bodies.values() if body.units)


def _body(body: BodySummary) -> UnitBody:
    return UnitBody(
        id=f"cua-{body.name.slug}",
        body=body_link(body.name),
        ended=ended_words(body.name),
        count=len(body.units),
        groups=tuple(unit_groups(body.units)),
    )
