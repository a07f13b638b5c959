"""What a body is to others of the portal (quan hệ với cơ quan khác): after whom, before whom, in which cluster."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from thidua.derive.commons import Commons
from thidua.derive.name import BodyName, UnitName
from thidua.model.body.ending import Ending
from thidua.model.body.unit import Unit
from thidua.model.law.document import LegalDocument
from thidua.model.portal import BodyEntry, Neighbour
from thidua.model.time.today import Today


class Forebear(Struct, frozen=True):
    """A body that went into this one, or out of which it came (tiền thân)."""

    name: BodyName
    ended_on: date


class Membership(Struct, frozen=True):
    """A unit of another body that is this body (tư cách thành viên của cụm)."""

    of: BodyName
    unit: UnitName
    until: date | None
    """Its last day in it; None where it goes on."""


class BodyEnd(Struct, frozen=True):
    """That a body stands no more (kết thúc hoạt động), and who follows it."""

    record: Ending
    heirs: tuple[BodyName, ...]
    """Those on the portal."""
    decision: LegalDocument | None


class Kinship(Struct, frozen=True):
    """What is known of a body beside others, today."""

    end: BodyEnd | None
    """None where it stands."""
    forebears: tuple[Forebear, ...]
    memberships: tuple[Membership, ...]
    members: Mapping[str, BodyName]
    """Its own units that are bodies of the portal, by id."""


def kinship_of(slug: str, commons: Commons) -> Kinship:
    """Tell what a body is to others; nothing of an end that has not come."""
    known, today = commons.neighbours, commons.today
    ended = ending_of(slug, known, today)
    end = None
    if ended:
        end = BodyEnd(
            ended,
            tuple(name_of(heir, known, today) for heir in ended.successors),
            commons.documents[ended.decision] if ended.decision else None,
        )
    return Kinship(
        end,
        tuple(_forebears(slug, known, today)),
        tuple(_memberships(slug, known, today)),
        dict(_members(slug, known, today)),
    )


def ending_of(slug: str, known: Mapping[str, Neighbour], today: Today) -> Ending | None:
    """Give the end of a body, where its day has come."""
    ended = known[slug].body.ended if slug in known else None
    return ended if ended and today.has_come(ended.on) else None


def units_of(entry: BodyEntry, commons: Commons) -> Mapping[str, Unit]:
    """Give the units of a body as they are today: one that is a body goes on no longer than that."""
    return {id: _as_its_body(unit, entry, commons) for id, unit in entry.units.items()}


def _as_its_body(unit: Unit, entry: BodyEntry, commons: Commons) -> Unit:
    """Let a unit end with the body that it is, and the units that are heirs of that follow it."""
    known, today = commons.neighbours, commons.today
    ended = ending_of(unit.body, known, today) if unit.body else None
    if ended is None:
        return unit
    heirs = (id for id, u in entry.units.items() if u.body in ended.successors)
    told = {
        "active_to": unit.until(ended),
        "successors": unit.successors or tuple(heirs),
    }
    return unit.model_copy(update=told)


def name_of(slug: str, known: Mapping[str, Neighbour], today: Today) -> BodyName:
    """Call a body as it is known today; who follows it is told with its end."""
    body, ended = known[slug].body, ending_of(slug, known, today)
    if ended is None:
        return BodyName(slug, body.short_name, body.sample)
    heirs = tuple(dict.fromkeys(_heirs(slug, known, today)))
    return BodyName(slug, body.short_name, body.sample, ended.on, heirs)


def _heirs(slug: str, known: Mapping[str, Neighbour], today: Today) -> Iterator[str]:
    """Name whoever stands today where a body stood: an heir that ended gave way to its own."""
    ended = ending_of(slug, known, today)
    for heir in ended.successors if ended else ():
        later = tuple(_heirs(heir, known, today))
        yield from later or (known[heir].body.short_name,)
    yield from ended.elsewhere if ended else ()


def _forebears(
    slug: str, known: Mapping[str, Neighbour], today: Today
) -> Iterator[Forebear]:
    """Give the bodies that name it as their successor."""
    for other, neighbour in known.items():
        ended = neighbour.body.ended
        if ended and slug in ended.successors and today.has_come(ended.on):
            yield Forebear(name_of(other, known, today), ended.on)


def _memberships(
    slug: str, known: Mapping[str, Neighbour], today: Today
) -> Iterator[Membership]:
    """Give the units of others that are this body."""
    for other, neighbour in known.items():
        for id, unit in neighbour.members.items():
            if unit.body == slug:
                name = UnitName(other, id, unit.name)
                until = unit.until(ending_of(slug, known, today))
                yield Membership(name_of(other, known, today), name, until)


def _members(
    slug: str, known: Mapping[str, Neighbour], today: Today
) -> Iterator[tuple[str, BodyName]]:
    """Give the bodies that units of this one are."""
    for id, unit in known[slug].members.items() if slug in known else ():
        if unit.body and unit.body in known:
            yield id, name_of(unit.body, known, today)
