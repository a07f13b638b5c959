"""A campaign in short: what lists of campaigns show of it."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.address.page import body_address, plan_address
from thidua.derive.plan.timing import Stage, stage_of
from thidua.model.portal import CampaignEntry, Portal
from thidua.page.page import Link
from thidua.say import name
from thidua.say.period import period_words


@dataclass(frozen=True, slots=True)
class PlanCard:
    """A card of a campaign (thẻ phong trào)."""

    link: Link
    body: Link
    year: int
    kind: str
    what: str
    period: str
    document: str
    badges: tuple[name.Badge, ...]
    stage: Stage


def plan_card(entry: CampaignEntry, portal: Portal) -> PlanCard:
    """Make the card of a campaign."""
    stage = stage_of(entry.plan, portal.events, portal.as_of)
    body = portal.bodies[entry.body].body
    badges = list(name.badges(entry, stage))
    if body.sample:
        badges.insert(0, name.Badge("Minh họa", "gold"))
    return PlanCard(
        link=Link(entry.campaign.title, plan_address(entry.key)),
        body=Link(body.short_name, body_address(entry.body)),
        year=entry.year,
        kind=name.CAMPAIGN_KINDS[entry.campaign.kind],
        what=entry.campaign.what,
        period=period_words(entry, portal),
        document=name.STATUSES[entry.plan.document.status],
        badges=tuple(badges),
        stage=stage,
    )
