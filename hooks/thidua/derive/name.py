"""How subjects are called from elsewhere: what a link to them needs, and no more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from thidua.model.body.body import Body
from thidua.model.body.unit import Unit
from thidua.model.key import CampaignKey, ExemplarKey


@dataclass(frozen=True, slots=True)
class BodyName:
    """An issuing body (cơ quan ban hành) by its short name."""

    slug: str
    name: str
    is_sample: bool


@dataclass(frozen=True, slots=True)
class UnitName:
    """A unit (đơn vị) by its name."""

    body: str
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class CampaignName:
    """A campaign (phong trào) by its title."""

    key: CampaignKey
    title: str
    body: BodyName


@dataclass(frozen=True, slots=True)
class ExemplarName:
    """An exemplary model (điển hình) by its title."""

    key: ExemplarKey
    title: str


@dataclass(frozen=True, slots=True)
class Issuer:
    """The body that a subject belongs to, and the units that it may name."""

    slug: str
    body: Body
    units: Mapping[str, Unit]

    @property
    def name(self) -> BodyName:
        """How the body is called."""
        return BodyName(self.slug, self.body.short_name, self.body.sample)

    def unit(self, id_: str) -> UnitName:
        """How a unit of the body is called."""
        return UnitName(self.slug, id_, self.units[id_].name)
