"""The page of a plan (trang kế hoạch): facts first, then its words clause by clause."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.address.file import CALENDAR_FILE, pdf_name
from thidua.address.page import (
    VERSIONS,
    base_of,
    plan_address,
    plan_assignment_address,
    plan_cascade_address,
)
from thidua.derive.dossier.plan import PlanDossier
from thidua.page.amendment.box import VersionView, version_views
from thidua.page.amendment.take import PlanCitation, plan_citing
from thidua.page.award.row import CaveatView, caveat_view
from thidua.page.calendar.entry import AgendaView, agenda_view
from thidua.page.calendar.page import subscription
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.download import DownloadView, download_views
from thidua.page.part.fact import Fact
from thidua.page.part.link import (
    body_link,
    exemplar_link,
    ranking_link,
    reports_link,
    result_link,
)
from thidua.page.part.share_card import plan_card_of
from thidua.page.plan import facts as plan_facts
from thidua.page.plan.award import (
    AwardView,
    CriteriaView,
    award_views,
    criteria_views,
)
from thidua.page.plan.clause import ANNEX, ClauseView, clause_contents, clause_views
from thidua.page.plan.conference import ConferenceView, conference_view
from thidua.page.plan.document_list import DocumentsView, document_lists
from thidua.page.plan.former import FormerView, gone_views
from thidua.page.plan.task import TaskGroupView, task_groups
from thidua.page.scope import Scope
from thidua.say import name
from thidua.say.notice import plan_notices
from thidua.say.paper.letterhead import Letterhead, letterhead
from thidua.say.paper.plan_text import consolidated, number_line, text_words
from thidua.say.plan import notes, recipients
from thidua.say.ranking.result_status import ResultStatus, result_status
from thidua.say.time.period import period_words


class PlanView(Struct, frozen=True):
    """All that the template of a plan may know."""

    title: str
    full_title: str
    body: Link
    kind: str
    badges: tuple[name.Badge, ...]
    about: str
    """Whose words these are."""
    facts: tuple[Fact, ...]
    result: ResultStatus
    related: tuple[Link, ...]
    """What came of it: the result, the ranking, exemplary models."""
    timeline: tuple[AgendaView, ...]
    calendar: str
    """The dates as a file for telephones, beside the page; "" where none has a day."""
    subscription: str
    """Where a telephone follows them; "" where there is no file, or no known address."""
    clauses: tuple[ClauseView, ...]
    annexes: tuple[ClauseView, ...]
    """What is enacted with the plan: it stands behind the signature."""
    gone: tuple[FormerView, ...]
    """Ids that no clause has any more."""
    tasks: tuple[TaskGroupView, ...]
    criteria: tuple[CriteriaView, ...]
    targets: tuple[Fact, ...]
    awards: tuple[AwardView, ...]
    caveat: CaveatView | None
    award_rules: tuple[Fact, ...]
    conference: ConferenceView | None
    documents: tuple[DocumentsView, ...]
    recipients: tuple[str, ...]
    mottos: tuple[Fact, ...]
    movements: tuple[Fact, ...]
    anniversaries: tuple[str, ...]
    source: tuple[Fact, ...]
    notes: tuple[str, ...]
    issuer: str
    kind_in_print: str
    document: str
    """Its number as it is printed, or that it has none."""
    letterhead: Letterhead | None
    """Head and foot on paper; None for a summary, which is no document."""
    original: Link | None
    """The file of the document itself."""
    sheets: Link
    """The sheets that hand out its tasks."""
    can_share: bool
    versions: tuple[VersionView, ...]
    """Its versions, newest first; none where nothing was amended."""
    citing: PlanCitation | None
    """How it is cited; None for what is not the document's own words."""
    pdf: str
    """The name of the file to print, beside the page; "" where there is none."""
    downloads: tuple[DownloadView, ...]


def plan_page(plan: PlanDossier, scope: Scope) -> Page:
    """Make the page of a plan."""
    campaign = plan.summary
    address = plan_address(campaign.name.key)
    view = _view(plan, scope, base_of(address))
    return Page(
        address=address,
        title=campaign.name.title,
        description=f"{campaign.campaign.what} {period_words(campaign)}.",
        section="plans",
        template="pages/plan.html",
        has_code=True,
        has_script=view.citing is not None,
        script="cite" if view.citing else "",
        view=view,
        updated=campaign.updated_on,
        is_dated=True,
        trail=(body_link(campaign.name.body),),
        contents=tuple(_contents(view)),
        source=plan.narrative,
        is_hidden=campaign.is_draft or campaign.name.body.is_sample,
        notices=plan_notices(campaign),
        card=plan_card_of(campaign),
    )


