"""How long something lasts (bao lâu), beside its first and last day: “60 ngày đêm, từ ngày … đến ngày …”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from thidua.read.office.fact.day import windows, year_named
from thidua.read.office.fact.facts import PlanFacts
from thidua.read.plan.text import PlanText

_LASTS = r"(?P<n>\d{1,3}) (?P<of>ngày đêm|ngày|tháng)"
_BEFORE = re.compile(
    rf"(?<!tháng )(?<![\d/.,]){_LASTS}\s*[,:(]?\s*(?:\(|kể\s)?$", re.IGNORECASE
)
_BEHIND = re.compile(
    rf"^\s*[,(]\s*(?:trong |gồm )?{_LASTS}\b(?!\s*/|\s+(?:năm|làm việc|một|đầu|cuối|báo cáo|\d))",
    re.IGNORECASE,
)
_TITLED = re.compile(r"(?<!\d)(?P<n>\d{2,3}) (?P<of>ngày đêm)\b", re.IGNORECASE)
_MONTH, _SLACK = 30.44, 20
"""Days of a month; days that a number of months may be off."""


def durations(words: str, year: str) -> Iterator[str]:
    """Tell a number of days or months that first and last day do not make."""
    for match, first, last in windows(words, year):
        told = _BEFORE.search(words[: match.start()]) or _BEHIND.match(
            words[match.end() :]
        )
        if told and first[0] != "-":
            yield from _unlike(told, first, last)


def of_title(plan: PlanText, facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """Tell a title of “60 ngày đêm” over a period of another length, where no clause tells it."""
    first, last = facts.period
    told = _TITLED.search(facts.head.title)
    year = year_named(facts.head.title)
    is_told = any(any(durations(clause.text, year)) for clause in plan.clauses)
    if told and first[:1] == last[:1] == "2" and not is_told:
        span = f"{first}/{last}"
        lines = (m.line for m in facts.milestones if m.time.day == span)
        line = next(lines, 1)
        for message in _unlike(told, first, last):
            yield line, f"tên văn bản ghi {message}"


def _unlike(told: re.Match[str], first: str, last: str) -> Iterator[str]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    days, number, unit = (end - start).days + 1, int(told["n"]), told["of"].lower()
    is_of_months = unit == "tháng"
    right = round(days / _MONTH) if is_of_months else days
    off = (
        abs(number * _MONTH - days) - _SLACK if is_of_months else abs(number - days) - 1
    )
    if days > 0 and off > 0:
        yield f"“{number} {unit}” mà {start:%d/%m/%Y} - {end:%d/%m/%Y} là {right} {unit}: xem lại"
