"""Rules on days that cannot be: what has happened lies behind, an end comes after its start."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from thidua.check.file.place import beside, body_of, campaign_of
from thidua.check.record.field_path import Path
from thidua.check.record.leaf import leaves
from thidua.check.record.record import Checked
from thidua.check.rule.example import CAMPAIGN, PLAN, STORY
from thidua.check.rule.plan.period import first_day, named_day
from thidua.check.rule.rule import Facts, rule
from thidua.model.award.exemplar import Exemplar
from thidua.model.body.unit import Units
from thidua.model.field.day import PartialDay
from thidua.model.plan.campaign import Campaign
from thidua.model.plan.plan import Plan
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example
from thidua.model.time.when import When

FAR = timedelta(days=400)
LATE = timedelta(days=180)
LONG = timedelta(days=2200)
"""A year and the month in which its results are summed up; half a year; longer than any term of office."""

_TITLED = re.compile(r"(?<!đến )(?<!trước )năm (20\d\d)\b")
_PAST = {"updated_on", "checked_on", "issued_on", "as_of"}
"""Fields that tell what has happened, whatever record they are of."""
_PAST_IN = {("received", "on"), ("registrations", "on"), ("recognised", "on")}


@rule(
    "ngay-tuong-lai",
    what="Ngày của điều đã xảy ra lại là một ngày chưa đến",
    why="Thường là gõ nhầm năm; ngày cập nhật sai thì mọi trang nói sai ngày.",
    remedy="xem lại ngày",
    example=Example(CAMPAIGN, "updated_on: 01/6/2052", "updated_on: 01/6/2025"),
    grade=Grade.ATTENTION,
)
def past_days_have_come(facts: Facts) -> Iterator[Problem]:
    """What was issued, handed in, changed or measured was so by the portal's day."""
    for checked, path, day in _days_to_come(facts):
        yield checked.problem(path, f"ngày {day:%d/%m/%Y} chưa đến")


@rule(
    "ten-nam-khac",
    what="Tên phong trào ghi một năm mà thư mục và kế hoạch không có",
    why="Chép từ năm trước mà quên sửa thì mọi trang nói sai năm.",
    remedy="xem lại tên",
    example=Example(
        CAMPAIGN, "title: Đường làng sạch năm 2021", "title: Đường làng sạch"
    ),
    grade=Grade.ATTENTION,
)
def titles_name_their_year(facts: Facts) -> Iterator[Problem]:
    """The year of a title is that of the folder, or one of the plan's."""
    for campaign in facts.book.all(Campaign):
        key, plan = campaign_of(campaign.file), beside(campaign.file, "plan.yml")
        told = {int(year) for year in _TITLED.findall(campaign.record.title)}
        if key and told and plan in facts.book.records:
            known = {key.year, *(day.year for day in facts.book.held(plan).days)}
            if not told & known:
                message = f"tên ghi năm {min(told)}, thư mục là năm {key.year}"
                yield campaign.problem(("title",), message)


@rule(
    "den-truoc-tu",
    what="Ngày kết thúc đứng trước ngày bắt đầu",
    why="Không khoảng thời gian nào kết thúc trước khi bắt đầu.",
    remedy="xem lại hai ngày",
    example=Example(STORY, "since: 3/2024\nuntil: 2/2024\n", "since: 3/2024\n"),
)
def ends_follow_starts(facts: Facts) -> Iterator[Problem]:
    """Models and units end after they began."""
    for exemplar in facts.book.all(Exemplar):
        since, until = exemplar.record.since, exemplar.record.until
        if until and _last(until) < _first(since):
            yield exemplar.problem(("until",), "kết thúc trước khi bắt đầu (since)")
    for units in facts.book.all(Units):
        for id, unit in units.record.units.items():
            begun, ended = unit.active_from, unit.active_to
            if begun and ended and ended < begun:
                message = f"kết thúc trước khi bắt đầu ({begun:%d/%m/%Y})"
                yield units.problem(("units", id, "active_to"), message)


