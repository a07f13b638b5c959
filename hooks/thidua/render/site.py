"""Every page that the data gives: the table of contents of the portal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from thidua.model.portal import BodyEntry, Portal
from thidua.render.abbreviation_page import abbreviation_page
from thidua.render.address import plan_address
from thidua.render.body_page import body_page
from thidua.render.calendar_page import calendar_page
from thidua.render.document_page import document_pages
from thidua.render.page import Link, Page
from thidua.render.plan_index_page import plan_index_pages
from thidua.render.plan_page import plan_page


def site_pages(portal: Portal) -> Iterator[Page]:
    """Give the pages one by one; each is made when it is asked for."""
    yield from plan_index_pages(portal)
    yield calendar_page(portal)
    yield from document_pages(portal)
    yield abbreviation_page(portal)
    for entry in portal.bodies.values():
        yield body_page(entry, portal)
        yield from _plan_pages(entry, portal)


def _plan_pages(entry: BodyEntry, portal: Portal) -> Iterator[Page]:
    """The plans of a body, each with its neighbours."""
    links = [Link(c.campaign.title, plan_address(c)) for c in entry.campaigns]
    for index, campaign in enumerate(entry.campaigns):
        yield replace(
            plan_page(campaign, portal),
            previous=links[index - 1] if index else None,
            following=links[index + 1] if index + 1 < len(links) else None,
        )
