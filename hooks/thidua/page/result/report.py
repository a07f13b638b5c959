"""Reports as pages show them: due, in, on time, late, missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thidua.model.portal import BodyEntry, CampaignEntry
from thidua.model.result.report import ReportDue, ReportIn
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


def unit_reports(entry: BodyEntry, unit: str, as_of: date) -> Iterator[ReportRow]:
    """Give the reports that a unit owes or handed in, the latest due first."""
    for campaign in entry.campaigns:
        reports = campaign.results.reports
        for due in reversed(reports.due if reports else ()):
            if unit in due.units:
                yield _row(campaign, due, unit, entry, as_of)


def campaign_reports(
    campaign: CampaignEntry, entry: BodyEntry, as_of: date
) -> Iterator[tuple[str, str, tuple[ReportRow, ...]]]:
    """Give each report that is due: its title, its day, a row for each unit."""
    reports = campaign.results.reports
    for due in reports.due if reports else ():
        rows = tuple(_row(campaign, due, unit, entry, as_of) for unit in due.units)
        yield due.title, day_words(due.due), rows


def _row(
    campaign: CampaignEntry, due: ReportDue, unit: str, entry: BodyEntry, as_of: date
) -> ReportRow:
    assert campaign.results.reports
    found = (
        r
        for r in campaign.results.reports.received
        if r.report == due.id and r.unit == unit
    )
    report = next(found, None)
    number = f", số {report.number}" if report and report.number else ""
    return ReportRow(
        title=f"{due.title} {campaign.year}"
        if str(campaign.year) not in due.title
        else due.title,
        unit=entry.units[unit].name,
        due=day_words(due.due),
        received=f"{day_words(report.on)}{number}" if report else "Chưa nộp",
        state=_state(due, report, as_of),
    )


def _state(due: ReportDue, report: ReportIn | None, as_of: date) -> Badge:
    """On time, late by so many days, missing, or not due yet."""
    if report:
        late = (report.on - due.due).days
        return (
            Badge(f"Muộn {late} ngày", "gold")
            if late > 0
            else Badge("Đúng hạn", "green")
        )
    if as_of > due.due:
        return Badge(f"Quá hạn {(as_of - due.due).days} ngày", "red")
    return Badge("Chưa đến hạn", "blue")
