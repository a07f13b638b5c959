"""All dates of several campaigns on one day: late, coming, past, without a day."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import dossiers
from thidua.derive.plan.agenda import AgendaItem
from thidua.say.report import agenda_title, agenda_when


def test_calendar(case: Case) -> None:
    found = dossiers(case.given)
    calendars = {"portal": found.portal.calendar}
    for unit in case.given.get("for", ()):
        calendars[unit] = found.bodies["xa-mau"].units[unit].dates
    told = []
    for name, calendar in calendars.items():
        for part in ("late", "coming", "past", "undated"):
            told += [
                f"{name} {part}: {_told(item)}" for item in getattr(calendar, part)
            ]
    case.expect("\n".join(told))


def _told(item: AgendaItem) -> str:
    waiting = ", ".join(unit.name for unit in item.waiting)
    missing = f"; waiting for {waiting}" if waiting else ""
    return f"{item.campaign.key} {agenda_title(item)} | {agenda_when(item)}{missing}"
