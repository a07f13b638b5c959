"""A campaign in short: what lists of campaigns show of it."""

from __future__ import annotations

from msgspec import Struct

from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.plan.timing import Stage
from thidua.page.page import Link
from thidua.page.part.link import body_link, plan_link
from thidua.say import name
from thidua.say.time.period import period_words


class PlanCard(Struct, frozen=True):
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


def plan_card(campaign: CampaignSummary) -> PlanCard:
    """Make the card of a campaign."""
    badges = list(name.badges(campaign.stage, is_draft=campaign.is_draft))
    if campaign.name.body.is_sample:
        badges.insert(0, name.Badge("Minh họa", "gold"))
    return PlanCard(
        link=plan_link(campaign.name),
        body=body_link(campaign.name.body),
        year=campaign.name.key.year,
        kind=name.CAMPAIGN_KINDS[campaign.campaign.kind],
        what=campaign.campaign.what,
        period=period_words(campaign),
        document=name.STATUSES[campaign.document.status],
        badges=tuple(badges),
        stage=campaign.stage,
    )
