"""Rules on what is hardly so: a share above the whole, a day of results that has not come, or is before the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.place import data_folder
from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked
from thidua.check.rule.example import BALLOT, PLAN
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.score.line import lines
from thidua.model.award.exemplar import Exemplar
from thidua.model.plan.plan import Plan
from thidua.model.problem import Grade, Problem
from thidua.model.result.registration import Registrations
from thidua.model.result.report import Reports
from thidua.model.rule import Example

Percent = tuple[Checked[Any], Path, str, Decimal]
"""A file, where a percentage stands, what it is called, the number."""

_COMPARES = re.compile(
    r"tăng|giảm|vượt|so với|kế hoạch|dự toán|bằng|cùng kỳ|tốc độ|chỉ số", re.IGNORECASE
)
"""What is compared with another amount may be more than the whole of it."""
MOST, MOST_COMPARED = 100, 1000
Dated = tuple[Checked[Any], Path, date]
"""A file, where a day stands in it, the day."""


@rule(
    "phan-tram-la",
    what="Tỷ lệ phần trăm nhỏ hơn 0 hoặc lớn hơn 100",
    why="Một phần của cả số không thể lớn hơn cả số; thường là thừa một chữ số hoặc sai đơn vị tính.",
    remedy="xem lại số và đơn vị tính; nếu là so với năm trước, với kế hoạch thì nói trong tên chỉ tiêu",
    example=Example(PLAN, "value: 955\n", "value: 95,5\n"),
    grade=Grade.ATTENTION,
)
def percentages_are_shares(facts: Facts) -> Iterator[Problem]:
    """A percentage is a share, or its name says what it is compared with."""
    for checked, path, name, value in _percentages(facts):
        compares = bool(_COMPARES.search(name))
        least, most = (-MOST, MOST_COMPARED) if compares else (0, MOST)
        if not least <= value <= most:
            told = f"{value:f}".replace(".", ",")
            yield checked.problem(
                path, f"{told} % của “{name}” nằm ngoài {least} đến {most} %"
            )


def _percentages(facts: Facts) -> Iterator[Percent]:
    for plan in facts.book.all(Plan):
        for n, target in enumerate(plan.record.targets):
            if _is_percent(target.unit) and target.value is not None:
                yield plan, ("targets", n, "value"), target.title, target.value
    for exemplar in facts.book.all(Exemplar):
        for n, result in enumerate(exemplar.record.results):
            if _is_percent(result.unit):
                yield exemplar, ("results", n, "value"), result.name, result.value
    for sheet, line, criterion in lines(facts):
        is_share = _is_percent(getattr(criterion, "unit", None))
        for field in ("target", "actual") if is_share else ():
            value = getattr(line, field)
            if isinstance(value, Decimal):
                yield sheet, ("lines", criterion.code, field), criterion.name, value
    for files in facts.campaigns:
        if files.registrations:
            yield from _registered(files.registrations)
        if files.reports:
            yield from _reported(files.reports)


def _registered(registrations: Checked[Registrations]) -> Iterator[Percent]:
    for n, registered in enumerate(registrations.record.registrations):
        for m, target in enumerate(registered.targets):
            if _is_percent(target.unit) and target.value is not None:
                path = ("registrations", n, "targets", m, "value")
                yield registrations, path, target.name, target.value


def _reported(reports: Checked[Reports]) -> Iterator[Percent]:
    indicators = reports.record.indicators
    for n, figure in enumerate(reports.record.figures):
        indicator = indicators.get(figure.indicator)
        if indicator and _is_percent(indicator.unit):
            for field in ("baseline", "target", "actual"):
                value = getattr(figure, field)
                if value is not None:
                    yield reports, ("figures", n, field), indicator.name, value


def _is_percent(unit: str | None) -> bool:
    return (unit or "").replace(" ", "").lower() in ("%", "phầntrăm")


@rule(
    "ngay-chua-den",
    what="Ngày công bố, bỏ phiếu, quyết định, hủy bỏ hay đính chính chưa đến",
    why="Cổng giữ lại điều chưa đến ngày; ghi nhầm ngày thì điều đã công bố không hiện.",
    remedy="xem lại ngày; ngày đúng mà đã qua thì ghi dữ liệu vào git: cổng tính theo ngày ghi gần nhất",
    example=Example(BALLOT, "on: 18/12/2025", "on: 18/12/2024"),
    grade=Grade.ATTENTION,
)
def days_have_come(facts: Facts) -> Iterator[Problem]:
    """Tell sheets, corrections, ballots, decisions and their ends of a day that is yet to come."""
    for files in facts.campaigns:
        for checked, path, on in _days(files):
            if not facts.days.of(files.key.body).has_come(on):
                message = f"ngày {on:%d/%m/%Y} chưa đến: đến ngày ấy mới đăng"
                yield checked.problem(path, message)


@rule(
    "ngay-truoc-phong-trao",
    what="Ngày chấm, nộp báo cáo, bỏ phiếu, công bố, quyết định đứng trước khi có kế hoạch",
    why="Thường là gõ nhầm năm: trang sẽ ghi năm ấy.",
    remedy="xem lại ngày",
    example=Example(BALLOT, "on: 18/12/2023", "on: 18/12/2024"),
    grade=Grade.ATTENTION,
)
def days_follow_the_plan(facts: Facts) -> Iterator[Problem]:
    """Results come after the plan is issued, or its period has begun."""
    for files in facts.campaigns:
        plan = facts.book.get(f"{data_folder(files.key)}/plan.yml", Plan)
        start = plan.record.period.start if plan else None
        days = [start.day] if start and start.day else []
        days += (
            [plan.record.document.issued_on]
            if plan and plan.record.document.issued_on
            else []
        )
        first = min(days, default=date.min)
        for checked, path, on in (*_days(files), *_steps(files)):
            if on < first:
                message = f"ngày {on:%d/%m/%Y} trước khi có kế hoạch ({first:%d/%m/%Y})"
                yield checked.problem(path, message)


def _steps(files: CampaignFiles) -> Iterator[Dated]:
    for sheet in files.sheets:
        for place, entry in enumerate(sheet.record.log):
            yield sheet, ("log", place, "on"), entry.on
    reports = files.reports
    for place, received in enumerate(reports.record.received or ()) if reports else ():
        assert reports
        yield reports, ("received", place, "on"), received.on


def _days(files: CampaignFiles) -> Iterator[Dated]:
    for sheet in files.sheets:
        if sheet.record.published:
            yield sheet, ("published", "on"), sheet.record.published.on
        for place, correction in enumerate(sheet.record.corrections):
            yield sheet, ("corrections", place, "on"), correction.on
    if files.ballot and files.ballot.record.on:
        yield files.ballot, ("on",), files.ballot.record.on
    for id, decision in files.awards.record.decisions.items() if files.awards else ():
        assert files.awards
        yield files.awards, ("decisions", id, "on"), decision.on
        for place, given in enumerate(decision.awarded):
            if given.revoked:
                path = ("decisions", id, "awarded", place, "revoked", "on")
                yield files.awards, path, given.revoked.on
