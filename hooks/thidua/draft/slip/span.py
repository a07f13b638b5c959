"""Spans of time, and shares, that cannot be as they are told: anniversaries, quarters, stages, more than all of a thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from thidua.model.slug import fold
from thidua.read.office.fact.day import day_of, windows
from thidua.read.plan.text import PlanText

_DAY = r"(?:(\d{1,2})\s?/\s?(\d{1,2})\s?/\s?)?((?:1[89]|20)\d\d)"
_ANNIVERSARY = re.compile(
    rf"(?<![\d.,])(?P<n>\d{{2,3}}) năm\b[^.;:\d]{{0,140}}?\(?\s*{_DAY}\s*[-–]\s*{_DAY}\b"
)
_LEAST = 10
"""Years of an anniversary: “kế hoạch 5 năm (2021 - 2025)” is none."""
_QUARTER = re.compile(
    r"\bquý\s+(?P<n>I{1,3}|IV|[1-4])\b(?:\s*[/,]?\s*(?:năm\s+)?(?P<year>20\d\d))?"
    r"\s*[,:(–-]*\s*(?P<what>[^.;:\d]{0,60}?)"
    r"(?P<day>\d{1,2})\s?/\s?(?P<month>\d{1,2})(?:\s?/\s?(?P<own>20\d\d))?(?![\d%])"
    r"(?:\s*(?:đến|-|–)\s*(?:hết\s+)?(?:ngày\s+)?(?P<last_day>\d{1,2})\s?/\s?(?P<last_month>\d{1,2})(?![\d%]))?",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(
    r"báo cáo|tổng kết|sơ kết|đánh giá|chấm|kết quả|số liệu|quý|so với|tháng",
    re.IGNORECASE,
)
"""What is done when a quarter is over."""
_NUMERALS = ("I", "II", "III", "IV")
_STAGE = re.compile(r"(?P<kind>Đợt|Giai đoạn|Vòng|Bước)\s+(?P<n>\d{1,2}|I{1,3}|IV)\b")
_COUNTED = (
    "hộ|thôn|bản|ấp|tổ|khu|cán bộ|công chức|đảng viên|hội viên|đoàn viên|học sinh|giáo viên"
    "|trẻ|người|gia đình|đơn vị|cơ quan|trường|chi bộ|chi hội|tuyến|doanh nghiệp|hồ sơ|nhà"
)
_MORE_THAN_ALL = re.compile(
    rf"(?<![\d.,])(?P<told>(?!100\s?%)[1-9]\d\d(?:,\d+)?\s?%\s+(?:tổng\s+)?(?:số\s+)?(?:các\s+)?(?:{_COUNTED})\b)(?![^.;]{{0,60}}so với)",
    re.IGNORECASE,
)


_CLOCK = re.compile(
    r"(?<![\d.,/])(?:(?:2[5-9]|[3-9]\d) giờ \d{2}|\d{1,2} giờ [6-9]\d)(?: phút)?(?!\d)"
)


def spans(words: str, year: str) -> Iterator[str]:
    """Tell what a clause says of spans and shares that cannot be."""
    yield from _anniversaries(words)
    yield from _quarters(words, year)
    for found in _CLOCK.finditer(words):
        yield f"“{found[0]}” không phải giờ có thật: xem lại giờ, phút"
    for found in _MORE_THAN_ALL.finditer(words):
        yield f"“{found['told']}” là hơn cả số ấy: xem lại tỷ lệ"


def _anniversaries(words: str) -> Iterator[str]:
    for found in _ANNIVERSARY.finditer(words):
        day, month, first, last_day, last_month, last = found.groups()[1:]
        told, years = int(found["n"]), int(last) - int(first)
        is_same_day = _bare(day, month) == _bare(last_day, last_month)
        counts = (years,) if day else (years, years + 1)  # 2010 - 2024 are 15 years
        if is_same_day and years >= _LEAST and told not in counts:
            span = f"{_shown(day, month, first)} - {_shown(day, month, last)}"
            yield f"“{told} năm” mà {span} là {years} năm: xem lại số năm"


def _bare(day: str | None, month: str | None) -> tuple[int, ...]:
    """A day and a month as numbers: “2/9” is “02/9”."""
    return tuple(int(part) for part in (day, month) if part)


def _shown(day: str | None, month: str | None, year: str) -> str:
    return f"{day}/{month}/{year}" if day else year


def _quarters(words: str, year: str) -> Iterator[str]:
    """What begins with a quarter and has a day that is not in it, where nothing is done afterwards."""
    for found in _QUARTER.finditer(words):
        of = found["own"] or found["year"] or year
        before = words[: found.start()].rstrip()
        is_beside = "(" in found[0] and len(found["what"].split()) <= 3
        is_first = is_beside or not before or before.endswith((":", "(", ";"))
        around = f"{before} {found['what']}"
        if not (of and is_first) or _AFTERWARDS.search(around):
            continue
        days = (found["day"], found["month"]), (found["last_day"], found["last_month"])
        quarter = _quarter(found["n"])
        for day, month in days:
            made = day_of(day, month, of) if day else None
            if made and (made.month - 1) // 3 + 1 != quarter:
                yield f"“quý {found['n']}” mà ngày {made:%d/%m/%Y} ở quý {_NUMERALS[(made.month - 1) // 3]}: xem lại quý, ngày"
                break


def _quarter(told: str) -> int:
    return int(told) if told.isdigit() else _NUMERALS.index(told.upper()) + 1


def stages(plan: PlanText, year: str) -> Iterator[tuple[int, str]]:
    """Tell, with lines, stages that begin before the one above them is over."""
    told: list[tuple[int, str, int, str, str]] = []
    for clause in plan.clauses:
        stage = _STAGE.match(clause.text)
        found = [*windows(clause.text, year)]
        if stage and len(found) == 1 and not clause.rows:
            n = _number(stage["n"])
            told.append((clause.line, fold(stage["kind"]), n, *found[0][1:]))
    for (_, kind, n, _, end), (line, own, m, start, _) in pairwise(told):
        if (
            (own, m) == (kind, n + 1)
            and start[0] != "-"
            and end[0] != "-"
            and start < end
        ):
            began, ended = (date.fromisoformat(day) for day in (start, end))
            yield (
                line,
                f"đợt này bắt đầu {began:%d/%m/%Y}, đợt trước {ended:%d/%m/%Y} mới hết: xem lại hai ngày",
            )


def _number(told: str) -> int:
    return int(told) if told.isdigit() else _quarter(told)
