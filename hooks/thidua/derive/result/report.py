"""Reports that are due (báo cáo): who handed in, when, in time or late.

Nobody is called missing by silence: only where a list of what came in is kept, and only
for days that the list covers.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from msgspec import Struct

from thidua.derive.name import Issuer, UnitName
from thidua.model.result.report import ReportDue, ReportIn, Reports


class ReportState(StrEnum):
    """How a report stands on a day (tình trạng nộp báo cáo)."""

    IN_TIME = "in_time"
    LATE = "late"
    """It came in after its day."""
    MISSING = "missing"
    """Its day is over, and the list of what came in does not have it."""
    NOT_DUE = "not_due"
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
    """How many days late, for what is late; for what is missing, as far as the list goes."""


def unit_reports(
    reports: Reports | None, year: int, issuer: Issuer, as_of: date
) -> Iterator[UnitReport]:
    """Give every report that a unit owes, term by term."""
    found = {
        (r.report, r.unit): r
        for r in reversed(reports.received if reports else ())
        if r.on <= as_of
    }
    kept = kept_until(reports, as_of)
    for due in reports.due if reports else ():
        for unit in due.units:
            report = found.get((due.id, unit))
            state, days = _state(due, report, as_of, kept)
            yield UnitReport(year, due, issuer.unit(unit), report, state, days)


def kept_until(reports: Reports | None, as_of: date) -> date | None:
    """The last day that the list of reports covers; None where no list is kept.

    Without a word on it, a list that has any report is kept to this day.
    """
    if reports and reports.recorded_until:
        return min(reports.recorded_until, as_of)
    return as_of if reports and reports.received else None


def _state(
    due: ReportDue, report: ReportIn | None, as_of: date, kept: date | None
) -> tuple[ReportState, int]:
    if report:
        late = (report.on - due.due).days
        return (ReportState.LATE, late) if late > 0 else (ReportState.IN_TIME, 0)
    if as_of <= due.due:
        return ReportState.NOT_DUE, 0
    if kept is None or kept <= due.due:
        return ReportState.UNKNOWN, 0
    return ReportState.MISSING, (kept - due.due).days
