"""Rules on percentages: a share of a whole is between nought and a hundred."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked
from thidua.check.rule.example import PLAN
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
