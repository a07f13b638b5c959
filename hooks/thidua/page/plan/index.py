"""The list of all plans, and its static pages by body, year, kind, status and stage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.address.page import PLANS
from thidua.derive.plan.timing import stage_of
from thidua.model.portal import CampaignEntry, Portal
from thidua.page.page import Link, Page
from thidua.page.part.facet import Choice, Facet, FacetRule, choices
from thidua.page.plan.card import PlanCard, plan_card
from thidua.say import name


@dataclass(frozen=True, slots=True)
class PlanIndexView:
    """All that the template of a list of plans may know."""

    title: str
    lead: str
    facets: tuple[Facet, ...]
    cards: tuple[PlanCard, ...]
    is_filtered: bool


def plan_index_pages(portal: Portal) -> Iterator[Page]:
    """Give the list of plans, then a page for each value of each facet."""
    entries = list(portal.campaigns())
    for choice in choices("Kế hoạch thi đua", PLANS, entries, _rules(portal)):
        yield _page(portal, choice, len(entries))


def _rules(portal: Portal) -> tuple[FacetRule[CampaignEntry], ...]:
    def stage(entry: CampaignEntry) -> str:
        return name.STAGES[stage_of(entry.plan, portal.events, portal.as_of)]

    return (
        FacetRule(
            "Cơ quan", "co-quan", lambda e: portal.bodies[e.body].body.short_name
        ),
        FacetRule("Năm", "nam", lambda e: str(e.year)),
        FacetRule("Loại", "loai", lambda e: name.CAMPAIGN_KINDS[e.campaign.kind]),
        FacetRule(
            "Văn bản",
            "trang-thai",
            lambda e: name.STATUSES[e.plan.document.status],
            tuple(name.STATUSES.values()),
        ),
        FacetRule("Thời gian", "giai-doan", stage, tuple(name.STAGES.values())),
    )


def _page(portal: Portal, choice: Choice[CampaignEntry], total: int) -> Page:
    count = len(choice.items)
    among = f" trong {total} kế hoạch trên cổng" if choice.is_filtered else " trên cổng"
    view = PlanIndexView(
        title=choice.title,
        lead=f"{count} kế hoạch{among}."
        if count
        else f"Hiện không có kế hoạch nào{among}.",
        facets=choice.facets,
        cards=tuple(plan_card(entry, portal) for entry in choice.items),
        is_filtered=choice.is_filtered,
    )
    dates = (entry.campaign.updated_on for entry in choice.items)
    return Page(
        address=choice.address,
        title=choice.title,
        description=f"{choice.title}: {count} kế hoạch thi đua, xem theo cơ quan, năm, loại và tình trạng.",
        section="plans",
        template="pages/plan_index.html",
        view=view,
        updated=max(dates, default=portal.settings.updated_on),
        trail=(Link("Kế hoạch", PLANS),) if choice.is_filtered else (),
    )
