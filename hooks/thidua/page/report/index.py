"""All reports of all campaigns (báo cáo): who has not handed in what."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.address.page import REPORTS
from thidua.derive.portal.portal import PortalDossier
from thidua.derive.result.hand_in import CampaignReports
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.link import body_link, reports_link, unit_link
from thidua.page.part.long_list import MANY
from thidua.page.report.page import PlannedRow, planned_rows
from thidua.say.name import Badge
from thidua.say.report import hand_in_words, report_mark
from thidua.say.vietnamese import day_words


class UnitReportsRow(Struct, frozen=True):
    """A unit with each report of a campaign; None where it does not owe one."""

    unit: Link
    cells: tuple[tuple[str, Badge | None], ...]
    """The name of the report and how it stands."""


class CampaignReportsPart(Struct, frozen=True):
    """The reports of a campaign."""

    link: Link
    year: int
    words: str
    terms: tuple[str, ...]
    """The reports, each with its day."""
    rows: tuple[UnitReportsRow, ...]
    planned: tuple[PlannedRow, ...]


class BodyReports(Struct, frozen=True):
    """The reports of a body."""

    id: str
    body: Link
    campaigns: tuple[CampaignReportsPart, ...]


class ReportIndexView(Struct, frozen=True):
    """All that the template of the list may know."""

    as_of: str
    is_kept: bool
    """Whether any body keeps a list of the reports that came in; samples stand apart."""
    bodies: tuple[BodyReports, ...]
    is_cut: bool
    """Whether campaigns are only named, for their reports are too many for a page."""
    samples: tuple[BodyReports, ...]


def report_index_page(portal: PortalDossier) -> Page:
    """Make the list; sample data stands apart."""
    count = sum(len(body.reports) for body in portal.bodies.values())
    bodies = tuple(_bodies(portal))
    is_kept = any(r.is_kept for b in portal.bodies.values() for r in b.reports)
    return Page(
        address=REPORTS,
        title="Báo cáo: ai đã nộp?",
        description="Ai đã nộp, ai chưa nộp báo cáo: mọi đơn vị, mọi báo cáo của các phong trào, nộp đúng hạn, nộp muộn hay chưa nộp.",
        section="results",
        template="pages/report_index.html",
        is_listed=True,
        view=ReportIndexView(
            as_of=day_words(portal.commons.as_of),
            is_kept=is_kept,
            bodies=bodies,
            is_cut=count > MANY,
            samples=tuple(_bodies(portal.samples)) if portal.samples else (),
        ),
        updated=portal.updated_on,
        is_dated=True,
        contents=tuple(
            ContentsEntry(b.body.text, b.id) for b in bodies if count <= MANY
        ),
    )


def _bodies(portal: PortalDossier) -> Iterator[BodyReports]:
    for body in portal.bodies.values():
        if body.reports:
            yield BodyReports(
                id=f"cua-{body.name.slug}",
                body=body_link(body.name),
                campaigns=tuple(map(_campaign, body.reports)),
            )


def _campaign(found: CampaignReports) -> CampaignReportsPart:
    terms = (f"{t.due.title}, hạn {day_words(t.due.due)}" for t in found.terms)
    return CampaignReportsPart(
        link=reports_link(found.campaign),
        year=found.campaign.key.year,
        words=hand_in_words(found),
        terms=tuple(terms),
        rows=tuple(_rows(found)),
        planned=tuple(planned_rows(found)),
    )


def _rows(found: CampaignReports) -> Iterator[UnitReportsRow]:
    for unit, reports in found.units().items():
        cells = (
            (term.due.title, report_mark(report) if report else None)
            for term in found.terms
            for report in (reports.get(term.due.id),)
        )
        yield UnitReportsRow(unit_link(unit), tuple(cells))
