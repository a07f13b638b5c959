"""What pages are made from: the portal, its rankings, its pictures; each worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from thidua.derive.ranking.standings import Standings, standings_of
from thidua.model.portal import CampaignEntry, Portal
from thidua.page.part.photo import PhotoSet
from thidua.page.plan.scope import PlanScope, plan_scope


@dataclass(frozen=True, slots=True)
class Scope:
    """All that a page may be made from."""

    portal: Portal
    standings: Standings
    photos: Mapping[str, PhotoSet]
    """Pictures of exemplars, by the name of their file."""
    plans: Mapping[str, PlanScope]
    """What the parts of a plan share, by the folder of its campaign."""
    site_url: str
    """Where the site is published, ending with a slash; "" where it is not known."""
    has_pdf: bool
    """Whether every plan gets a PDF beside its page (`make pdf`)."""

    def plan(self, campaign: CampaignEntry) -> PlanScope:
        """Give what the parts of a plan share."""
        return self.plans[campaign.data_folder]

    def unit_name(self, body: str, unit: str) -> str:
        """What a unit is called."""
        return self.portal.bodies[body].units[unit].name


def open_scope(
    portal: Portal, photos: Mapping[str, PhotoSet], site_url: str, *, has_pdf: bool
) -> Scope:
    """Work out once what many pages ask for."""
    standings = standings_of(portal)
    return Scope(
        portal=portal,
        standings=standings,
        photos=photos,
        plans={c.data_folder: plan_scope(c, portal) for c in portal.campaigns()},
        site_url=site_url,
        has_pdf=has_pdf,
    )
