"""The calendar of all campaigns (lịch): what comes, what is past, what has no date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from thidua.address.page import CALENDAR
from thidua.derive.plan.agenda import AgendaItem, agenda
from thidua.model.portal import Portal
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


def calendar_page(portal: Portal) -> Page:
    """Make the calendar: coming dates first, then the past, the latest first."""
    items = agenda(portal)
    dated = [item for item in items if item.day]
    view = CalendarView(
        as_of=day_words(portal.as_of),
        late=_views((item for item in dated if item.is_late), portal),
        coming=_views((item for item in dated if not item.is_past), portal),
        past=_views(
            (i for i in reversed(dated) if i.is_past and not i.is_late), portal
        ),
        undated=_views((item for item in items if not item.day), portal),
    )
    dates = [entry.campaign.updated_on for entry in portal.campaigns()]
    return Page(
        address=CALENDAR,
        title="Lịch thi đua",
        description="Mọi mốc thời gian và hạn chót của các kế hoạch thi đua, sắp tới và đã qua.",
        section="calendar",
        template="pages/calendar.html",
        view=view,
        updated=max([portal.settings.updated_on, *dates]),
        contents=(
            *((ContentsEntry("Quá hạn", "qua-han"),) if view.late else ()),
            ContentsEntry("Sắp tới", "sap-toi"),
            ContentsEntry("Đã qua", "da-qua"),
            ContentsEntry("Chưa xác định ngày", "chua-xac-dinh"),
        ),
    )


def _views(items: Iterable[AgendaItem], portal: Portal) -> tuple[AgendaView, ...]:
    return tuple(agenda_view(item, portal) for item in items)
