"""The list of all plans, and its static pages by body, year, kind, status and stage."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from thidua.derive.timing import stage_of
from thidua.model.portal import CampaignEntry, Portal
from thidua.render import name
from thidua.render.address import PLANS, plan_facet_address
from thidua.render.page import Link, Page
from thidua.render.plan_card import PlanCard, plan_card


@dataclass(frozen=True, slots=True)
class FacetLink:
    """A value of a facet, how many plans have it, and its page."""

    link: Link
    count: int
    is_current: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to part the plans (bộ lọc)."""

    title: str
    links: tuple[FacetLink, ...]


@dataclass(frozen=True, slots=True)
class PlanIndexView:
    """All that the template of a list of plans may know."""

    title: str
    lead: str
    facets: tuple[Facet, ...]
    cards: tuple[PlanCard, ...]
    is_filtered: bool


@dataclass(frozen=True, slots=True)
class _FacetRule:
    """A facet: its title, the folder of its pages, and the value that a plan has."""

    title: str
    folder: str
    value: Callable[[CampaignEntry, Portal], str]


_FACETS = (
    _FacetRule("Cơ quan", "co-quan", lambda e, p: p.bodies[e.body].body.short_name),
    _FacetRule("Năm", "nam", lambda e, _: str(e.year)),
    _FacetRule("Loại", "loai", lambda e, _: name.CAMPAIGN_KINDS[e.campaign.kind]),
    _FacetRule("Văn bản", "trang-thai", lambda e, _: name.STATUSES[e.plan.document.status]),
    _FacetRule("Thời gian", "giai-doan", lambda e, p: name.STAGES[stage_of(e.plan, p.events, p.as_of)]),
)  # fmt: skip


def plan_index_pages(portal: Portal) -> Iterator[Page]:
    """Give the list of plans, then a page for each value of each facet."""
    entries = list(portal.campaigns())
    yield _page(portal, entries, entries, "Kế hoạch thi đua", PLANS, None)
    for rule in _FACETS:
        values: dict[str, list[CampaignEntry]] = {}
        for entry in entries:
            values.setdefault(rule.value(entry, portal), []).append(entry)
        for value, chosen in values.items():
            address = plan_facet_address(rule.folder, value)
            title = f"{rule.title}: {value}"
            yield _page(portal, entries, chosen, title, address, (rule.folder, value))


def _page(
    portal: Portal,
    entries: list[CampaignEntry],
    chosen: list[CampaignEntry],
    title: str,
    address: str,
    current: tuple[str, str] | None,
) -> Page:
    count = len(chosen)
    view = PlanIndexView(
        title=title,
        lead=f"{count} kế hoạch"
        + (f" trong {len(entries)} kế hoạch trên cổng." if current else " trên cổng."),
        facets=tuple(_facets(portal, entries, current)),
        cards=tuple(plan_card(entry, portal) for entry in chosen),
        is_filtered=current is not None,
    )
    return Page(
        address=address,
        title=title,
        description=f"{title}: {count} kế hoạch thi đua, xem theo cơ quan, năm, loại và tình trạng.",
        section="plans",
        template="pages/plan_index.html",
        view=view,
        updated=max(
            (e.campaign.updated_on for e in chosen), default=portal.settings.updated_on
        ),
        trail=(Link("Kế hoạch", PLANS),) if current else (),
    )


def _facets(
    portal: Portal, entries: list[CampaignEntry], current: tuple[str, str] | None
) -> Iterator[Facet]:
    for rule in _FACETS:
        counts: dict[str, int] = {}
        for entry in entries:
            value = rule.value(entry, portal)
            counts[value] = counts.get(value, 0) + 1
        links = (
            FacetLink(
                Link(value, plan_facet_address(rule.folder, value)),
                count,
                (rule.folder, value) == current,
            )
            for value, count in counts.items()
        )
        yield Facet(rule.title, tuple(links))
