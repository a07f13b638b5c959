"""Rules on days of results: one that has not come is kept back, and told; so is one before the plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.place import data_folder
from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked
from thidua.check.rule.example import BALLOT
from thidua.check.rule.rule import Facts, rule
from thidua.model.plan.plan import Plan
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example

Dated = tuple[Checked[Any], Path, date]
"""A file, where a day stands in it, the day."""


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
