"""Calendars of one body and of one unit: where they are, how they are followed."""

from __future__ import annotations

from thidua.address.anchor import DATES
from thidua.address.file import CALENDAR_FILE
from thidua.address.page import body_calendar_address, unit_address
from thidua.derive.name import BodyName, UnitName
from thidua.page.page import Link
from thidua.page.part.facet_link import FacetLink


def subscription(site_url: str, address: str) -> str:
    """Where a telephone follows a calendar that renews itself; "" where the site's place is not known."""
    host = site_url.partition("://")[2]
    return f"webcal://{host}{address}{CALENDAR_FILE}" if host else ""


def body_choice(body: BodyName, count: int) -> FacetLink:
    """Choose the calendar of a body; `count` dates of it are late or ahead."""
    return FacetLink(Link(body.name, body_calendar_address(body.slug)), count, False)


def unit_choice(unit: UnitName, count: int) -> FacetLink:
    """Choose the dates of a unit, on its page."""
    there = f"{unit_address(unit.body, unit.id)}#{DATES}"
    return FacetLink(Link(unit.name, there), count, False)