def _view(plan: PlanDossier, scope: Scope, base: str) -> PlanView:
    campaign = plan.summary
    clauses = clause_views(plan, base, scope.site_url)
    has_dates = any(item.is_set for item in plan.agenda)
    here = plan_address(campaign.name.key)
    return PlanView(
        title=campaign.name.title,
        full_title=campaign.document.title,
        body=body_link(campaign.name.body),
        kind=name.CAMPAIGN_KINDS[campaign.campaign.kind],
        badges=name.badges(campaign.stage, is_draft=campaign.is_draft),
        about=text_words(plan),
        facts=tuple(plan_facts.key_facts(plan)),
        result=result_status(campaign.outcome, campaign.name.body),
        related=tuple(_related(plan)),
        timeline=tuple(agenda_view(item) for item in plan.agenda),
        calendar=CALENDAR_FILE if has_dates else "",
        subscription=subscription(scope.site_url, here) if has_dates else "",
        clauses=tuple(v for v in clauses if v.level != ANNEX),
        annexes=tuple(v for v in clauses if v.level == ANNEX),
        gone=gone_views(plan),
        tasks=task_groups(plan),
        criteria=tuple(criteria_views(plan)),
        targets=tuple(plan_facts.targets(plan)),
        awards=tuple(award_views(plan)),
        caveat=caveat_view(plan.caveat),
        award_rules=tuple(plan_facts.award_rules(plan)),
        conference=conference_view(plan),
        documents=tuple(document_lists(plan)),
        recipients=tuple(recipients(plan)),
        mottos=tuple(plan_facts.mottos(plan)),
        movements=tuple(plan_facts.movements(plan)),
        anniversaries=tuple(plan_facts.anniversaries(plan)),
        source=tuple(plan_facts.source_facts(plan)),
        notes=tuple(notes(plan)),
        issuer=campaign.document.issuer,
        kind_in_print=campaign.document.kind.upper(),
        document=number_line(campaign.document),
        letterhead=None
        if campaign.text.is_summary
        else letterhead(campaign.document, consolidated(plan)),
        original=plan_facts.original(plan),
        sheets=Link(
            "Phiếu giao việc để in, mỗi nơi một trang",
            plan_assignment_address(campaign.name.key),
        ),
        can_share=bool(scope.site_url),
        versions=version_views(plan),
        citing=plan_citing(plan, scope),
        pdf=pdf_name(campaign.name.key) if scope.has_pdf else "",
        downloads=download_views(scope, here),
    )


def _related(plan: PlanDossier) -> Iterator[Link]:
    campaign = plan.summary
    if campaign.outcome.has_ranking:
        yield ranking_link(campaign.name, "Bảng xếp hạng")
    yield result_link(campaign.name, "Trang kết quả")
    yield reports_link(campaign.name, "Báo cáo: ai đã nộp?")
    cascade = plan_cascade_address(campaign.name.key)
    yield Link("Dòng thực hiện: văn bản cấp trên, từng việc giao cho ai", cascade)
    for exemplar in plan.exemplars.get(None, ()):
        address = exemplar_link(exemplar).address
        yield Link(f"Điển hình: {exemplar.title}", address)


def _contents(view: PlanView) -> Iterator[ContentsEntry]:
    shown = [
        ("moc-thoi-gian", "Mốc thời gian", view.timeline),
        ("chi-tieu", "Chỉ tiêu", view.targets),
        ("phan-cong", "Ai làm gì", view.tasks),
        ("hoi-nghi", "Hội nghị tổng kết", view.conference),
        ("tieu-chi", "Tiêu chí thi đua", view.criteria),
        ("khen-thuong", "Khen thưởng", view.awards or view.award_rules),
        ("ket-qua", "Kết quả", view.result),
        (VERSIONS, "Các bản của kế hoạch", view.versions),
        ("noi-dung-ke-hoach", "Nội dung từng điều khoản", view.clauses),
        ("ma-cu", "Mã cũ", view.gone),
        ("phong-trao", "Phương châm, phong trào", view.mottos or view.movements),
        ("can-cu", "Căn cứ và văn bản nhắc đến", view.documents),
        ("noi-nhan", "Nơi nhận", view.recipients),
        ("phu-luc", "Phụ lục", view.annexes),
        ("tai-ve", "Tải về", view.downloads),
        ("nguon", "Nguồn và tình trạng", view.source),
    ]
    below = {
        "noi-dung-ke-hoach": clause_contents(view.clauses),
        "phu-luc": clause_contents(view.annexes),
    }
    for id_, text, part in shown:
        if part:
            yield ContentsEntry(text, id_, below.get(id_, ()))
