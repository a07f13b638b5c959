"""The page of a plan (trang kế hoạch): facts first, then its words clause by clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.address.file import pdf_name
from thidua.address.page import (
    base_of,
    body_address,
    exemplar_address,
    plan_address,
    ranking_address,
    result_address,
)
from thidua.derive.plan.agenda import campaign_agenda
from thidua.derive.plan.timing import stage_of
from thidua.model.portal import CampaignEntry
from thidua.page.calendar.entry import AgendaView, agenda_view
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.fact import Fact
from thidua.page.part.share_card import plan_card_of
from thidua.page.plan import facts as plan_facts
from thidua.page.plan.award import (
    AwardView,
    CriteriaView,
    award_views,
    criteria_views,
)
from thidua.page.plan.clause import ClauseView, clause_contents, clause_views
from thidua.page.plan.conference import ConferenceView, conference_view
from thidua.page.plan.document_list import DocumentsView, document_lists
from thidua.page.plan.letterhead import Letterhead, letterhead
from thidua.page.plan.scope import PlanScope
from thidua.page.plan.task import TaskGroupView, task_groups
from thidua.page.scope import Scope
from thidua.say import name
from thidua.say.notice import campaign_notice
from thidua.say.period import period_words
from thidua.say.result_status import ResultStatus, result_status

SUMMARY = "Bản tóm lược để tra cứu, không thay thế văn bản gốc đã ký."


@dataclass(frozen=True, slots=True)
class PlanView:
    """All that the template of a plan may know."""

    title: str
    full_title: str
    body: Link
    kind: str
    badges: tuple[name.Badge, ...]
    summary: str
    facts: tuple[Fact, ...]
    result: ResultStatus
    related: tuple[Link, ...]
    """What came of it: the result, the ranking, exemplary models."""
    timeline: tuple[AgendaView, ...]
    clauses: tuple[ClauseView, ...]
    tasks: tuple[TaskGroupView, ...]
    criteria: tuple[CriteriaView, ...]
    targets: tuple[Fact, ...]
    awards: tuple[AwardView, ...]
    award_rules: tuple[Fact, ...]
    conference: ConferenceView | None
    documents: tuple[DocumentsView, ...]
    recipients: tuple[str, ...]
    mottos: tuple[Fact, ...]
    movements: tuple[Fact, ...]
    anniversaries: tuple[str, ...]
    source: tuple[Fact, ...]
    notes: tuple[str, ...]
    letterhead: Letterhead
    can_share: bool
    pdf: str
    """The name of the file to print, beside the page; "" where there is none."""


def plan_page(entry: CampaignEntry, scope: Scope) -> Page:
    """Make the page of a plan."""
    address, portal = plan_address(entry.key), scope.portal
    view = _view(scope.plan(entry), scope, base_of(address))
    body = portal.bodies[entry.body].body
    return Page(
        address=address,
        title=entry.campaign.title,
        description=f"{entry.campaign.what} {period_words(entry, portal)}.",
        section="plans",
        template="pages/plan.html",
        view=view,
        updated=entry.campaign.updated_on,
        trail=(Link(body.short_name, body_address(entry.body)),),
        contents=tuple(_contents(view)),
        source=entry.narrative,
        is_hidden=entry.is_draft or body.sample,
        notice=campaign_notice(entry, body),
        card=plan_card_of(entry, portal),
    )


def _view(scope: PlanScope, whole: Scope, base: str) -> PlanView:
    entry, portal = scope.entry, scope.portal
    campaign, plan = entry.campaign, entry.plan
    body = portal.bodies[entry.body].body
    return PlanView(
        title=campaign.title,
        full_title=plan.document.title,
        body=Link(body.short_name, body_address(entry.body)),
        kind=name.CAMPAIGN_KINDS[campaign.kind],
        badges=name.badges(entry, stage_of(plan, portal.events, portal.as_of)),
        summary=SUMMARY,
        facts=tuple(plan_facts.key_facts(scope)),
        result=result_status(entry),
        related=tuple(_related(entry, whole)),
        timeline=tuple(agenda_view(i, portal) for i in campaign_agenda(entry, portal)),
        clauses=clause_views(entry, portal, base, whole.site_url),
        tasks=task_groups(scope),
        criteria=tuple(criteria_views(scope)),
        targets=tuple(plan_facts.targets(scope)),
        awards=tuple(award_views(scope)),
        award_rules=tuple(plan_facts.award_rules(scope)),
        conference=conference_view(scope),
        documents=tuple(document_lists(scope)),
        recipients=tuple(plan_facts.recipients(scope)),
        mottos=tuple(plan_facts.mottos(scope)),
        movements=tuple(plan_facts.movements(scope)),
        anniversaries=tuple(plan_facts.anniversaries(scope)),
        source=tuple(plan_facts.source_facts(scope)),
        notes=tuple(note.text for note in entry.notes),
        letterhead=letterhead(plan.document),
        can_share=bool(whole.site_url),
        pdf=pdf_name(entry.key) if whole.has_pdf else "",
    )


def _related(entry: CampaignEntry, scope: Scope) -> Iterator[Link]:
    if entry.results.has_ranking:
        yield Link("Bảng xếp hạng", ranking_address(entry.key))
    yield Link("Trang kết quả", result_address(entry.key))
    for exemplar in scope.portal.bodies[entry.body].exemplars:
        if exemplar.exemplar.campaign == entry.key.name:
            yield Link(
                f"Điển hình: {exemplar.exemplar.title}", exemplar_address(exemplar.key)
            )


def _contents(view: PlanView) -> Iterator[ContentsEntry]:
    shown = [
        ("moc-thoi-gian", "Mốc thời gian", view.timeline),
        ("chi-tieu", "Chỉ tiêu", view.targets),
        ("phan-cong", "Ai làm gì", view.tasks),
        ("hoi-nghi", "Hội nghị tổng kết", view.conference),
        ("tieu-chi", "Tiêu chí thi đua", view.criteria),
        ("khen-thuong", "Khen thưởng", view.awards or view.award_rules),
        ("ket-qua", "Kết quả", view.result),
        ("noi-dung-ke-hoach", "Nội dung từng điều khoản", view.clauses),
        ("phong-trao", "Phương châm, phong trào", view.mottos or view.movements),
        ("can-cu", "Căn cứ và văn bản nhắc đến", view.documents),
        ("noi-nhan", "Nơi nhận", view.recipients),
        ("nguon", "Nguồn và tình trạng", view.source),
    ]
    for id_, text, part in shown:
        below = clause_contents(view.clauses) if id_ == "noi-dung-ke-hoach" else ()
        if part:
            yield ContentsEntry(text, id_, below)
