"""All units (trang đơn vị chung): where a resident finds their own hamlet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.address.page import UNITS, body_address, unit_address
from thidua.model.body.unit import UnitKind
from thidua.model.portal import BodyEntry
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.scope import Scope
from thidua.page.unit.history import short_place
from thidua.say import name
from thidua.say.vietnamese import sort_key


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit in a list."""

    link: Link
    place: str
    """Its latest place; "" where it was never ranked."""


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """Units of one kind."""

    title: str
    rows: tuple[UnitRow, ...]


@dataclass(frozen=True, slots=True)
class UnitBody:
    """The units of one body."""

    id: str
    body: Link
    is_sample: bool
    groups: tuple[UnitGroup, ...]


@dataclass(frozen=True, slots=True)
class UnitIndexView:
    """All that the template of the list may know."""

    bodies: tuple[UnitBody, ...]


def unit_index_page(scope: Scope) -> Page:
    """Make the list of units."""
    bodies = tuple(_body(e, scope) for e in scope.portal.bodies.values() if e.units)
    dates = [entry.body.updated_on for entry in scope.portal.bodies.values()]
    return Page(
        address=UNITS,
        title="Đơn vị",
        description="Thôn, tổ dân phố, trường học, cơ quan: mỗi đơn vị một trang với thứ hạng, việc được giao, khen thưởng.",
        section="units",
        template="pages/unit_index.html",
        view=UnitIndexView(bodies),
        updated=max(dates),
        contents=tuple(ContentsEntry(b.body.text, b.id) for b in bodies),
    )


def unit_groups(entry: BodyEntry, scope: Scope) -> Iterator[UnitGroup]:
    """Give the units of a body kind by kind, each kind in the order of their names."""
    kinds: dict[UnitKind, list[tuple[str, str]]] = {}
    for id_, unit in entry.units.items():
        kinds.setdefault(unit.kind, []).append((unit.name, id_))
    for kind, units in kinds.items():
        ordered = sorted(units, key=lambda unit: sort_key(unit[0]))
        rows = tuple(
            UnitRow(Link(text, unit_address(entry.slug, id_)), _place(entry, id_, scope))
            for text, id_ in ordered
        )  # fmt: skip
        yield UnitGroup(name.UNIT_KINDS[kind], rows)


def _place(entry: BodyEntry, id_: str, scope: Scope) -> str:
    return short_place(list(scope.standings.history(entry.slug, id_)))


def _body(entry: BodyEntry, scope: Scope) -> UnitBody:
    return UnitBody(
        id=f"cua-{entry.slug}",
        body=Link(entry.body.short_name, body_address(entry.slug)),
        is_sample=entry.body.sample,
        groups=tuple(unit_groups(entry, scope)),
    )
