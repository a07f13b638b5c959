"""Calendars of one body and of one unit: where they are, how one leads to another."""

from __future__ import annotations

from thidua.address.file import CALENDAR_FILE
from thidua.address.page import body_calendar_address, unit_calendar_address
from thidua.derive.name import BodyName, UnitName
from thidua.page.page import Link
from thidua.page.part.facet_link import FacetLink


def unit_calendar_link(unit: UnitName) -> Link:
    """Lead to the calendar of a unit."""
    return Link("Lịch của đơn vị", unit_calendar_address(unit.body, unit.id))


def subscription(site_url: str, address: str) -> str:
    """Where a telephone follows a calendar that renews itself; "" where the site's place is not known."""
    host = site_url.partition("://")[2]
    return f"webcal://{host}{address}{CALENDAR_FILE}" if host else ""


def body_choice(body: BodyName, count: int) -> FacetLink:
    """Choose the calendar of a body; `count` dates of it are late or ahead."""
    return FacetLink(Link(body.name, body_calendar_address(body.slug)), count, False)


def unit_choice(unit: UnitName, count: int, *, is_current: bool) -> FacetLink:
    """Choose the calendar of a unit."""
    there = unit_calendar_address(unit.body, unit.id)
    return FacetLink(Link(unit.name, there), count, is_current)
