"""Terms in words: parts of a month (tuần đầu, trung tuần tháng 7), whose days are counted; others.

A week of a month is counted from its first day: 1–7, 8–14 …; the last one is its last seven
days. Papers mean a week from Monday as often, so whoever takes it has to say so.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from itertools import chain

from msgspec import Struct

_ORDER = {
    "đầu": 1,
    "đầu tiên": 1,
    "thứ nhất": 1,
    "1": 1,
    "thứ hai": 2,
    "2": 2,
    "thứ ba": 3,
    "3": 3,
    "thứ tư": 4,
    "4": 4,
    "cuối": 0,
    "cuối cùng": 0,
}
_THIRDS = {"thượng": 1, "trung": 11, "hạ": 21}
_MONTH = r"tháng\s*(?P<month>\d{1,2})(?:\s*(?:năm\s*|/|-)\s*(?P<year>20\d\d))?(?![\d/])"
_WEEK = re.compile(
    rf"\b[Tt]uần(?:\s+lễ)?\s+(?P<which>đầu tiên|đầu|thứ nhất|thứ hai|thứ ba|thứ tư|cuối cùng|cuối|[1-4])(?:\s+(?:của\s+)?|\s?/\s?){_MONTH}"
)
_DAYS = re.compile(
    rf"\b(?P<days>[1-9]|1\d)\s+ngày\s+(?P<which>đầu|cuối)\s+(?:của\s+)?{_MONTH}"
)
_THIRD = re.compile(
    rf"\b(?P<which>[Tt]hượng|[Tt]rung|[Hh]ạ)\s+tuần\s+(?:của\s+)?{_MONTH}"
)
"""Ten days of a month, and what is left of it."""
_REPEATED = re.compile(r"[^.;]{0,80}\b(?:hằng|hàng|mỗi)\s+năm")

_GATHERING = r"trước\s+(?:khi\s+)?(?:hội nghị|kỳ họp|đại hội|lễ)\b"
"""Before it, and not in front of those who sit there."""
_AGAIN = r"(?:hằng|hàng|mỗi)"
_TAIL = r"(?:(?!\svà\s(?:trước|chậm|muộn|hết|ngày\s+\d))[^.;,])"
"""More of its words, no other term."""
_QUARTER = r"quý\s+(?:IV|I{1,3}|[1-4])"
_LIST = r"(?:tháng\s+\d{1,2}(?:(?:,| và)\s+(?:tháng\s+)?\d{1,2})+|quý\s+[IV\d]+(?:(?:,| và)\s+(?:quý\s+)?[IV\d]+)+)"
_TERMS = (
    rf"(?:(?:chậm nhất|trong(?: vòng| thời hạn)?|sau|trước|không quá)\s+)?(?:là\s+)?\d{{1,3}}\s+(?:(?:ngày(?:\s+làm việc)?|tuần),?\s+(?:trước|so với)|(?:ngày(?:\s+làm việc)?|tuần|tháng),?\s+(?:sau|kể từ|tính từ))(?=\s\w){_TAIL}{{0,60}}\b",
    r"\bsau\s+\d{1,3}\s+(?:ngày\s+làm việc|(?:ngày|tuần|tháng)\s+(?:phát động|triển khai|kết thúc|tổng kết))\b",
    rf"\b(?:hoàn thành|xong|gửi|nộp)\b[^.;:,]{{0,40}}?\s{_GATHERING}[^.;,]{{0,30}}\b",
    rf"\b{_GATHERING}[^.;,]{{0,40}}?\s\d{{1,2}}\s+(?:ngày|tuần)\b",
    r"\b(?:trước|chậm nhất|muộn nhất)\s+(?:là\s+|vào\s+)*ngày\s+\d{1,2}(?=\s*(?:[;.)]|,(?!\s*\d)|$))",
    rf"\btrước\s+ngày\s+(?:khai|bầu|họp|tổ chức|sơ kết|tổng kết|diễn ra)\b{_TAIL}{{0,60}}\b",
    r"\btừ nay (?:đến|tới) (?:hết|cuối) năm\b(?! 20)",
    rf"(?:(?:trước|chậm nhất|vào)\s+(?:là\s+|vào\s+)?)?\bngày\s+\d{{1,2}}\s+(?:của\s+)?tháng\s+(?:đầu|cuối|tiếp|sau|thứ){_TAIL}{{0,30}}\b",
    rf"(?:trước\s+)?\bngày\s+(?:làm việc\s+)?cuối(?:\s+cùng)?\s+(?:của\s+)?(?:{_AGAIN}\s+)?(?:tháng|quý|năm)\b",
    rf"\btuần\s+(?:đầu|cuối|thứ\s+\w+)\s+(?:của\s+)?(?:{_AGAIN}\s+(?:tháng|quý)|(?:tháng|quý)\b(?:\s+(?:đầu|cuối)\s+quý)?(?!\s*\d)|tháng\s+\d{{1,2}}(?:\s+(?:hằng|hàng)\s+năm)?(?![\d/]|\s+năm\s+\d|\s*/))",
    r"\b(?:thượng|trung|hạ)\s+tuần\s+(?:của\s+)?tháng\s+\d{1,2}(?![\d/]|\s+năm\s+\d|\s*/)",
    r"(?<!\d\s)\btháng\s+\d{1,2}\s+(?:hằng|hàng)\s+năm",
    r"(?:(?:trước|chậm nhất|muộn nhất|đến)\s+(?:là\s+|vào\s+|hết\s+)*)?ngày\s+\d{1,2}(?:\s+tháng\s+|/)\d{1,2}(?:\s+|/)(?:của\s+)?năm\s+(?:sau|trước|kế tiếp)\b",
    rf"(?:thứ\s+\w+|chủ nhật)\s+{_AGAIN}\s+tuần",
    r"\bbáo cáo tuần\b[^.;,]{0,40}\sthứ\s+\w+",
    r"(?:trước\s+)?ngày\s+\d{1,2}\s+(?:của\s+)?các\s+tháng\s+\d{1,2}(?:(?:\s*,\s*|\s+và\s+)\d{1,2})*",
    r"\btừ tháng \d{1,2}\s*(?:đến|tới|-|–)\s*(?:hết )?(?:tháng )?\d{1,2}\b(?:\s+năm\s+(?:sau|nay)\b)?(?!\s*[/-]\s*\d|\s+năm\s+\d)",
    rf"\b(?:vào|trong)\s+(?:các\s+)?{_LIST}\b(?!\s*[/.–-]\s*\d|\s+năm\s+\d)",
    rf"\b(?:trong|trước|vào|dự kiến|hết|cuối|giữa|đầu)\s+(?:tháng\s+\d{{1,2}}|{_QUARTER})\b(?:\s+năm\s+(?:nay|này|sau|tới)\b)?(?!\s*[/,.–-]\s*\d|,?\s+(?:năm\s+\d|(?:và|đến|hằng|hàng)\b))",
    rf"(?<=:\s)(?:{_LIST}|tháng\s+\d{{1,2}}|{_QUARTER})(?=\s*(?:[.;,]|$))(?!,\s*\d)",
    r"\btrước\s+(?:\d+\s+)?tết\b[^.;,]{0,30}\b",
    r"\b(?:vào|trong(?! dịp (?:lễ|tết|nghỉ|hè))|trước) dịp\b(?![^.;,]{0,60}\d/20\d\d)[^.;,]{0,60}\b",
)
TERM = re.compile("|".join(_TERMS), re.IGNORECASE)
_UNIT = r"(?:tuần|tháng|quý|năm(?! học)|\d+ tháng)"
_TIMES = (
    r"(?: (?:đầu|cuối|này|tới|năm|học|của|thanh niên|[IVX]+|\d+(?:\s?[/–-]\s?\d+)*)\b)*"
)
_WORDED = re.compile(
    r"\b(?:(?:trước|sau|đến|nhân|vào|hết|trong) (?:(?<!trong )khi(?! trình| ban hành)|dịp|tết|suốt|kỳ họp|hội nghị|đại hội|ngày(?= [^\W\d])|thời gian (?:thi đua|diễn ra|phát động))\b[^.,;:()]{0,60}\b"
    rf"|(?:định kỳ )?(?:\d+ tháng,? )?{_AGAIN} (?:ngày|{_UNIT})\b(?:(?:,| và)? (?:{_AGAIN} )?{_UNIT}\b)*"
    r"|định kỳ(?: \d+ tháng(?:,? (?:\d+ tháng|một lần|(?:và )?(?:hằng|hàng|cả|một) năm))*)?"
    rf"|\d+ lần/{_UNIT}|(?:(?:trong|vào|trước|hết|từ) )+(?:\d+ tháng )?(?:đầu |cuối |giữa )?(?:quý|tháng|tuần|học kỳ|năm(?= học| 20))\b{_TIMES}"
    rf"|(?:\d+ tháng )?(?:đầu|cuối|giữa) (?:quý|tháng|năm|học kỳ)\b{_TIMES})",
    re.IGNORECASE,
)

_CALLED = re.compile(r"(?:kế hoạch|chương trình)\s+$", re.IGNORECASE)
"""“Kế hoạch hằng năm” is what a plan is called."""


class MonthPart(Struct, frozen=True):
    """A part of a month: `a/b` in ISO, and from where to where it stands in the words."""

    day: str
    start: int
    end: int
    is_year_told: bool


def weeks(words: str, year: str = "") -> Iterator[MonthPart]:
    """Give the parts of months that words set as a term; `year` is for those that say none.

    One that comes back each year is none of them.
    """
    for found in chain(*(p.finditer(words) for p in (_WEEK, _DAYS, _THIRD))):
        of, month = found["year"] or year, int(found["month"])
        is_yearly = not found["year"] and _REPEATED.match(words, found.end())
        if of and 1 <= month <= 12 and not is_yearly:
            first, last = _span(found, int(of), month)
            yield MonthPart(f"{first}/{last}", *found.span(), bool(found["year"]))


def _span(found: re.Match[str], year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a part."""
    end = calendar.monthrange(year, month)[1]
    if third := _THIRDS.get(found["which"].lower()):
        return date(year, month, third), date(
            year, month, min(third + 9, end) if third < 21 else end
        )
    which, length = _ORDER[found["which"]], int(found.groupdict().get("days", 7))
    first = (which - 1) * length + 1 if which else end - length + 1
    return date(year, month, first), date(year, month, first + length - 1)


def worded_term(words: str) -> str:
    """Give the first term that words set without a day; "" where they set none."""
    for found in chain(TERM.finditer(words), _WORDED.finditer(words)):
        if not (
            _CALLED.search(words, 0, found.start()) and found[0].lower().endswith("năm")
        ):
            return " ".join(found[0].split())
    return ""
