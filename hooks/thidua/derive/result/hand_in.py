"""Who handed in which report of a campaign (nộp báo cáo), and what its plan alone asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from msgspec import Struct

from thidua.derive.lapse import Lapse
from thidua.derive.name import CampaignName, UnitName
from thidua.derive.plan.agenda import AgendaItem, is_near
from thidua.derive.plan.clause_name import ClauseName
from thidua.derive.plan.duty import Asked, Duty
from thidua.derive.plan.timing import Moment
from thidua.derive.result.report import ReportState, UnitReport
from thidua.model.plan.task import way_to
from thidua.model.result.report import ReportDue
from thidua.model.slug import fold


class ReportTerm(Struct, frozen=True):
    """One report that is due, with every unit that owes it (kỳ báo cáo)."""

    due: ReportDue
    reports: tuple[UnitReport, ...]


class PlannedReport(Struct, frozen=True):
    """A report that the plan asks for, of which no list is kept."""

    title: str
    moment: Moment | None
    owners: tuple[Asked, ...]
    clause: ClauseName
    report_to: str
    is_lapsed: bool
    """Whether the plan, or the body, was no more then: nobody hands it in."""


class CampaignReports(Struct, frozen=True):
    """All reports of a campaign and how each unit stands (tình hình nộp báo cáo)."""

    campaign: CampaignName
    terms: tuple[ReportTerm, ...]
    """In the order of the file."""
    is_kept: bool
    """Whether a list of what came in is kept."""
    kept_until: date | None
    """The last day that it covers, where that is over."""
    planned: tuple[PlannedReport, ...]
    """In the order of their days; what a list tells is not among them."""

    @property
    def owed(self) -> tuple[UnitReport, ...]:
        """Every report of every unit, term by term."""
        return tuple(report for term in self.terms for report in term.reports)

    @property
    def missing(self) -> tuple[UnitReport, ...]:
        """What has not come in though its day is over."""
        return tuple(r for r in self.owed if r.state is ReportState.MISSING)

    def count(self, *states: ReportState) -> int:
        """How many reports stand so."""
        return sum(report.state in states for report in self.owed)

    def units(self) -> dict[UnitName, dict[str, UnitReport]]:
        """Every unit with its reports, by the id of the term."""
        found: dict[UnitName, dict[str, UnitReport]] = {}
        for report in self.owed:
            found.setdefault(report.unit, {})[report.due.id] = report
        return found


def campaign_reports(
    campaign: CampaignName,
    reports: Iterable[UnitReport],
    kept: tuple[bool, date | None],
    agenda: Iterable[AgendaItem],
    duties: Iterable[Duty],
    lapse: Lapse | None,
    place: Callable[[str], ClauseName],
) -> CampaignReports:
    """Gather the reports of a campaign; `kept` tells of the list, `place` where a clause of its plan stands."""
    owed = groupby(reports, lambda report: report.due)
    terms = tuple(ReportTerm(due, tuple(found)) for due, found in owed)
    planned = tuple(_dated(agenda))
    if not terms:  # a list of terms says itself what comes again and again
        told = [report.clause.id for report in planned]
        planned += tuple(_undated(duties, lapse, place, told))
    return CampaignReports(campaign, terms, *kept, planned)


def _dated(agenda: Iterable[AgendaItem]) -> Iterator[PlannedReport]:
    for item in agenda:
        names = (
            item.title,
            *(d for duty in item.duties for d in duty.task.deliverables),
        )
        if item.clause and not item.report and any(map(_is_report, names)):
            duty = item.duties[0] if item.duties else None
            yield PlannedReport(
                title=item.title,
                moment=item.moment,
                owners=item.owners,
                clause=item.clause,
                report_to=way_to(item.report_to, item.via)
                or (duty.task.sent_to if duty else ""),
                is_lapsed=item.lapse is not None,
            )


def _undated(
    duties: Iterable[Duty],
    lapse: Lapse | None,
    place: Callable[[str], ClauseName],
    told: Sequence[str],
) -> Iterator[PlannedReport]:
    """Tasks that ask for a report and stand in no clause that was told: those without one day."""
    for duty in duties:
        if any(is_near(duty.task.clause, clause) for clause in told):
            continue
        titles = [name for name in duty.task.deliverables if _is_report(name)]
        if titles:
            yield PlannedReport(
                title="; ".join(titles),
                moment=duty.moment,
                owners=duty.assignees,
                clause=place(duty.task.clause),
                report_to=duty.task.sent_to,
                is_lapsed=lapse is not None and lapse.covers(duty.moment),
            )


def _is_report(name: str) -> bool:
    return "bao cao" in fold(name)
