"""A campaign as lists and other communes know it (tóm tắt phong trào)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from thidua.derive.commons import Commons
from thidua.derive.lapse import Lapse, lapse_of
from thidua.derive.name import CampaignName, Issuer, UnitName
from thidua.derive.plan.force import Force, force_of
from thidua.derive.plan.period import CampaignPeriod
from thidua.derive.plan.timing import Stage, stage_of
from thidua.derive.ranking.outcome import Outcome
from thidua.derive.ranking.podium import Podium
from thidua.model.plan.campaign import Campaign
from thidua.model.plan.document import PlanDocument, PlanStatus, TextKind
from thidua.model.portal import CampaignEntry


class CampaignSummary(Struct, frozen=True):
    """What may be told of a campaign without its text, its sheets, its awards."""

    name: CampaignName
    campaign: Campaign
    document: PlanDocument
    text: TextKind
    period: CampaignPeriod
    stage: Stage
    force: Force
    """Whether its plan holds, as far as the register tells."""
    lapse: Lapse | None
    """Since when it asks for nothing; None where it still does."""
    outcome: Outcome
    podium: Podium | None
    """The first places; None where there is no ranking."""
    winners: Mapping[str, UnitName]
    """Names of the units on the podium, by id."""
    source: str
    """The file of the campaign."""

    @property
    def is_draft(self) -> bool:
        """Whether the plan calls itself a draft."""
        return self.document.status is PlanStatus.DRAFT

    @property
    def updated_on(self) -> date:
        """The day on which the campaign's data was last changed."""
        return self.campaign.updated_on

    @property
    def changed_on(self) -> date:
        """The day on which the campaign, or what came of it, was last changed."""
        came = self.outcome
        days = (self.updated_on, came.changed_on, came.decided_on)
        return max(day for day in days if day)


def campaign_summary(
    entry: CampaignEntry,
    issuer: Issuer,
    podium: Podium | None,
    period: CampaignPeriod,
    outcome: Outcome,
    commons: Commons,
) -> CampaignSummary:
    """Sum a campaign up; `podium` is that of its ranking."""
    groups = podium.groups if podium else ()
    units = {
        p.unit for g in groups for p in (*g.by_points, *(g.by_votes or ()), *g.leading)
    }
    own = commons.plans.get(entry.key)
    force = force_of(own, commons.today) if own else Force.UNCHECKED
    lapse = lapse_of(entry.key, issuer, commons)
    stage = stage_of(entry.plan, commons.events, commons.today)
    return CampaignSummary(
        name=CampaignName(entry.key, entry.campaign.title, issuer.name),
        campaign=entry.campaign,
        document=entry.plan.document,
        text=entry.plan.text,
        period=period,
        stage=Stage.ENDED if lapse else stage,
        force=force,
        lapse=lapse,
        outcome=outcome,
        podium=podium,
        source=f"{entry.data_folder}/campaign.yml",
        winners={unit: issuer.unit(unit) for unit in sorted(units)},
    )
