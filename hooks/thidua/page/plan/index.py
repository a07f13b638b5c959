"""The list of all plans, and its static pages by body, year, kind, status and stage."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.address.page import PLANS, plan_address
from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.plan.timing import Stage
from thidua.derive.portal.portal import PortalDossier
from thidua.page.page import Link, Page
from thidua.page.part.facet import Choice, FacetRule, Value, choices, named
from thidua.page.part.link import body_link, plan_link
from thidua.page.part.long_list import MANY, Facet
from thidua.say import name
from thidua.say.body.kinship import listed_name
from thidua.say.notice import SAMPLE
from thidua.say.time.period import period_words
from thidua.say.vietnamese import number_words


class PlanIndexView(Struct, frozen=True):
    """All that the template of a list of plans may know."""

    title: str
    lead: str
    facets: tuple[Facet, ...]
    cards: tuple[PlanCard, ...]
    is_filtered: bool


def plan_index_pages(portal: PortalDossier) -> Iterator[Page]:
    """Give the list of plans, then a page for each value of each facet."""
    campaigns = list(portal.campaigns())
    samples = list(portal.samples.campaigns()) if portal.samples else []
    for choice in choices("Kế hoạch thi đua", PLANS, campaigns, _RULES, samples):
        yield _page(portal, choice, len(campaigns))


def _called(text: str) -> str:
    about = " thời gian" if text == name.STAGES[Stage.UNDETERMINED] else ""
    return f"Kế hoạch {text[0].lower()}{text[1:]}{about}"


_RULES: tuple[FacetRule[CampaignSummary], ...] = (
    FacetRule(
        "Cơ quan",
        "co-quan",
        lambda c: Value(c.name.body.slug, listed_name(c.name.body)),
        is_whole=True,
    ),
    FacetRule("Năm", "nam", lambda c: named(str(c.name.key.year))),
    FacetRule("Loại", "loai", lambda c: named(name.CAMPAIGN_KINDS[c.campaign.kind])),
    FacetRule(
        "Văn bản",
        "trang-thai",
        lambda c: named(name.STATUSES[c.document.status]),
        tuple(map(named, name.STATUSES.values())),
        called=_called,
    ),
    FacetRule(
        "Thời gian",
        "giai-doan",
        lambda c: named(name.STAGES[c.stage]),
        tuple(map(named, name.STAGES.values())),
        called=_called,
    ),
)


def _page(portal: PortalDossier, choice: Choice[CampaignSummary], total: int) -> Page:
    view = PlanIndexView(
        title=choice.title,
        lead=_lead(choice, total),
        facets=choice.facets,
        cards=tuple(map(plan_card, choice.shown(lambda c: c.updated_on))),
        is_filtered=choice.is_filtered,
    )
    dates = (campaign.updated_on for campaign in choice.items)
    return Page(
        address=choice.address,
        title=choice.title,
        description=f"{choice.title}. {len(choice.items)} kế hoạch thi đua, xem theo cơ quan, năm, loại và tình trạng.",
        section="plans",
        template="pages/plan_index.html",
        is_listed=not choice.is_filtered,
        view=view,
        updated=max(dates, default=portal.commons.settings.updated_on),
        is_dated=True,
        trail=(Link("Kế hoạch", PLANS),) if choice.is_filtered else (),
        is_hidden=choice.is_sample,
        tells=tuple(plan_address(c.name.key) for c in choice.items),
        notices=(SAMPLE,) if choice.is_sample else (),
    )


def _lead(choice: Choice[CampaignSummary], total: int) -> str:
    count = number_words(len(choice.items))
    if choice.is_sample:
        return f"{count} kế hoạch minh họa."
    among = (
        f" trong {number_words(total)} kế hoạch trên cổng"
        if choice.is_filtered
        else " trên cổng"
    )
    if choice.is_cut:
        return f"{count} kế hoạch{among}; dưới đây là {MANY} kế hoạch cập nhật gần nhất, xem đủ theo cơ quan."
    return (
        f"{count} kế hoạch{among}."
        if choice.items
        else f"Hiện không có kế hoạch nào{among}."
    )


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
