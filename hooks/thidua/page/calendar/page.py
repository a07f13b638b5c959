"""The calendar of all campaigns (lịch): what comes, what is past, what has no date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from thidua.address.page import CALENDAR
from thidua.derive.plan.agenda import AgendaItem
from thidua.derive.portal.portal import PortalDossier
from thidua.page.calendar.entry import AgendaView, agenda_view
from thidua.page.page import ContentsEntry, Page
from thidua.say.vietnamese import day_words


@dataclass(frozen=True, slots=True)
class CalendarView:
    """All that the template of the calendar may know."""

    as_of: str
    late: tuple[AgendaView, ...]
    """Over, and something is still missing."""
    coming: tuple[AgendaView, ...]
    past: tuple[AgendaView, ...]
    undated: tuple[AgendaView, ...]


def calendar_page(portal: PortalDossier) -> Page:
    """Make the calendar: coming dates first, then the past, the latest first."""
    calendar = portal.calendar
    view = CalendarView(
        as_of=day_words(portal.commons.as_of),
        late=_views(calendar.late),
        coming=_views(calendar.coming),
        past=_views(calendar.past),
        undated=_views(calendar.undated),
    )
    return Page(
        address=CALENDAR,
        title="Lịch thi đua",
        description="Mọi mốc thời gian và hạn chót của các kế hoạch thi đua, sắp tới và đã qua.",
        section="calendar",
        template="pages/calendar.html",
        is_listed=True,
        view=view,
        updated=portal.updated_on,
        is_dated=True,
        contents=(
            *((ContentsEntry("Quá hạn", "qua-han"),) if view.late else ()),
            ContentsEntry("Sắp tới", "sap-toi"),
            ContentsEntry("Đã qua", "da-qua"),
            ContentsEntry("Chưa xác định ngày", "chua-xac-dinh"),
        ),
    )


def _views(items: Iterable[AgendaItem]) -> tuple[AgendaView, ...]:
    return tuple(agenda_view(item) for item in items)
