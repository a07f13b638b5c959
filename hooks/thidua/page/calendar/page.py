"""Calendars (lịch): of the portal, of a body; the coming sixty days first. A unit's is on its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from thidua.address.anchor import DATES
from thidua.address.file import CALENDAR_FILE
from thidua.address.page import CALENDAR, body_calendar_address, unit_address
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.name import BodyName, UnitName
from thidua.derive.plan.agenda import AgendaItem
from thidua.derive.plan.calendar import Calendar, calendar_of
from thidua.derive.portal.portal import PortalDossier
from thidua.page.calendar.entry import AgendaView, agenda_view
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.link import body_link
from thidua.page.part.long_list import MANY, Facet, FacetLink
from thidua.page.scope import Scope
from thidua.say.body.kinship import listed_name
from thidua.say.notice import body_notices
from thidua.say.vietnamese import day_words, sort_key

TITLE = "Lịch thi đua"


class CalendarView(Struct, frozen=True):
    """All that the template of a calendar may know."""

    title: str
    as_of: str
    subject: Link | None
    """Whose calendar it is; None for that of the portal."""
    is_over: bool
    """Whether that body is no more: nothing will come."""
    near: tuple[AgendaView, ...]
    """Within sixty days."""
    late: tuple[AgendaView, ...]
    """Over, and something is still missing."""
    later: tuple[AgendaView, ...]
    past: tuple[AgendaView, ...]
    past_count: int
    undated: tuple[AgendaView, ...]
    undated_count: int
    most: int | None
    """How many of each part there are at most, where the portal has more; None where all are there."""
    facets: tuple[Facet, ...]
    file: str
    """The calendar for telephones, beside the page; "" where no date has a day."""
    subscription: str
    """Where a telephone follows it; "" where there is no file, or no known address."""


def calendar_page(portal: PortalDossier, scope: Scope) -> Page:
    """Make the calendar of the portal; each body leads to its own."""
    facets = [Facet("Xã, phường, cụm", tuple(_bodies(portal)))]
    if portal.samples:
        facets.append(Facet("Dữ liệu minh họa", tuple(_bodies(portal.samples))))
    view = _view(TITLE, portal.calendar, scope, CALENDAR, None, *facets, most=MANY)
    return Page(
        address=CALENDAR,
        title=TITLE,
        description="Việc gì sắp đến hạn: mốc, hạn chót, hạn nộp báo cáo của các kế hoạch thi đua, 60 ngày tới đứng đầu.",
        section="calendar",
        template="pages/calendar.html",
        is_listed=True,
        view=view,
        updated=portal.updated_on,
        is_dated=True,
        contents=tuple(_contents(view)),
    )


def _bodies(portal: PortalDossier) -> Iterator[FacetLink]:
    for body in portal.bodies.values():
        yield body_choice(body.name, _ahead(calendar_of(body.agenda)))


def body_calendar_page(body: BodyDossier, scope: Scope) -> Page:
    """Make the calendar of a body; each of its units that has dates leads to its own page."""
    name = body.issuer.name
    calendar = calendar_of(i for r in body.results.values() for i in r.agenda)
    here = body_calendar_address(name.slug)
    title = f"{TITLE}: {name.name}"
    view = _view(title, calendar, scope, here, name, _units(body))
    dates = [body.issuer.body.updated_on, *(c.updated_on for c in body.campaigns)]
    return Page(
        address=here,
        title=view.title,
        description=f"{view.title}: việc gì sắp đến hạn, 60 ngày tới đứng đầu.",
        section="calendar",
        template="pages/calendar.html",
        view=view,
        updated=max(dates),
        is_dated=True,
        trail=(Link("Lịch", CALENDAR),),
        contents=tuple(_contents(view)),
        is_hidden=name.is_sample,
        notices=body_notices(name),
    )


def _units(body: BodyDossier) -> Facet:
    """The units that have dates, in the order of their names."""
    units = body.units.values()
    chosen = [unit for unit in units if any(asked.dates for asked in unit.duties)]
    chosen.sort(key=lambda unit: sort_key(unit.name.name))
    return Facet("Đơn vị", tuple(unit_choice(u.name, _ahead(u.dates)) for u in chosen))


def _ahead(calendar: Calendar) -> int:
    return len(calendar.late) + len(calendar.coming)


def _view(
    title: str,
    calendar: Calendar,
    scope: Scope,
    here: str,
    body: BodyName | None,
    *facets: Facet,
    most: int | None = None,
) -> CalendarView:
    near, later, past, undated = (
        calendar.near,
        calendar.later,
        calendar.past,
        calendar.undated,
    )
    longest = max(map(len, (near, calendar.late, later, past, undated)))
    has_file = calendar.has_days or body is None
    return CalendarView(
        title=title,
        as_of=day_words(scope.commons.as_of),
        subject=body_link(body) if body else None,
        is_over=bool(body and body.ended_on),
        near=_views(near[:most]),
        late=_views(calendar.late[-most:] if most else calendar.late),
        later=_views(later[:most]),
        past=_views(past[:most]),
        past_count=len(past),
        undated=_views(undated[:most]),
        undated_count=len(undated),
        most=most if most and longest > most else None,
        facets=tuple(facet for facet in facets if facet.links),
        file=CALENDAR_FILE if has_file else "",
        subscription=subscription(scope.site_url, here) if has_file else "",
    )


def _views(items: Iterable[AgendaItem]) -> tuple[AgendaView, ...]:
    return tuple(agenda_view(item) for item in items)


def _contents(view: CalendarView) -> Iterator[ContentsEntry]:
    yield ContentsEntry("60 ngày tới", "sap-toi")
    parts = (
        ("Quá hạn, chưa nộp", "qua-han", view.late),
        ("Sau 60 ngày tới", "sau-60-ngay", view.later),
        ("Đã qua", "da-qua", view.past),
        ("Chưa xác định ngày", "chua-xac-dinh", view.undated),
    )
    yield from (ContentsEntry(text, id_) for text, id_, part in parts if part)


def subscription(site_url: str, address: str) -> str:
    """Where a telephone follows a calendar that renews itself; "" where the site's place is not known."""
    host = site_url.partition("://")[2]
    return f"webcal://{host}{address}{CALENDAR_FILE}" if host else ""


def body_choice(body: BodyName, count: int) -> FacetLink:
    """Choose the calendar of a body; `count` dates of it are late or ahead."""
    return FacetLink(
        Link(listed_name(body), body_calendar_address(body.slug)), count, False
    )


def unit_choice(unit: UnitName, count: int) -> FacetLink:
    """Choose the dates of a unit, on its page."""
    there = f"{unit_address(unit.body, unit.id)}#{DATES}"
    return FacetLink(Link(unit.name, there), count, False)
