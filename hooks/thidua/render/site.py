"""Every page that the data gives: the table of contents of the portal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from thidua.model.portal import BodyEntry, CampaignEntry
from thidua.render.abbreviation_page import abbreviation_page
from thidua.render.address import exemplar_address, plan_address
from thidua.render.assignment_page import (
    plan_assignment_page,
    unit_assignment_pages,
)
from thidua.render.award_index_page import award_index_page
from thidua.render.body_page import body_page
from thidua.render.calendar_page import calendar_page
from thidua.render.document_page import document_pages
from thidua.render.exemplar_index_page import exemplar_index_pages
from thidua.render.exemplar_page import exemplar_pages
from thidua.render.method_page import method_page
from thidua.render.moved_page import moved_pages
from thidua.render.page import Link, Page
from thidua.render.plan_index_page import plan_index_pages
from thidua.render.plan_page import plan_page
from thidua.render.ranking_index_page import ranking_index_page
from thidua.render.ranking_page import ranking_page
from thidua.render.result_index_page import result_index_page
from thidua.render.result_page import result_page
from thidua.render.scope import Scope
from thidua.render.sheet_page import sheet_pages
from thidua.render.unit_index_page import unit_index_page
from thidua.render.unit_page import unit_pages


def site_pages(scope: Scope, site_url: str) -> Iterator[Page]:
    """Give the pages one by one; each is made when it is asked for."""
    portal = scope.portal
    yield from plan_index_pages(portal)
    yield calendar_page(portal)
    yield from document_pages(portal)
    yield abbreviation_page(portal)
    yield result_index_page(scope)
    yield ranking_index_page(scope, site_url)
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
    links = [Link(c.campaign.title, plan_address(c)) for c in entry.campaigns]
    yield from _in_a_row(plans, links)
    for campaign in entry.campaigns:
        yield from _campaign_pages(campaign, scope)
    yield from unit_pages(entry, scope)
    yield from unit_assignment_pages(entry, scope)
    stories = [Link(e.exemplar.title, exemplar_address(e)) for e in entry.exemplars]
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
