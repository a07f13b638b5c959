"""How subjects are called from elsewhere: what a link to them needs, and no more."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from thidua.model.body.body import Body
from thidua.model.body.unit import Unit
from thidua.model.key import CampaignKey, ExemplarKey


class BodyName(Struct, frozen=True):
    """An issuing body (cơ quan ban hành) by its short name."""

    slug: str
    name: str
    is_sample: bool
    ended_on: date | None = None
    """The first day on which it stood no more, where that has come."""
    heirs: tuple[str, ...] = ()
    """Who stands today where it stood, by their names."""


class UnitName(Struct, frozen=True):
    """A unit (đơn vị) by its name."""

    body: str
    id: str
    name: str


class CampaignName(Struct, frozen=True):
    """A campaign (phong trào) by its title."""

    key: CampaignKey
    title: str
    body: BodyName


class ExemplarName(Struct, frozen=True):
    """An exemplary model (điển hình) by its title."""

    key: ExemplarKey
    title: str


class Issuer(Struct, frozen=True):
    """The body that a subject belongs to, and the units that it may name."""

    name: BodyName
    body: Body
    units: Mapping[str, Unit]

    @property
    def slug(self) -> str:
        """How data and addresses call the body."""
        return self.name.slug

    def unit(self, id_: str) -> UnitName:
        """How a unit of the body is called."""
        return UnitName(self.slug, id_, self.units[id_].name)
