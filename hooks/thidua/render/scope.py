"""What pages are made from: the portal, its rankings, its pictures; each worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from thidua.derive.standings import Standings
from thidua.model.portal import Portal
from thidua.render.photo import PhotoSet


@dataclass(frozen=True, slots=True)
class Scope:
    """All that a page may be made from."""

    portal: Portal
    standings: Standings
    photos: Mapping[str, PhotoSet]
    """Pictures of exemplars, by the name of their file."""

    def unit_name(self, body: str, unit: str) -> str:
        """What a unit is called."""
        return self.portal.bodies[body].units[unit].name
