"""The page of an issuing body (trang cơ quan): its campaigns, its units, its heads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from thidua.address.page import PLANS, base_of, body_address
from thidua.model.body.body import BodyKind, Term
from thidua.model.portal import BodyEntry
from thidua.page.exemplar.card import ExemplarCard, exemplar_card
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.fact import Fact
from thidua.page.part.safe_html import blocks
from thidua.page.part.share_card import body_card
from thidua.page.plan.card import PlanCard, plan_card
from thidua.page.result.index import ResultCard, result_card
from thidua.page.scope import Scope
from thidua.page.unit.index import UnitGroup, unit_groups
from thidua.say import name
from thidua.say.notice import body_notice

UNKNOWN = "chưa rõ"
EXEMPLARS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class BodyView:
    """All that the template of a body may know."""

    title: str
    kind: str
    about: str
    facts: tuple[Fact, ...]
    words: Markup
    cards: tuple[PlanCard, ...]
    results: tuple[ResultCard, ...]
    exemplars: tuple[ExemplarCard, ...]
    """The newest ones."""
    terms: tuple[Fact, ...]
    is_cluster: bool
    has_members: bool
    """Whether its units are known to be all members of the cluster."""
    units: tuple[UnitGroup, ...]


def body_page(entry: BodyEntry, scope: Scope) -> Page:
    """Make the page of a body."""
    address = body_address(entry.slug)
    body = entry.body
    dates = [body.updated_on, *(c.campaign.updated_on for c in entry.campaigns)]
    return Page(
        address=address,
        title=body.short_name,
        description=f"{body.name}: {body.about}",
        section="plans",
        template="pages/body.html",
        view=body_view(entry, scope, base_of(address)),
        updated=max(dates),
        trail=(Link("Kế hoạch", PLANS),),
        contents=tuple(_contents(entry)),
        source=f"data/bodies/{entry.slug}/body.yml",
        is_hidden=body.sample,
        notice=body_notice(body),
        card=body_card(entry),
    )


def _contents(entry: BodyEntry) -> Iterator[ContentsEntry]:
    yield ContentsEntry("Phong trào thi đua", "phong-trao")
    yield ContentsEntry("Kết quả", "ket-qua")
    if entry.exemplars:
        yield ContentsEntry("Điển hình tiên tiến", "dien-hinh")
    if entry.terms:
        yield ContentsEntry("Cụm trưởng, cụm phó", "nhiem-ky")
    if entry.units:
        yield ContentsEntry("Đơn vị", "don-vi")


def body_view(entry: BodyEntry, scope: Scope, base: str) -> BodyView:
    """Make the view of a body; the home page of a single commune shows it too."""
    body = entry.body
    newest = entry.exemplars[:EXEMPLARS_SHOWN]
    return BodyView(
        title=body.name,
        kind=name.BODY_KINDS[body.kind],
        about=body.about,
        facts=tuple(_facts(entry)),
        words=blocks(entry.about, base),
        cards=tuple(plan_card(campaign, scope.portal) for campaign in entry.campaigns),
        results=tuple(result_card(campaign, scope) for campaign in entry.campaigns),
        exemplars=tuple(exemplar_card(exemplar, scope) for exemplar in newest),
        terms=tuple(_term(term, entry) for term in entry.terms),
        is_cluster=body.kind is BodyKind.CLUSTER,
        has_members=any(c.results.has_ranking for c in entry.campaigns),
        units=tuple(unit_groups(entry, scope)),
    )


def _facts(entry: BodyEntry) -> Iterator[Fact]:
    body = entry.body
    yield Fact("Tỉnh, thành phố", body.province)
    yield Fact("Số phong trào trên cổng", str(len(entry.campaigns)))
    if body.office:
        place = ", ".join(p for p in (body.office.name, body.office.address) if p)
        yield Fact("Đầu mối", place)


def _term(term: Term, entry: BodyEntry) -> Fact:
    chair = entry.units[term.chair].name if term.chair else UNKNOWN
    vice = entry.units[term.vice_chair].name if term.vice_chair else UNKNOWN
    clause = None
    if term.campaign and term.clause:
        year, campaign = term.campaign.split("/")
        clause = Link(
            "Xem điều khoản", f"{entry.slug}/ke-hoach/{year}/{campaign}/#{term.clause}"
        )
    return Fact(f"Năm {term.year}", f"Cụm trưởng: {chair}. Cụm phó: {vice}.", clause)
