"""Every page that the data gives: the table of contents of the portal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from thidua.address.page import exemplar_address, plan_address
from thidua.model.portal import BodyEntry, CampaignEntry
from thidua.page.award.index import award_index_page
from thidua.page.body.page import body_page
from thidua.page.calendar.page import calendar_page
from thidua.page.exemplar.index import exemplar_index_pages
from thidua.page.exemplar.page import exemplar_pages
from thidua.page.law.page import document_pages
from thidua.page.page import Link, Page
from thidua.page.plan.assignment_page import (
    plan_assignment_page,
    unit_assignment_pages,
)
from thidua.page.plan.index import plan_index_pages
from thidua.page.plan.page import plan_page
from thidua.page.ranking.index import ranking_index_page
from thidua.page.ranking.method import method_page
from thidua.page.ranking.page import ranking_page
from thidua.page.ranking.sheet import sheet_pages
from thidua.page.result.index import result_index_page
from thidua.page.result.page import result_page
from thidua.page.scope import Scope
from thidua.page.unit.index import unit_index_page
from thidua.page.unit.page import unit_pages
from thidua.page.words.abbreviations import abbreviation_page
from thidua.page.words.moved import moved_pages


def site_pages(scope: Scope) -> Iterator[Page]:
    """Give the pages one by one; each is made when it is asked for."""
    portal = scope.portal
    yield from plan_index_pages(portal)
    yield calendar_page(portal)
    yield from document_pages(portal)
    yield abbreviation_page(portal)
    yield result_index_page(scope)
    yield ranking_index_page(scope)
    yield award_index_page(scope)
    yield unit_index_page(scope)
    yield from exemplar_index_pages(scope)
    for entry in portal.bodies.values():
        yield from _body_pages(entry, scope)
    yield from moved_pages(portal)


def _body_pages(entry: BodyEntry, scope: Scope) -> Iterator[Page]:
    """All pages of a body; its plans and exemplars each with their neighbours."""
    yield body_page(entry, scope)
    plans = (plan_page(campaign, scope) for campaign in entry.campaigns)
    links = [Link(c.campaign.title, plan_address(c.key)) for c in entry.campaigns]
    yield from _in_a_row(plans, links)
    for campaign in entry.campaigns:
        yield from _campaign_pages(campaign, scope)
    yield from unit_pages(entry, scope)
    yield from unit_assignment_pages(entry, scope)
    stories = [Link(e.exemplar.title, exemplar_address(e.key)) for e in entry.exemplars]
    yield from _in_a_row(exemplar_pages(entry, scope), stories)


def _campaign_pages(entry: CampaignEntry, scope: Scope) -> Iterator[Page]:
    if entry.plan.tasks:
        yield plan_assignment_page(entry, scope)
    yield result_page(entry, scope)
    if entry.results.has_ranking:
        yield ranking_page(entry, scope)
        yield method_page(entry, scope)
        yield from sheet_pages(entry, scope)


def _in_a_row(pages: Iterator[Page], links: list[Link]) -> Iterator[Page]:
    """Tie pages of one kind to those before and after."""
    for index, page in enumerate(pages):
        yield replace(
            page,
            previous=links[index - 1] if index else None,
            following=links[index + 1] if index + 1 < len(links) else None,
        )
