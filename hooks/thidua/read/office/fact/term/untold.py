"""Terms that are no milestones: of no day, of another paper, over when it was issued (hạn chưa ghi)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from thidua.read.office.fact.day import Bound, time_bounds
from thidua.read.office.fact.facts import FoundMilestone, PlanFacts, rewords
from thidua.read.office.fact.term.odd_day import OddDay
from thidua.read.office.fact.term.week import weeks
from thidua.read.plan.text import ClauseText, PlanText

_COUNTED = r"(?:(?:[Cc]hậm nhất|[Tt]rong(?: vòng| thời hạn)?|[Ss]au|[Tt]rước|[Kk]hông quá)\s+)(?:là\s+)?\d{1,3}\s+ngày(?:\s+làm việc)?,?\s+(?:sau|kể từ|tính từ|trước)\b[^.;,]{0,60}"
_QUARTERLY = r"(?:[Tt]rước|[Cc]hậm nhất|[Vv]ào)\s+(?:là\s+|vào\s+)?ngày\s+\d{1,2}\s+(?:của\s+)?tháng\s+(?:đầu|cuối|tiếp|sau|thứ)[^.;,]{0,30}"
_WEEKLY = r"\b[Tt]uần\s+(?:đầu|cuối|thứ\s+\w+)\s+(?:của\s+)?(?:(?:hằng|hàng|mỗi)\s+(?:tháng|quý)|tháng\s+\d{1,2}(?:\s+(?:hằng|hàng)\s+năm)?(?![\d/]|\s+năm\s+\d|\s*/))"
_YEARLY = r"(?<!\d\s)\b[Tt]háng\s+\d{1,2}\s+(?:hằng|hàng)\s+năm|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+(?:sau|trước|kế tiếp)\b"
_DAILY = r"(?:[Tt]hứ\s+\w+|[Cc]hủ [Nn]hật)\s+(?:hằng|hàng|mỗi)\s+tuần"
_TERM = re.compile("|".join((_COUNTED, _QUARTERLY, _WEEKLY, _YEARLY, _DAILY)))
_UP_TO_DAY = re.compile(
    r".*?\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}(?:\s*(?:đến|tới|-|–)\s*(?:hết\s+)?(?:ngày\s+)?\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2})?",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"\b(?:sửa đổi|bổ sung|thay thế|bãi bỏ)\b[^.;“]*?\s(?:Kế hoạch|Quyết định|Hướng dẫn) số\b", re.IGNORECASE
)  # fmt: skip
_SOME_YEAR = "2024"
"""A year that has every day."""
_OUTSIDE = ("can-cu", "noi-nhan", "phu-luc")


def untold_terms(plan: PlanText, year: str = "") -> Iterator[OddDay]:
    """Tell them, clause by clause, where a person may add a milestone by hand.

    `year` is that of the plan: parts of its months are told as days.
    """
    for clause in plan.clauses:
        if clause.level not in _OUTSIDE:
            yield from _yearless(clause, year)
            if rewords(clause.text):
                yield OddDay(clause.line, "sửa lời văn bản khác: ngày trong ấy không ghi thành mốc")  # fmt: skip
            if _CHANGES.search(clause.text):
                yield OddDay(clause.line, "sửa đổi, thay thế văn bản khác: văn bản ấy có trên cổng thì ghi vào amendments.yml của nó")  # fmt: skip
            told = {part.start for part in weeks(clause.text, year)}
            for found in _TERM.finditer(clause.text):
                if found.start() in told:
                    continue
                yield OddDay(clause.line, f"hạn “{found[0].strip()}” không phải một ngày, chưa ghi thành mốc: ghi thêm vào plan.yml nếu cần theo dõi")  # fmt: skip


def _yearless(clause: ClauseText, year: str) -> Iterator[OddDay]:
    """Tell days that say no year, where the title names none for them."""
    for time in () if year else time_bounds(clause.text, _SOME_YEAR):
        words = _UP_TO_DAY.match(clause.text[time.start :])
        if words and time.is_exact and not time.is_year_told:
            yield OddDay(clause.line, f"hạn “{words[0].strip()}” không ghi năm, tên kế hoạch cũng không: chưa ghi thành mốc, ghi thêm vào plan.yml")  # fmt: skip


def is_past(found: FoundMilestone, issued: date | None) -> bool:
    """Whether a milestone ends before the day of issue; one that comes again never does."""
    last = found.time.day.rpartition("/")[2]
    return issued is not None and not last.startswith("-") and last < issued.isoformat()


def past_milestones(facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """Tell them with their lines, where a person may see which of the two days is wrong."""
    issued, period = facts.head.day, "/".join(facts.period)
    for found in facts.milestones:
        if issued and is_past(found, issued) and found.time.day != period:
            days = " - ".join(f"{date.fromisoformat(day):%d/%m/%Y}" for day in found.time.day.split("/"))  # fmt: skip
            yield found.line, f"mốc {days} đứng trước ngày ban hành {issued:%d/%m/%Y}, không ghi vào plan.yml: xem lại hai ngày; là việc đã qua thì để nguyên"  # fmt: skip


def latest_issue(facts: PlanFacts) -> date | None:
    """The day of issue, or the last day on which what has none can have been issued."""
    if facts.head.day:
        return facts.head.day
    told = [m.time for m in facts.milestones if m.time.bound is not Bound.BY]
    ends = [facts.period[1], *(time.day.rpartition("/")[2] for time in told)]
    days = [date.fromisoformat(day) for day in ends if day and not day.startswith("-")]
    return max(days, default=None)


def late_bases(facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """Tell documents that a plan names and that were issued after it: one of two days is wrong."""
    latest = latest_issue(facts)
    for basis in facts.bases:
        if latest and basis.day > latest.isoformat():
            yield basis.line, f"{basis.kind} {basis.code} ban hành sau kế hoạch ({latest:%d/%m/%Y}), không ghi vào cites: xem lại hai ngày"  # fmt: skip
