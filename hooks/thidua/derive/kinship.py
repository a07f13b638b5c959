"""What a body is to others of the portal (quan hệ với cơ quan khác): after whom, before whom, in which cluster."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from thidua.derive.commons import Commons
from thidua.derive.name import BodyName, UnitName
from thidua.model.body.ending import Ending
from thidua.model.law.document import LegalDocument
from thidua.model.portal import Neighbour
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
            tuple(_name(heir, known, today) for heir in ended.successors),
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


def _name(slug: str, known: Mapping[str, Neighbour], today: Today) -> BodyName:
    body, ended = known[slug].body, ending_of(slug, known, today)
    return BodyName(slug, body.short_name, body.sample, ended.on if ended else None)


def _forebears(
    slug: str, known: Mapping[str, Neighbour], today: Today
) -> Iterator[Forebear]:
    """Give the bodies that name it as their successor."""
    for other, neighbour in known.items():
        ended = neighbour.body.ended
        if ended and slug in ended.successors and today.has_come(ended.on):
            yield Forebear(_name(other, known, today), ended.on)


def _memberships(
    slug: str, known: Mapping[str, Neighbour], today: Today
) -> Iterator[Membership]:
    """Give the units of others that are this body."""
    for other, neighbour in known.items():
        for id, unit in neighbour.members.items():
            if unit.body == slug:
                name = UnitName(other, id, unit.name)
                yield Membership(_name(other, known, today), name, unit.active_to)


def _members(
    slug: str, known: Mapping[str, Neighbour], today: Today
) -> Iterator[tuple[str, BodyName]]:
    """Give the bodies that units of this one are."""
    for id, unit in known[slug].members.items() if slug in known else ():
        if unit.body and unit.body in known:
            yield id, _name(unit.body, known, today)
