"""Terms that no day is made of: counted from something, or coming back each quarter (hạn chưa ghi)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.read.office.fact.odd_day import OddDay
from thidua.read.office.fact.term.week import weeks
from thidua.read.plan.text import PlanText

_COUNTED = r"(?:(?:[Cc]hậm nhất|[Tt]rong(?: vòng| thời hạn)?|[Ss]au|[Tt]rước|[Kk]hông quá)\s+)(?:là\s+)?\d{1,3}\s+ngày(?:\s+làm việc)?,?\s+(?:sau|kể từ|tính từ|trước)\b[^.;,]{0,60}"
_QUARTERLY = r"(?:[Tt]rước|[Cc]hậm nhất|[Vv]ào)\s+(?:là\s+|vào\s+)?ngày\s+\d{1,2}\s+(?:của\s+)?tháng\s+(?:đầu|cuối|tiếp|sau|thứ)[^.;,]{0,30}"
_WEEKLY = r"\b[Tt]uần\s+(?:đầu|cuối|thứ\s+\w+)\s+(?:của\s+)?(?:(?:hằng|hàng|mỗi)\s+(?:tháng|quý)|tháng\s+\d{1,2}(?:\s+(?:hằng|hàng)\s+năm)?(?![\d/]|\s+năm\s+\d|\s*/))"
_YEARLY = r"(?<!\d\s)\b[Tt]háng\s+\d{1,2}\s+(?:hằng|hàng)\s+năm|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+(?:sau|trước|kế tiếp)\b"
_DAILY = r"(?:[Tt]hứ\s+\w+|[Cc]hủ [Nn]hật)\s+(?:hằng|hàng|mỗi)\s+tuần"
_TERM = re.compile("|".join((_COUNTED, _QUARTERLY, _WEEKLY, _YEARLY, _DAILY)))
_OUTSIDE = ("can-cu", "noi-nhan", "phu-luc")


def untold_terms(plan: PlanText, year: str = "") -> Iterator[OddDay]:
    """Tell them, clause by clause, where a person may add a milestone by hand.

    `year` is that of the plan: parts of its months are told as days.
    """
    for clause in plan.clauses:
        if clause.level not in _OUTSIDE:
            told = {part.start for part in weeks(clause.text, year)}
            for found in _TERM.finditer(clause.text):
                if found.start() in told:
                    continue
                yield OddDay(clause.line, f"hạn “{found[0].strip()}” không phải một ngày, chưa ghi thành mốc: ghi thêm vào plan.yml nếu cần theo dõi")  # fmt: skip
