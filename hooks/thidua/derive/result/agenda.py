"""All dates of a campaign: those of its plan, and when reports and registrations are due.

What the plan names too is told once: a report and a milestone of one day that are called
alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from thidua.derive.commons import Commons
from thidua.derive.lapse import Lapse
from thidua.derive.name import CampaignName, UnitName
from thidua.derive.plan.agenda import AgendaItem, in_order, told_once
from thidua.derive.plan.timing import Moment, moment_of
from thidua.derive.result.report import (
    ReportState,
    UnitReport,
)
from thidua.model.result.registration import Registrations
from thidua.model.result.report import Reports
from thidua.model.slug import fold
from thidua.model.time.when import until_day


def campaign_agenda(
    planned: Sequence[AgendaItem], due: Iterable[AgendaItem]
) -> tuple[AgendaItem, ...]:
    """Join the dates of a plan that hold with what is due, in order; each thing once."""
    holding = [item for item in planned if not item.is_ended]
    asked = (item for item in due if not item.is_ended)
    return tuple(in_order(told_once(holding, asked, _same_thing)))


def _same_thing(known: AgendaItem, item: AgendaItem) -> bool:
    """Whether both fall on one day and all words of what is due stand in the other's.

    The year is no word of it: “Báo cáo tổng kết năm 2025” is what the plan calls
    “Gửi báo cáo tổng kết”.
    """
    is_plans = known.clause and not known.report
    if not is_plans or item.day not in (known.day, known.last):
        return False
    words = {"dang", "ky"} if item.is_registration else _words(item.title)
    return bool(words) and words <= _words(known.title)


def _words(title: str) -> set[str]:
    found = re.findall(r"[a-z]+|\d+", fold(title))
    return {w for w in found if w != "nam" and not re.fullmatch(r"\d{4}", w)}


def result_agenda(
    name: CampaignName,
    lapse: Lapse | None,
    reports: Iterable[UnitReport],
    due: Reports | None,
    registered: Registrations | None,
    commons: Commons,
) -> Iterator[AgendaItem]:
    """Give the days by which reports and registrations are due; of a plan that lapsed nobody is late."""
    missing: dict[str, list[UnitName]] = {}
    for report in reports:
        is_open = report.state in (ReportState.MISSING, ReportState.NOT_DUE)
        if is_open and not lapse:
            missing.setdefault(report.due.id, []).append(report.unit)
    for term in due.due if due else ():
        moment = _until(term.due, commons)
        waiting = tuple(missing.get(term.id, ()))
        owing = frozenset(term.units)
        gone = lapse if lapse and lapse.covers(moment) else None
        yield AgendaItem(
            name,
            term.title,
            moment,
            None,
            (),
            report=term.id,
            units=owing,
            waiting=waiting,
            is_ended=gone is not None,
            lapse=gone,
        )
    if registered and registered.due:
        moment = _until(registered.due, commons)
        gone = lapse if lapse and lapse.covers(moment) else None
        yield AgendaItem(
            name,
            "",
            moment,
            None,
            (),
            is_registration=True,
            is_ended=gone is not None,
            lapse=gone,
        )


def _until(day: date, commons: Commons) -> Moment:
    return moment_of(until_day(day), commons.events, commons.today)
