"""From when to when a plan runs (thời gian thi đua): days, moments it names, months, years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from thidua.read.office.fact.bound import Bound, TimeBound, time_bounds
from thidua.read.office.fact.day import day_of, is_anniversary, last_of
from thidua.read.plan.text import ClauseText

_PARTS = r"đăng ký|giao ước|quán triệt|tuyên truyền|sơ kết|tổng kết|chấm|xét|trình khen|họp|nộp|gửi|thẩm định|báo cáo|hội nghị|công bố|trao|kiểm tra|hồ sơ|bỏ phiếu|sơ khảo|chung kết"
_PART = re.compile(rf"^\W*(?:lễ |tổ chức )*phát động|\b(?:{_PARTS})\b", re.IGNORECASE)
"""Before the days of a part, which are not those of the whole."""
_PART_TITLE = re.compile(
    rf"\W*(?:(?:tổ chức|công tác|việc|lễ)\s+)*(?:{_PARTS})\b", re.IGNORECASE
)
"""How a title begins of what is but a part."""
_OTHER = re.compile(
    rf"thời (?:gian|hạn)\s+(?:tổ chức\s+)?(?:{_PARTS})\b|hội nghị|tổ chức ½",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"thời gian|thời hạn|^\W*tiến độ(?: thực hiện)?\W*$|(?:các|những) (?:đợt|giai đoạn|mốc)(?:\W*$|\s+(?:thi đua|thực hiện|triển khai|phát động|phong trào|tổ chức|cao điểm)\b)",
    re.IGNORECASE,
)
_OF_A_PART = re.compile(
    r"\W*thời (?:gian|hạn)\s+(?!(?:thực hiện|thi đua|tổ chức|triển khai|phát động|phong trào|tiến hành|diễn ra|bắt đầu|kết thúc|áp dụng|hoàn thành|hoạt động|đợt|cuộc|chiến dịch|hưởng ứng|vận động|duy trì|kế hoạch|toàn|(?:tính|kể) từ|mở đợt|cụ thể|dự kiến|chung|cao điểm|và|của|là|từ|trong|đến)\b)[^\W\d]",
    re.IGNORECASE,
)
"""A title that says of what it is the time: “Thời gian huấn luyện”."""
_TOLD = re.compile(
    r"(?:thời gian|phong trào|đợt thi đua|cuộc vận động)\b[^.;:]*?\btừ\s|(?P<nights>[^.;:]*?\b\d+ ngày đêm,?\s\(?từ\s)",
    re.IGNORECASE,
)
"""A sentence that says it wherever it stands: “Phong trào được tổ chức từ …”."""
STAGE = re.compile(
    r"\b(?:giai đoạn|đợt|bước|vòng|quý)\s+(?:\d|[IVX]+\b|một|hai|thứ|cao điểm)",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\btừ\s+(?:ngày\s+)?\d(?:(?!\s(?:đến|tới)\s)[^.;]){0,200}\s(?:đến|tới)\s+(?!(?:hết|trước|đầu|giữa|cuối|ngày|tháng|quý|năm|nay)\b|\d)",
    re.IGNORECASE,
)
"""“Từ 03/9/2025 đến Đại hội …” has no last day."""
_WHOLE = re.compile(
    r"thời (?:gian|hạn)|phong trào|thi đua|cuộc vận động|\d ngày đêm|^\W*(?:tổ chức )?(?:thực hiện|triển khai|kế hoạch)",
    re.IGNORECASE,
)
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
_MONTHS = re.compile(
    rf"(?P<n>\d{{1,2}})\s*tháng[,:]?\s*\(?(?:(?:kể|tính|bắt đầu)\s+)?từ\s+(?:ngày\s+)?{_day('a')}",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"(?:^|[:(]\s*|giai đoạn\s+|từ\s+|năm\s+(?:học\s)?)(20\d\d)\s*(?:[-–]|đến(?: hết)?)\s*(?:năm\s+)?(20\d\d)(?!\d)"
    r"|(?:^|:\s*|\b(?:trong|cả|suốt)\s+)năm (20\d\d)(?=\s*(?:[.;,(]|$))",
    re.IGNORECASE,
)
_STAGES = "lấy từ ngày đầu đợt đầu đến ngày cuối đợt cuối"
_Reading: TypeAlias = tuple[int, str, str, int, str]
"""Where it stands, first, last, rank, doubt."""


class FoundPeriod(Struct, frozen=True):
    """The period, the clause that sets it, and what of it a person has to look at."""

    first: str = ""
    """ISO, "issue" or "launch"; "" where it is not said."""
    last: str = ""
    clause: str = ""
    line: int = 0
    doubt: str = ""
    rank: int = 0
    """How little it says of the whole: 0 days, 1 in a sentence elsewhere, 2 years, 3 stages,
    4 no word, 5 a part, from 6 nothing that is understood."""


def period_of(
    clauses: Sequence[ClauseText], headings: Mapping[str, str], year: str
) -> FoundPeriod:
    """What clauses on time say of the whole, else its stages together, else what is doubtful.

    `year` is that of the plan, for days that say none.
    """
    found = [FoundPeriod(rank=10)]
    stages: dict[str, list[FoundPeriod]] = {}
    for clause in clauses:
        above = headings.get(clause.parent or "", "")
        told = [*_of_clause(clause, above, year)]
        if STAGE.match(clause.text) and _OPEN.search(clause.text):
            told.append(FoundPeriod(line=clause.line, doubt=clause.text, rank=5))
        found += told
        place = (clause.parent or "") if _TIME.search(above) else clause.id
        stages.setdefault(place, []).extend(
            each for each in told if each.rank in (4, 5, 9)
        )
    for place, parts in stages.items():
        if whole := _together(place, parts):
            is_named = "thời" in headings.get(place, "thời").lower()
            found = found if is_named else [each for each in found if each not in parts]
            found.append(whole if is_named else replace(whole, doubt=_STAGES, rank=4))
    best = min(
        found, key=lambda each: (each.rank, each.doubt == _STAGES, bool(each.clause))
    )
    if best.rank < 5 or not best.doubt:
        return best if best.clause else FoundPeriod()
    words = " ".join(best.doubt.split()[:12])
    return FoundPeriod(
        line=best.line, doubt=f"“{words}” chưa đọc được ngày bắt đầu, kết thúc"
    )


def _of_clause(clause: ClauseText, above: str, year: str) -> Iterator[FoundPeriod]:
    words, title = clause.text, f"{above} {clause.heading}"
    is_on_time = _TIME.search(above) or _TIME.search(clause.heading)
    is_part = _PART_TITLE.match(above) or _OF_A_PART.match(clause.heading)
    if is_part and not _TIME.search(above):
        return  # the time of a part: “3. Kiểm tra chéo”, “a) Thời gian: …”
    told = _TOLD.match(words)
    if not (is_on_time or told) or _OTHER.search(f"{title} {words}"):
        return
    bounds = {time.day: time.bound for time in time_bounds(words)}
    if is_on_time and ("thời gian" in title.lower() or Bound.WINDOW in bounds.values()):
        is_said = bool(re.search("từ |đến |năm ", words.lower()))
        rank = 8 if _PART.search(words) else 7 - is_said
        yield FoundPeriod(line=clause.line, doubt=words, rank=rank)
    yield from (
        FoundPeriod(last=day, rank=9) for day in bounds if bounds[day] is Bound.ON
    )
    for start, first, last, rank, doubt in _readings(words, year):
        subject = re.split(r"[.;]\s+", words[:start])[-1]
        is_whole = _WHOLE.search(subject) and not STAGE.search(subject)
        if not is_whole:
            is_bare = _BARE.fullmatch(subject) and not re.search(r"\d\s*:", words)
            rank, doubt = (4, doubt) if is_bare else (5, words)
        if not _PART.search(subject) and (is_on_time or is_whole):
            elsewhere = 5 if told and told["nights"] and not doubt else 1
            rank = rank if is_on_time else elsewhere
            yield FoundPeriod(first, last, clause.id, clause.line, doubt, rank)


def _together(id: str, parts: Sequence[FoundPeriod]) -> FoundPeriod | None:
    """All stages that stand below one title; a moment that is only named comes first."""
    begun = [part.first for part in parts if part.first]
    if len(begun) < 2 or any(part.rank == 5 and not part.clause for part in parts):
        return None  # the last one ends with what has no day
    first = min(begun, key=lambda day: (day[0].isdigit(), day))
    last = max(part.last for part in parts)
    return FoundPeriod(first, last, id, parts[0].line, rank=3)


def _readings(words: str, year: str) -> Iterable[_Reading]:
    """Give windows; where there are none months, years, a last day."""
    times = [
        t for t in time_bounds(words, year) if t.is_exact and not t.day.startswith("-")
    ]
    found = {
        t.start: _reading(t.start, *t.day.split("/"), is_told=t.is_year_told)
        for t in times
        if t.bound is Bound.WINDOW
    }
    for m in _SPAN.finditer(words):
        own = m["by"] or m["bo"]
        last = _iso(m, "b", year)
        moment = "issue" if m["issue"] else "launch" if m["launch"] else ""
        first = moment or _iso(m, "a", own or year)
        if last and (
            moment or ("" < first <= last and not is_anniversary(first, last))
        ):
            found[m.start()] = _reading(m.start(), first, last, is_told=bool(own))
    return sorted(found.values()) or _less(words, year, times)


def _reading(start: int, first: str, last: str, *, is_told: bool) -> _Reading:
    doubt = "" if is_told else "không ghi năm, lấy năm trong tên kế hoạch"
    return start, first, last, 0, doubt


def _less(words: str, year: str, times: Sequence[TimeBound]) -> Iterator[_Reading]:
    if (m := _MONTHS.search(words)) and (first := _iso(m, "a", year)):
        yield m.start(), first, _months_on(first, int(m["n"])), 0, ""
    elif (m := _YEARS.search(words)) and "học 20" not in m[0]:
        yield m.start(), f"{m[1] or m[3]}-01-01", f"{m[2] or m[3]}-12-31", 2, ""
    else:
        for time in times:
            around = words[: time.start + 10].lower()
            if time.bound is Bound.BY and re.search("đến|hết", around):
                is_cut = re.search(r"\btừ\b", words[: time.start].lower())
                doubt = "chưa đọc được ngày bắt đầu" if is_cut else ""
                yield time.start, "", time.day, 0, doubt
                return


def _iso(match: re.Match[str], of: str, year: str) -> str:
    """A day; of a month or a year the first where it is `a`, else the last."""
    told = match[f"{of}y"] or match[f"{of}o"] or year
    month = match[f"{of}m"] or ("1" if of == "a" else "12")
    made = day_of(match[f"{of}d"] or "1", month, told)
    if made and of == "b" and not match["bd"]:
        made = last_of(made.year, made.month)
    return made.isoformat() if made else ""


def _months_on(first: str, number: int) -> str:
    """The last day of so many months."""
    begun = date.fromisoformat(first)
    years, month = divmod(begun.month - 1 + number, 12)
    last = date(begun.year + years, month + 1, 1)
    end = last_of(last.year, last.month).day
    return (last + timedelta(min(begun.day - 2, end - 1))).isoformat()