@rule(
    "moc-ngoai-thoi-gian",
    what="Một mốc, một thời hạn sau thời gian thực hiện của kế hoạch hơn nửa năm, hay trước đó hơn một năm; kết thúc, hay hạn của một việc, trước ngày ban hành; thời gian ấy dài hơn sáu năm",
    why="Thường là gõ nhầm năm: lịch và giấy mời sẽ ghi năm ấy.",
    remedy="đối chiếu với bản gốc; bản gốc viết thế thì để nguyên",
    example=Example(PLAN, "when: {day: 30/6/2052}", "when: {day: 30/6/2025}"),
    grade=Grade.ATTENTION,
)
def terms_are_near_the_period(facts: Facts) -> Iterator[Problem]:
    """What a plan asks for lies in its period, or not far from it."""
    for plan in facts.book.all(Plan):
        bound, issued = plan.record.period.end, plan.record.document.issued_on
        begun, end = first_day(plan.record), bound.day if bound else None
        start = begun or issued
        if begun and end and end < begun:
            continue  # a fault
        for told in _odd_ends(end, start, issued):
            yield plan.problem(("period", "end"), told)
        for path, when in _terms(plan.record, ()):
            told = _far(named_day(when), start, end)
            if path[0] == "tasks" and issued and issued <= (end or issued):
                told = _before_issue(named_day(when), issued) or told
            if told:
                yield plan.problem(path, told)


def _before_issue(day: date | None, issued: date) -> str:
    if day and day < issued:
        return f"{day:%d/%m/%Y} trước ngày ban hành {issued:%d/%m/%Y}"
    return ""


def _far(day: date | None, start: date | None, end: date | None) -> str:
    """Say how far a day lies outside of the period; "" where it is near."""
    if day and end and day > end + LATE:
        return f"{day:%d/%m/%Y} sau ngày kết thúc {end:%d/%m/%Y} hơn nửa năm"
    if day and start and day < start - FAR:
        return f"{day:%d/%m/%Y} trước ngày bắt đầu {start:%d/%m/%Y} hơn một năm"
    return ""


def _odd_ends(
    end: date | None, start: date | None, issued: date | None
) -> Iterator[str]:
    if start and end and end > start + LONG:
        yield f"{end:%d/%m/%Y} sau ngày bắt đầu {start:%d/%m/%Y} hơn sáu năm"
    if issued and end and end < issued:
        yield f"{end:%d/%m/%Y} trước ngày ban hành {issued:%d/%m/%Y}"


def _days_to_come(facts: Facts) -> Iterator[tuple[Checked[Any], Path, date]]:
    """Give the days to come of fields that tell what has happened."""
    for file in sorted(facts.book.records):
        checked, today = facts.book.records[file], facts.days.of(body_of(file))
        latest = max(facts.book.held(file).days, default=date.min)
        may_hold = not today.has_come(latest)
        for path, value in leaves(checked.record, ()) if may_hold else ():
            is_past = isinstance(value, date) and _is_past(path)
            if is_past and not today.has_come(value):
                yield checked, path, value
    for exemplar in facts.book.all(Exemplar):
        since = _first(exemplar.record.since)
        today = facts.days.of(body_of(exemplar.file))
        if not today.has_come(since):
            yield exemplar, ("since",), since


def _is_past(path: Path) -> bool:
    """Whether a field tells of what has happened."""
    names = tuple(step for step in path if isinstance(step, str))
    return bool(names) and (names[-1] in _PAST or names[-2:] in _PAST_IN)


def _terms(value: Any, path: Path) -> Iterator[tuple[Path, When]]:
    return ((p, v) for p, v in leaves(value, path) if isinstance(v, When))


def _first(day: PartialDay) -> date:
    return date(day.year, day.month or 1, day.day or 1)


def _last(day: PartialDay) -> date:
    if day.day:
        return _first(day)
    following = date(day.year + (day.month or 12) // 12, (day.month or 12) % 12 + 1, 1)
    return following - timedelta(days=1)
