"""Reports as pages show them: due, in, on time, late, missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from thidua.derive.result.report import ReportState, UnitReport
from thidua.say.name import Badge
from thidua.say.vietnamese import day_words


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report of one unit (báo cáo)."""

    title: str
    unit: str
    due: str
    received: str
    state: Badge


def campaign_reports(
    reports: Iterable[UnitReport],
) -> Iterator[tuple[str, str, tuple[ReportRow, ...]]]:
    """Give each report that is due: its title, its day, a row for each unit."""
    for due, found in groupby(reports, lambda report: report.due):
        yield due.title, day_words(due.due), tuple(report_row(r) for r in found)


def report_row(found: UnitReport) -> ReportRow:
    """Make the row of one report of one unit."""
    due, report, year = found.due, found.report, str(found.year)
    number = f", số {report.number}" if report and report.number else ""
    return ReportRow(
        title=due.title if year in due.title else f"{due.title} {year}",
        unit=found.unit.name,
        due=day_words(due.due),
        received=f"{day_words(report.on)}{number}" if report else "Chưa nộp",
        state=_state(found),
    )


def _state(found: UnitReport) -> Badge:
    """On time, late by so many days, missing, or not due yet."""
    match found.state:
        case ReportState.IN_TIME:
            return Badge("Đúng hạn", "green")
        case ReportState.LATE:
            return Badge(f"Muộn {found.days} ngày", "gold")
        case ReportState.MISSING:
            return Badge(f"Quá hạn {found.days} ngày", "red")
        case _:
            return Badge("Chưa đến hạn", "blue")
