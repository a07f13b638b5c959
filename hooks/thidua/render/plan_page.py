"""The page of a plan (trang kế hoạch): facts first, then its words clause by clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.derive.agenda import campaign_agenda
from thidua.derive.timing import stage_of
from thidua.model.portal import CampaignEntry, Portal
from thidua.render import name, plan_facts
from thidua.render.address import base_of, body_address, plan_address
from thidua.render.agenda_view import AgendaView, agenda_view
from thidua.render.award_view import (
    AwardView,
    CriteriaView,
    award_views,
    criteria_views,
)
from thidua.render.clause_view import ClauseView, clause_contents, clause_views
from thidua.render.conference_view import ConferenceView, conference_view
from thidua.render.document_list import DocumentsView, document_lists
from thidua.render.fact import Fact
from thidua.render.notice import campaign_notice
from thidua.render.page import ContentsEntry, Link, Page
from thidua.render.period_words import period_words
from thidua.render.plan_scope import PlanScope, plan_scope
from thidua.render.task_view import TaskGroupView, task_groups

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


def plan_page(entry: CampaignEntry, portal: Portal) -> Page:
    """Make the page of a plan."""
    address = plan_address(entry)
    view = _view(plan_scope(entry, portal), base_of(address))
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
    )


def _view(scope: PlanScope, base: str) -> PlanView:
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
        timeline=tuple(agenda_view(i, portal) for i in campaign_agenda(entry, portal)),
        clauses=clause_views(entry, portal, base),
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
    )


def _contents(view: PlanView) -> Iterator[ContentsEntry]:
    shown = [
        ("moc-thoi-gian", "Mốc thời gian", view.timeline),
        ("chi-tieu", "Chỉ tiêu", view.targets),
        ("phan-cong", "Ai làm gì", view.tasks),
        ("hoi-nghi", "Hội nghị tổng kết", view.conference),
        ("tieu-chi", "Tiêu chí thi đua", view.criteria),
        ("khen-thuong", "Khen thưởng", view.awards or view.award_rules),
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
