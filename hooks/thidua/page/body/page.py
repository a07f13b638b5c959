"""The page of an issuing body (trang cơ quan): its campaigns, its units, its heads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup
from msgspec import Struct

from thidua.address.page import (
    PLANS,
    base_of,
    body_address,
    body_calendar_address,
    embeds_address,
    ranking_address,
)
from thidua.derive.dossier.body import BodyDossier, TermDossier
from thidua.derive.portal.summary import exemplar_summary, unit_summary
from thidua.model.body.body import BodyKind
from thidua.page.exemplar.index import ExemplarCard, exemplar_card
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.fact import Fact, fact, subject_link
from thidua.page.part.link import clause_link, honours_link, reports_link, result_link
from thidua.page.part.safe_html import blocks
from thidua.page.part.share_card import body_card
from thidua.page.plan.index import PlanCard, plan_card
from thidua.page.result.index import ResultCard, result_card
from thidua.page.scope import Scope
from thidua.page.unit.index import UnitGroup, unit_groups
from thidua.say import name
from thidua.say.body.kinship import end_facts, ended_words, kinship_facts
from thidua.say.body.unit import term_words
from thidua.say.notice import own_notices
from thidua.say.told import Told

EXEMPLARS_SHOWN = 3
NOT_RANKED = "Đơn vị tôi đứng thứ mấy? Chưa có bảng xếp hạng công bố"


class BodyView(Struct, frozen=True):
    """All that the template of a body may know."""

    title: str
    kind: str
    ending: tuple[Fact, ...]
    """That it stands no more, and who follows it; none of one that stands."""
    about: str
    facts: tuple[Fact, ...]
    words: Markup
    cards: tuple[PlanCard, ...]
    results: tuple[ResultCard, ...]
    answers: tuple[Link, ...]
    """Where people find who stands where, what is due, who handed in, who was honoured."""
    embeds: Link
    """For whoever sets parts of the portal into another site."""
    exemplars: tuple[ExemplarCard, ...]
    """The newest ones."""
    terms: tuple[Fact, ...]
    is_cluster: bool
    has_members: bool
    """Whether its units are known to be all members of the cluster."""
    units: tuple[UnitGroup, ...]


def body_page(body: BodyDossier, scope: Scope) -> Page:
    """Make the page of a body."""
    name_, record = body.issuer.name, body.issuer.body
    address = body_address(name_.slug)
    ended = ended_words(name_)
    dates = [record.updated_on, *(c.changed_on for c in body.campaigns)]
    return Page(
        address=address,
        title=name_.name,
        description=f"{record.name}{f' ({ended})' if ended else ''}: {record.about}",
        section="plans",
        template="pages/body.html",
        view=body_view(body, scope, base_of(address)),
        updated=max(dates),
        is_dated=True,
        trail=(Link("Kế hoạch", PLANS),),
        contents=tuple(_contents(body)),
        source=body.source,
        is_hidden=name_.is_sample,
        notices=own_notices(name_),
        card=body_card(body),
    )


def _contents(body: BodyDossier) -> Iterator[ContentsEntry]:
    yield ContentsEntry("Phong trào thi đua", "phong-trao")
    yield ContentsEntry("Kết quả", "ket-qua")
    if body.listed_exemplars:
        yield ContentsEntry("Điển hình tiên tiến", "dien-hinh")
    if body.terms:
        yield ContentsEntry("Cụm trưởng, cụm phó", "nhiem-ky")
    if body.units:
        yield ContentsEntry("Đơn vị", "don-vi")


def body_view(body: BodyDossier, scope: Scope, base: str) -> BodyView:
    """Make the view of a body; the home page of a single commune shows it too."""
    record = body.issuer.body
    newest = sorted(body.listed_exemplars, key=lambda e: bool(e.exemplar.withdrawn))
    return BodyView(
        title=record.name,
        kind=name.BODY_KINDS[record.kind],
        ending=tuple(_linked(end_facts(body.kinship))),
        about=record.about,
        facts=tuple(_facts(body)),
        words=blocks(body.about, base),
        cards=tuple(plan_card(campaign) for campaign in body.campaigns),
        results=tuple(result_card(campaign) for campaign in body.campaigns),
        answers=tuple(_answers(body)),
        embeds=Link(
            "Đưa vào trang khác (mã nhúng)", embeds_address(body.issuer.name.slug)
        ),
        exemplars=tuple(
            exemplar_card(exemplar_summary(e), scope) for e in newest[:EXEMPLARS_SHOWN]
        ),
        terms=tuple(_term(term) for term in body.terms),
        is_cluster=record.kind is BodyKind.CLUSTER,
        has_members=any(r.scoring and r.scoring.groups for r in body.results.values()),
        units=tuple(unit_groups(unit_summary(unit) for unit in body.units.values())),
    )


def _answers(body: BodyDossier) -> Iterator[Link]:
    name = body.issuer.name
    if body.rankings:
        newest, *others = [ranking.name.key for ranking in body.rankings]
        is_one = newest.year not in {key.year for key in others}
        where = (
            ranking_address(newest) if is_one else f"{body_address(name.slug)}#ket-qua"
        )
        yield Link("Đơn vị tôi đứng thứ mấy, vì sao?", where)
    elif body.campaigns:
        yield result_link(body.campaigns[0].name, NOT_RANKED)
    if body.units:
        yield Link("Tìm đơn vị của tôi", f"{body_address(name.slug)}#don-vi")
    asked = "Lịch các việc đã qua" if name.ended_on else "Việc gì sắp đến hạn?"
    yield Link(asked, body_calendar_address(name.slug))
    if body.campaigns:
        yield reports_link(body.campaigns[0].name, "Báo cáo: ai đã nộp?")
    yield honours_link(name, "Ai được khen? Xem sổ vàng")


def _facts(body: BodyDossier) -> Iterator[Fact]:
    record = body.issuer.body
    yield Fact("Tỉnh, thành phố", record.province)
    yield from _linked(kinship_facts(body.kinship))
    yield Fact("Số phong trào trên cổng", str(len(body.campaigns)))
    if record.office:
        place = ", ".join(p for p in (record.office.name, record.office.address) if p)
        yield Fact("Đầu mối", place)
        if record.office.phone:
            yield Fact("Điện thoại trực", record.office.phone)


def _linked(facts: Iterable[Told]) -> Iterator[Fact]:
    for told in facts:
        yield fact(told, subject_link(told, "xem trang"))


def _term(found: TermDossier) -> Fact:
    link = None
    if found.clause:
        link = Link("Xem điều khoản", clause_link(found.clause).address)
    return fact(term_words(found), link)
