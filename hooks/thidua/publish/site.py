"""Every page that the data gives: the table of contents of the portal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from thidua.derive.dossier.body import BodyDossier
from thidua.derive.dossier.result import ResultDossier
from thidua.derive.portal.portal import PortalDossier
from thidua.page.assignment.page import (
    plan_assignment_page,
    unit_assignment_pages,
)
from thidua.page.award.index import award_index_page
from thidua.page.body.page import body_page
from thidua.page.calendar.page import body_calendar_page, calendar_page
from thidua.page.cascade.plan import plan_cascade_page
from thidua.page.cascade.portal import cascade_page
from thidua.page.comparison.page import comparison_page
from thidua.page.embed.body import embed_pages
from thidua.page.embed.embed import embed_index_page
from thidua.page.exemplar.index import exemplar_index_pages
from thidua.page.exemplar.page import exemplar_page
from thidua.page.home import sample_page
from thidua.page.honour.index import honour_index_page
from thidua.page.honour.page import honour_pages
from thidua.page.law.index import document_index_page
from thidua.page.law.page import document_page
from thidua.page.page import Link, Page
from thidua.page.part.link import exemplar_link, plan_link
from thidua.page.plan.index import plan_index_pages
from thidua.page.plan.page import plan_page
from thidua.page.ranking.gap import Gaps, gaps_of
from thidua.page.ranking.index import ranking_index_page
from thidua.page.ranking.method import method_page
from thidua.page.ranking.page import ranking_page
from thidua.page.ranking.sheet import sheet_page
from thidua.page.report.index import report_index_page
from thidua.page.report.page import campaign_reports_page
from thidua.page.result.index import result_index_page
from thidua.page.result.page import result_page
from thidua.page.scope import Scope
from thidua.page.search.contents import contents_page
from thidua.page.unit.index import unit_index_page
from thidua.page.unit.page import unit_page
from thidua.page.version.citing import citing_page
from thidua.page.version.page import version_pages
from thidua.page.words.abbreviations import abbreviation_page
from thidua.page.words.fault_topic import fault_topic_page
from thidua.page.words.faults import faults_page
from thidua.publish.dossiers import Dossiers


def site_pages(dossiers: Dossiers, scope: Scope) -> Iterator[Page]:
    """Give the pages of data one by one; each is made when it is asked for."""
    yield from portal_pages(dossiers.portal, scope)
    for body in dossiers.bodies.values():
        yield from body_pages(body, scope)


def portal_pages(portal: PortalDossier, scope: Scope) -> Iterator[Page]:
    """The pages that belong to no one body."""
    yield from plan_index_pages(portal)
    yield calendar_page(portal, scope)
    yield document_index_page(portal)
    yield cascade_page(portal)
    yield embed_index_page(portal)
    for part in portal.everything():
        yield from (document_page(d, scope.commons) for d in part.documents.values())
    yield abbreviation_page(scope.commons)
    yield faults_page(scope.rules, scope.commons)
    topics = [fault_topic_page(topic, scope.commons) for topic in scope.rules]
    yield from _in_a_row(topics, [Link(page.title, page.address) for page in topics])
    yield result_index_page(portal)
    yield report_index_page(portal)
    yield ranking_index_page(portal)
    yield award_index_page(portal)
    yield honour_index_page(portal)
    yield unit_index_page(portal)
    yield contents_page(portal)
    yield from exemplar_index_pages(portal, scope)
    if portal.samples:
        yield sample_page(portal.samples, scope)


def body_pages(body: BodyDossier, scope: Scope) -> Iterator[Page]:
    """All pages of a body, as of the day since which all of it is so."""
    as_of = body.as_of
    own = replace(scope, commons=replace(scope.commons, as_of=as_of))
    for page in _body_pages(body, own):
        yield replace(page, as_of=as_of) if page.is_dated else page


def _body_pages(body: BodyDossier, scope: Scope) -> Iterator[Page]:
    """Its plans, rankings and exemplars come each with their neighbours."""
    yield body_page(body, scope)
    plans = (plan_page(plan, scope) for plan in body.plans)
    yield from _in_a_row(plans, [plan_link(c.name) for c in body.campaigns])
    gaps = {ranking.name.key: gaps_of(ranking) for ranking in body.rankings}
    rankings = [ranking_page(r, gaps[r.name.key]) for r in body.rankings]
    yield from _in_a_row(rankings, [Link(p.title, p.address) for p in rankings])
    for key, result in body.results.items():
        yield from _campaign_pages(result, body, gaps.get(key), scope)
    yield from (unit_page(unit, body, scope) for unit in body.units.values())
    yield from unit_assignment_pages(body, scope)
    yield body_calendar_page(body, scope)
    yield from honour_pages(body)
    yield from embed_pages(body, scope)
    stories = (exemplar_page(exemplar, scope) for exemplar in body.exemplars)
    yield from _in_a_row(stories, [exemplar_link(e.name) for e in body.exemplars])


def _campaign_pages(
    result: ResultDossier, body: BodyDossier, gaps: Gaps | None, scope: Scope
) -> Iterator[Page]:
    yield from version_pages(result.plan)
    if result.plan.history:
        yield citing_page(result.plan, result.plan.history, scope)
    if result.plan.duties:
        yield plan_assignment_page(result.plan, scope)
    yield plan_cascade_page(result.plan, scope.commons)
    yield result_page(result, scope)
    yield campaign_reports_page(result, scope)
    if result.ranking and gaps is not None:
        yield comparison_page(result.ranking)
        yield method_page(result.ranking, scope)
        sheets = body.sheets[result.summary.name.key]
        yield from (sheet_page(sheet, gaps) for sheet in sheets)


def _in_a_row(pages: Iterable[Page], links: list[Link]) -> Iterator[Page]:
    """Tie pages of one kind to those before and after."""
    for index, page in enumerate(pages):
        yield replace(
            page,
            previous=links[index - 1] if index else None,
            following=links[index + 1] if index + 1 < len(links) else None,
        )
