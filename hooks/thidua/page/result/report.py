"""What units hand in as pages show it: reports and registrations, on time, late, missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from thidua.derive.dossier.result import ResultDossier
from thidua.derive.result.hand_in import CampaignReports
from thidua.derive.result.report import UnitReport
from thidua.model.plan.target import Direction
from thidua.model.result.registration import RegisteredTarget
from thidua.page.page import Link
from thidua.page.part.link import unit_link
from thidua.say.name import Badge
from thidua.say.report import received_words, report_state
from thidua.say.vietnamese import day_words, measure_words

_YEAR = re.compile(r"\b20\d\d\b")


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
    due = found.due
    return ReportRow(
        title=due.title if _YEAR.search(due.title) else f"{due.title} {found.year}",
        unit=found.unit.name,
        due=day_words(due.due),
        received=received_words(found),
        state=report_state(found),
    )


class RegistrationRow(Struct, frozen=True):
    """What one unit registered (bản đăng ký thi đua)."""

    unit: Link
    on: str
    state: Badge | None
    """Whether it came in time; None where there is no term."""
    targets: tuple[str, ...]
    titles: tuple[str, ...]


def registration_rows(result: ResultDossier) -> Iterator[RegistrationRow]:
    """Give the registrations of a campaign in the order of its file."""
    for found in result.registrations:
        yield RegistrationRow(
            unit=unit_link(found.unit),
            on=day_words(found.registration.on),
            state=_state(found.days_late),
            targets=tuple(target_words(t) for t in found.registration.targets),
            titles=tuple(title.name for title in found.titles),
        )


def target_words(target: RegisteredTarget) -> str:
    """Say a target: Hộ gia đình văn hóa: từ 92% trở lên."""
    if target.value is None:
        return f"{target.name}: chưa lượng hóa"
    value = measure_words(target.value, target.unit or "")
    is_lower = target.direction is Direction.LOWER
    utmost = 0 if is_lower else 100 if target.unit == "%" else None
    if target.value == utmost:
        return f"{target.name}: {value}"
    if is_lower:
        return f"{target.name}: không quá {value}"
    return f"{target.name}: từ {value} trở lên"


def _state(days_late: int | None) -> Badge | None:
    if days_late is None:
        return None
    if days_late > 0:
        return Badge(f"Muộn {days_late} ngày", "gold")
    return Badge("Đúng hạn", "green")
