"""Reports that a plan asks for and of which no list is kept: told without blame."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.derive.result.hand_in import CampaignReports
from thidua.page.page import Link
from thidua.page.part.link import clause_link
from thidua.say.name import Badge, asked_names
from thidua.say.report import planned_state
from thidua.say.time.moment import moment_words
from thidua.say.vietnamese import capital


class PlannedRow(Struct, frozen=True):
    """A report that the plan asks for (báo cáo kế hoạch nêu)."""

    title: str
    who: str
    """"" where the plan does not say."""
    when: str
    report_to: str
    state: Badge
    clause: Link


def planned_rows(found: CampaignReports) -> Iterator[PlannedRow]:
    """Give the reports that only the plan names."""
    for report in found.planned:
        when = capital(moment_words(report.moment)) if report.moment else ""
        yield PlannedRow(
            title=report.title,
            who=asked_names(report.owners),
            when=when or "Không ghi",
            report_to=report.report_to,
            state=planned_state(report.moment),
            clause=clause_link(report.clause),
        )
