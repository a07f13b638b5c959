"""The days by which reports and registrations are due (hạn nộp)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from thidua.derive.commons import Commons
from thidua.derive.name import CampaignName, UnitName
from thidua.derive.plan.agenda import AgendaItem
from thidua.derive.plan.timing import Moment, moment_of
from thidua.derive.result.report import UnitReport
from thidua.model.plan.when import until_day
from thidua.model.result.registration import Registrations
from thidua.model.result.report import Reports


def result_agenda(
    name: CampaignName,
    reports: Iterable[UnitReport],
    due: Reports | None,
    registered: Registrations | None,
    commons: Commons,
) -> Iterator[AgendaItem]:
    """Give the days by which reports and registrations are due."""
    missing: dict[str, list[UnitName]] = {}
    for report in reports:
        if report.report is None:
            missing.setdefault(report.due.id, []).append(report.unit)
    for term in due.due if due else ():
        moment = _until(term.due, commons)
        waiting = tuple(missing.get(term.id, ()))
        owing = frozenset(term.units)
        yield AgendaItem(
            name, term.title, moment, None, (), units=owing, waiting=waiting
        )
    if registered and registered.due:
        moment = _until(registered.due, commons)
        yield AgendaItem(name, "", moment, None, (), is_registration=True)


def _until(day: date, commons: Commons) -> Moment:
    return moment_of(until_day(day), commons.events, commons.as_of)
