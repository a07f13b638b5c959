"""Reports that are due (báo cáo): who handed in, when, in time or late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thidua.derive.name import Issuer, UnitName
from thidua.model.result.report import ReportDue, ReportIn, Reports


class ReportState(StrEnum):
    """How a report stands on a day (tình trạng nộp báo cáo)."""

    IN_TIME = "in_time"
    LATE = "late"
    """It came in after its day."""
    MISSING = "missing"
    """Its day is over, and it has not come in."""
    NOT_DUE = "not_due"


@dataclass(frozen=True, slots=True)
class UnitReport:
    """One report of one unit."""

    year: int
    """Of the campaign."""
    due: ReportDue
    unit: UnitName
    report: ReportIn | None
    state: ReportState
    days: int
    """How many days late, for what is late or missing."""


def unit_reports(
    reports: Reports | None, year: int, issuer: Issuer, as_of: date
) -> Iterator[UnitReport]:
    """Give every report that a unit owes, term by term."""
    found = {
        (r.report, r.unit): r for r in reversed(reports.received if reports else ())
    }
    for due in reports.due if reports else ():
        for unit in due.units:
            report = found.get((due.id, unit))
            state, days = _state(due, report, as_of)
            yield UnitReport(year, due, issuer.unit(unit), report, state, days)


def _state(due: ReportDue, report: ReportIn | None, as_of: date) -> tuple[ReportState, int]:  # fmt: skip
    late = ((report.on if report else as_of) - due.due).days
    if report:
        return (ReportState.LATE, late) if late > 0 else (ReportState.IN_TIME, 0)
    return (ReportState.MISSING, late) if late > 0 else (ReportState.NOT_DUE, 0)
