"""Reports that are due (báo cáo): who handed in, when, in time or late.

Nobody is called missing by silence: only where a list of what came in is kept, and only
for days that the list covers.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from msgspec import Struct

from thidua.derive.lapse import Lapse
from thidua.derive.name import Issuer, UnitName
from thidua.model.body.unit import Unit
from thidua.model.result.report import ReportDue, ReportIn, Reports
from thidua.model.time.today import Today


class ReportState(StrEnum):
    """How a report stands today (tình trạng nộp báo cáo)."""

    IN_TIME = "in_time"
    LATE = "late"
    """It came in after its day."""
    MISSING = "missing"
    """Its day is over, and the list of what came in does not have it."""
    NOT_DUE = "not_due"
    LAPSED = "lapsed"
    """Its plan, the body or the unit was no more on its day: nobody asks for it."""
    UNKNOWN = "unknown"
    """Its day is over, and no list tells whether it came in."""


class UnitReport(Struct, frozen=True):
    """One report of one unit."""

    year: int
    """Of the campaign."""
    due: ReportDue
    unit: UnitName
    report: ReportIn | None
    state: ReportState
    days: int
    """How many days late, for what is late."""
    until: date | None = None
    """The last day that the list covers, where that is over."""


def unit_reports(
    reports: Reports | None,
    year: int,
    issuer: Issuer,
    today: Today,
    lapse: Lapse | None,
) -> Iterator[UnitReport]:
    """Give every report that a unit owes, term by term; what is due once all `lapse` is asked no more."""
    found = {
        (r.report, r.unit): r
        for r in reversed(reports.received if reports else ())
        if today.has_come(r.on)
    }
    for due in reports.due if reports else ():
        for unit in due.units:
            report = found.get((due.id, unit))
            state, days = _state(due, report, reports, today)
            gone = _goes_before(due, issuer.units[unit], today)
            if report is None and (gone or (lapse and due.due >= lapse.on)):
                state = ReportState.LAPSED
            until = kept_until(reports, today)
            yield UnitReport(year, due, issuer.unit(unit), report, state, days, until)


def _goes_before(due: ReportDue, unit: Unit, today: Today) -> bool:
    """Whether a unit is no more, and was not on the day of a report."""
    end = unit.active_to
    return end is not None and end < due.due and today.is_after(end)


def is_kept(reports: Reports | None) -> bool:
    """Whether a list of what came in is kept: one that has any report is."""
    return reports is not None and bool(reports.recorded_until or reports.received)


def kept_until(reports: Reports | None, today: Today) -> date | None:
    """The last day that the list covers, where that is over.

    Without a word on it, a list that is kept covers this day.
    """
    until = reports.recorded_until if reports else None
    return until if until and today.is_after(until) else None


def _state(
    due: ReportDue, report: ReportIn | None, reports: Reports | None, today: Today
) -> tuple[ReportState, int]:
    if report:
        late = (report.on - due.due).days
        return (ReportState.LATE, late) if late > 0 else (ReportState.IN_TIME, 0)
    if not today.is_after(due.due):
        return ReportState.NOT_DUE, 0
    until = kept_until(reports, today)
    if not is_kept(reports) or (until and until <= due.due):
        return ReportState.UNKNOWN, 0
    return ReportState.MISSING, 0
