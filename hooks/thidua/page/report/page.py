"""Who has not handed in a report of a campaign (báo cáo): every report, every unit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from thidua.address.anchor import report_anchor
from thidua.address.page import REPORTS, reports_address
from thidua.derive.dossier.result import ResultDossier
from thidua.derive.result.hand_in import CampaignReports, ReportTerm
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.link import body_link, clause_link, plan_link, result_link
from thidua.page.result.report import ReportRow, report_row
from thidua.page.scope import Scope
from thidua.say.name import asked_names
from thidua.say.notice import plan_notices
from thidua.say.ranking.place import campaign_words
from thidua.say.report import hand_in_words, missing_words, planned_state
from thidua.say.time.moment import moment_words
from thidua.say.vietnamese import capital, day_words


class TermView(Struct, frozen=True):
    """One report that is due, with every unit that owes it."""

    id: str
    title: str
    due: str
    rows: tuple[ReportRow, ...]


class CampaignReportsView(Struct, frozen=True):
    """All that the template of the reports of a campaign may know."""

    title: str
    body: Link
    plan: Link
    result: Link
    words: str
    as_of: str
    kept_until: str
    """The day that the list covers, where it is not the portal's own; "" else."""
    is_kept: bool
    missing: tuple[str, ...]
    """Each unit with what it has not handed in."""
    terms: tuple[TermView, ...]
    planned: tuple[PlannedRow, ...]


def campaign_reports_page(result: ResultDossier, scope: Scope) -> Page:
    """Make the page of the reports of a campaign."""
    campaign, found = result.summary, result.reports
    name = campaign.name
    view = _view(found, scope.commons.as_of)
    return Page(
        address=reports_address(name.key),
        title=view.title,
        description=f"{name.title}, {name.body.name}: ai đã nộp báo cáo? {view.words}",
        section="results",
        template="pages/reports.html",
        view=view,
        updated=result.updated_on,
        is_dated=True,
        trail=(Link("Báo cáo", REPORTS), body_link(name.body)),
        contents=tuple(_contents(view)),
        source=campaign.source,
        is_hidden=campaign.is_draft or name.body.is_sample,
        notices=plan_notices(campaign),
    )


def _view(found: CampaignReports, as_of: date) -> CampaignReportsView:
    name, kept = found.campaign, found.kept_until
    return CampaignReportsView(
        title=f"Báo cáo: {campaign_words(name)}",
        body=body_link(name.body),
        plan=plan_link(name),
        result=result_link(name, "Kết quả của phong trào"),
        words=hand_in_words(found),
        as_of=day_words(as_of),
        kept_until=day_words(kept) if kept else "",
        is_kept=found.is_kept,
        missing=tuple(missing_words(found)),
        terms=tuple(map(_term, found.terms)),
        planned=tuple(planned_rows(found)),
    )


def _term(term: ReportTerm) -> TermView:
    return TermView(
        id=report_anchor(term.due.id),
        title=term.due.title,
        due=day_words(term.due.due),
        rows=tuple(map(report_row, term.reports)),
    )


def _contents(view: CampaignReportsView) -> Iterator[ContentsEntry]:
    if view.is_kept:
        yield ContentsEntry("Ai chưa nộp?", "chua-nop")
    yield from (ContentsEntry(term.title, term.id) for term in view.terms)
    if view.planned:
        yield ContentsEntry("Báo cáo kế hoạch nêu", "ke-hoach-neu")


class PlannedRow(Struct, frozen=True):
    """A report that the plan asks for (báo cáo kế hoạch nêu)."""

    title: str
    who: str
    """"" where the plan does not say."""
    when: str
    report_to: str
    state: str
    """How its day stands; "" where the plan names none."""
    clause: Link


def planned_rows(found: CampaignReports) -> Iterator[PlannedRow]:
    """Give the reports that only the plan names."""
    for report in found.planned:
        when = capital(moment_words(report.moment)) if report.moment else ""
        yield PlannedRow(
            title=report.title,
            who=asked_names(report.owners),
            when=when or "Không ghi",
            report_to=report.report_to,
            state=planned_state(report.moment, is_lapsed=report.is_lapsed),
            clause=clause_link(report.clause),
        )
