"""Reports as pages show them: due, in, on time, late, missing."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.derive.result.hand_in import CampaignReports
from thidua.derive.result.report import UnitReport
from thidua.say.name import Badge
from thidua.say.report import received_words, report_state
from thidua.say.vietnamese import day_words


class ReportRow(Struct, frozen=True):
    """One report of one unit (báo cáo)."""

    title: str
    unit: str
    due: str
    received: str
    state: Badge


def term_rows(
    found: CampaignReports,
) -> Iterator[tuple[str, str, tuple[ReportRow, ...]]]:
    """Give each report that is due: its title, its day, a row for each unit."""
    for term in found.terms:
        rows = tuple(report_row(report) for report in term.reports)
        yield term.due.title, day_words(term.due.due), rows


def report_row(found: UnitReport) -> ReportRow:
    """Make the row of one report of one unit."""
    due, year = found.due, str(found.year)
    return ReportRow(
        title=due.title if year in due.title else f"{due.title} {year}",
        unit=found.unit.name,
        due=day_words(due.due),
        received=received_words(found),
        state=report_state(found),
    )
