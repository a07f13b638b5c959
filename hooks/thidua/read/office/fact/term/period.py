"""From when to when a plan runs (thời gian thi đua): days, moments it names, months, years."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct

from thidua.read.office.fact.day import Bound, day_of, time_bounds
from thidua.read.plan.text import ClauseText

_PARTS = r"đăng ký|giao ước|quán triệt|tuyên truyền|sơ kết|tổng kết|chấm|xét|họp|nộp|gửi|thẩm định|báo cáo|hội nghị|công bố|trao|kiểm tra|hồ sơ|bỏ phiếu|sơ khảo|chung kết"
_PART = re.compile(rf"^\W*(?:lễ |tổ chức )*phát động|\b(?:{_PARTS})\b", re.IGNORECASE)
"""Before the days of a part of a campaign, which are not those of the whole."""
_OTHER = re.compile(rf"thời (?:gian|hạn)\s+(?:tổ chức\s+)?(?:{_PARTS})\b|hội nghị|tổ chức ½", re.IGNORECASE)  # fmt: skip
_TIME = re.compile(r"thời gian|thời hạn", re.IGNORECASE)
_TOLD = re.compile(r"(?:thời gian|phong trào|đợt thi đua|cuộc vận động)\b[^.;:]*?\btừ\s", re.IGNORECASE)  # fmt: skip
"""A sentence that says it wherever it stands: “Phong trào được tổ chức từ …”."""
_STAGE = re.compile(r"\b(?:giai đoạn|đợt|bước|vòng|quý)\s+(?:\d|[IVX]+\b|một|hai|thứ|cao điểm)", re.IGNORECASE)  # fmt: skip
_WHOLE = re.compile(r"thời (?:gian|hạn)|phong trào|thi đua|cuộc vận động|^\W*(?:tổ chức )?(?:thực hiện|triển khai|kế hoạch)", re.IGNORECASE)  # fmt: skip
_BARE = re.compile(r"\W*(?:(?:bắt đầu|tính|kể)\s*)?(?:từ\s.*)?", re.IGNORECASE)


def _day(of: str) -> str:
    return rf"(?:(?:(?P<{of}d>\d{{1,2}})\s*(?:[/.-]|tháng)\s*|tháng\s*)(?P<{of}m>\d{{1,2}})(?:\s*(?:[/.-]|năm)\s*(?P<{of}y>20\d\d))?|năm\s*(?P<{of}o>20\d\d))(?!\d)"


_PAPER = r"(?:kế hoạch|hướng dẫn|thể lệ|quy chế|văn bản)(?:\s+này)?"
_SPAN = re.compile(
    rf"từ\s+(?:(?P<issue>nay|(?:ngày|khi)\s+(?:{_PAPER}\s+)?(?:được\s+)?(?:ký\s+)?(?:ký|ban hành)(?:\s+{_PAPER})?)"
    rf"|(?P<launch>(?:(?:ngày|khi|lễ)\s+)*phát động(?:\s+(?:phong trào|đợt|thi đua))*)|(?:ngày\s+)?{_day('a')})"
    rf"(?:\s*\([^()]*\))?,?\s*(?:và\s+|cho\s+)?(?:đến|tới|kết thúc)\s+(?:(?:đến|vào|hết|cuối|ngày)\s+)*{_day('b')}",
    re.IGNORECASE,
)
_MONTHS = re.compile(rf"(?P<n>\d{{1,2}})\s*tháng[,:]?\s*\(?(?:(?:kể|tính|bắt đầu)\s+)?từ\s+(?:ngày\s+)?{_day('a')}", re.IGNORECASE)  # fmt: skip
_YEARS = re.compile(
    r"(?:^|[:(]\s*|giai đoạn\s+|từ\s+|năm\s+)(20\d\d)\s*(?:[-–]|đến(?: hết)?)\s*(?:năm\s+)?(20\d\d)(?!\d)"
    r"|(?:^|:\s*|\b(?:trong|cả|suốt)\s+)năm (20\d\d)(?=\s*(?:[.;,(]|$))",
    re.IGNORECASE,
)
_YEARLESS = "không ghi năm: lấy năm trong tên kế hoạch"


class FoundPeriod(Struct, frozen=True):
    """The period, the clause that sets it, and what of it a person has to look at."""

    first: str = ""
    """ISO, "issue" or "launch"; "" where it is not said."""
    last: str = ""
    clause: str = ""
    line: int = 0
    doubt: str = ""
    rank: int = 0
    """How little it says of the whole: 0 days, 1 in a sentence elsewhere, 2 years, 3 all
    stages, 4 a window without a word, 5 to 8 nothing that is understood."""


def period_of(clauses: Sequence[ClauseText], headings: Mapping[str, str], year: str) -> FoundPeriod:  # fmt: skip
    """What clauses on time say of the whole, else its stages together, else what is doubtful.

    `year` is that of the plan, for days that say none.
    """
    found: list[FoundPeriod] = []
    stages: dict[str, list[FoundPeriod]] = {}
    for clause in clauses:
        above = headings.get(clause.parent or "", "")
        title = f"{above} {clause.heading}"
        is_on_time = bool(_TIME.search(title))
        is_told = is_on_time or _TOLD.match(clause.text)
        if is_told and not _OTHER.search(f"{title} {clause.text}"):
            told = [*_of_clause(clause, year, is_on_time=is_on_time)]
            place = (clause.parent or "") if _TIME.search(above) else clause.id
            ends = (t.day for t in time_bounds(clause.text) if t.bound is Bound.ON)
            parts = [each for each in told if each.rank > 3 and each.first]
            stages.setdefault(place, []).extend([*parts, *(FoundPeriod(last=day) for day in ends)])  # fmt: skip
            found += told
            if not told and "thời gian" in title.lower():
                rank = (
                    5
                    + 2 * bool(_PART.search(clause.text))
                    + (clause.text == clause.heading)
                )
                found.append(FoundPeriod(line=clause.line, doubt=clause.text, rank=rank))  # fmt: skip
    found += filter(None, map(_together, stages, stages.values()))
    best = min(found, key=lambda each: each.rank, default=FoundPeriod())
    if best.rank < 5:
        return best
    words = " ".join(best.doubt.split()[:12])
    return FoundPeriod(line=best.line, doubt=f"“{words}”: chưa đọc được ngày bắt đầu, kết thúc")  # fmt: skip


def _of_clause(clause: ClauseText, year: str, *, is_on_time: bool) -> Iterator[FoundPeriod]:  # fmt: skip
    words = clause.text
    for start, first, last, rank, doubt in _readings(words, year):
        subject = re.split(r"[.;]\s+", words[:start])[-1]
        is_whole = _WHOLE.search(subject) and not _STAGE.search(subject)
        if _PART.search(subject) or not (is_on_time or is_whole):
            continue
        if not is_whole:
            is_bare = _BARE.fullmatch(subject) and not re.search(r"\d\s*:", words)
            rank, doubt = (4, doubt) if is_bare else (5, words)
        rank = rank if is_on_time else 1
        yield FoundPeriod(first, last, clause.id, clause.line, doubt, rank)


def _together(id: str, parts: Sequence[FoundPeriod]) -> FoundPeriod | None:
    """All stages that stand below one title; a moment that is only named comes first."""
    begun = [part.first for part in parts if part.first]
    first = min(begun, key=lambda day: (day[0].isdigit(), day), default="")
    last = max((part.last for part in parts), default="")
    return FoundPeriod(first, last, id, rank=3) if len(begun) > 1 else None


def _readings(words: str, year: str) -> Iterator[tuple[int, str, str, int, str]]:
    """Give where it stands, first, last, rank, doubt: windows, else months, years, a last day."""
    spans = [(m, _iso(m, "a", m["by"] or m["bo"] or year), _iso(m, "b", year)) for m in _SPAN.finditer(words)]  # fmt: skip
    times = [t for t in time_bounds(words, year) if t.is_exact and not t.day.startswith("-")]  # fmt: skip
    taken = [range(*m.span()) for m, *_ in spans]
    found = [
        (m.start(), "issue" if m["issue"] else "launch" if m["launch"] else first, last, 0, "" if m["by"] or m["bo"] else _YEARLESS)
        for m, first, last in spans if last and (m["issue"] or m["launch"] or "" < first <= last)
    ]  # fmt: skip
    for time in times:
        if time.bound is Bound.WINDOW and not any(time.start in r for r in taken):
            first, _, last = time.day.partition("/")
            found.append((time.start, first, last, 0, "" if time.is_year_told else _YEARLESS))  # fmt: skip
    if found:
        yield from sorted(found)
        return
    for m in _MONTHS.finditer(words):
        if first := _iso(m, "a", year):
            yield m.start(), first, _months_on(first, int(m["n"])), 0, ""
            return
    for m in _YEARS.finditer(words):
        if not words[: m.start(1)].endswith("học "):
            yield m.start(), f"{m[1] or m[3]}-01-01", f"{m[2] or m[3]}-12-31", 2, ""
            return
    for time in times:
        before = words[: time.start]
        if time.bound is Bound.BY and re.search("đến|hết", words[: time.start + 10], re.IGNORECASE):  # fmt: skip
            is_cut = re.search(r"\btừ\b", before, re.IGNORECASE)
            yield time.start, "", time.day, 0, "chưa đọc được ngày bắt đầu" if is_cut else ""  # fmt: skip
            return


def _iso(match: re.Match[str], of: str, year: str) -> str:
    """A day; of a month or a year the first where it is `a`, else the last."""
    told = match[f"{of}y"] or match[f"{of}o"] or year
    month = match[f"{of}m"] or ("1" if of == "a" else "12")
    made = day_of(match[f"{of}d"] or "1", month, told)
    if made and of == "b" and not match["bd"]:
        made = made.replace(day=calendar.monthrange(made.year, made.month)[1])
    return made.isoformat() if made else ""


def _months_on(first: str, number: int) -> str:
    """The last day of so many months."""
    begun = date.fromisoformat(first)
    years, month = divmod(begun.month - 1 + number, 12)
    end = calendar.monthrange(begun.year + years, month + 1)[1]
    last = date(begun.year + years, month + 1, min(begun.day, end))
    return (last - timedelta(days=begun.day <= end)).isoformat()
