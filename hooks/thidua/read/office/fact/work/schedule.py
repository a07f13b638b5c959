"""Whom a plan calls to take part (đối tượng), and its tables of work (bảng phân công, tiến độ).

Each row of a table asks somebody for something by a day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct

from thidua.model.plan.plan import GroupKind
from thidua.read.office.fact.bound import Bound, TimeBound, time_bounds
from thidua.read.plan.lines.line import plain
from thidua.read.plan.lines.table import filled
from thidua.read.plan.text import ClauseText, PlanText

_WHO = re.compile(
    r"(?:đơn vị|cơ quan|bộ phận|tổ chức|phòng|ban|người|cán bộ)?.{0,20}\b(?:chủ trì|thực hiện|phụ trách|tham mưu|chịu trách nhiệm)|phân công",
    re.IGNORECASE,
)
_NOT_WHO = re.compile(
    r"thời|hạn|kết quả|tiến độ|phối hợp|nội dung|nhiệm vụ|kinh phí|biện pháp|cách|địa điểm",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"thời (?:gian|hạn|điểm)|tiến độ|hạn (?:hoàn thành|cuối|nộp|gửi)|ngày (?:hoàn thành|thực hiện|kết thúc)|hoàn thành|^\W*tháng\W*$",
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"nội dung|nhiệm vụ|công việc|hoạt động|tên việc|đầu việc|phần việc|sản phẩm|đơn vị",
    re.IGNORECASE,
)
_DASHES = "-–+•"
_BODY = re.compile(r"^(?:tên )?(?:đơn vị|cơ quan|bộ phận)\W*$", re.IGNORECASE)
"""Heads a column of who does it, where another one says what."""
Columns: TypeAlias = tuple[int, int | None, int | None, int | None]
"""Where it says what, who, when, with whom."""
_PARTNER = re.compile(r"phối hợp", re.IGNORECASE)
_HEADS = 2
"""Rows that the head of a table takes, at most."""
_BARE_DAY = re.compile(r"^\W*(?:ngày\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}\W*$")

_MONTH = re.compile(r"\d{1,2}(?:[/-]20\d\d)?$")
_CALLED = re.compile(
    r"(?:nhóm\s+)?đối tượng(?:\s+(?:thi đua|tham gia|tham dự|dự thi|áp dụng))*\W*$",
    re.IGNORECASE,
)
_KINDS = (
    (GroupKind.ENTERPRISE, re.compile(r"(?:các\s+)?(?:doanh nghiệp|hợp tác xã|doanh nhân)", re.IGNORECASE)),
    (GroupKind.HOUSEHOLD, re.compile(r"(?:các\s+)?hộ", re.IGNORECASE)),
    (GroupKind.INDIVIDUAL, re.compile(r"(?:các\s+)?(?:cán bộ|cá nhân|đảng viên|công chức|nhân dân|người|hội viên)", re.IGNORECASE)),
    (GroupKind.FRONT, re.compile(r"(?:[uủ][yỷ] ban\s+)?(?:mặt trận|mttq|các đoàn thể|đoàn thể)", re.IGNORECASE)),
)  # fmt: skip
"""By what the words begin with; the first that fits. Any other is a collective (tập thể)."""


class Work(Struct, frozen=True):
    """A row: who does what, with whom, by when."""

    who: str
    what: str
    partner: str
    time: TimeBound | None
    table: ClauseText
    row: int
    """Counted from 1 below the head."""
    term: str = ""
    """When, in the words of the cell, where no day is read."""


def works_of(plan: PlanText, year: str = "") -> Iterator[Work]:
    """Give the rows of tables that say in their head who does what, or when; in annexes who."""
    for clause in plan.clauses:
        if clause.rows and (
            not clause.id.startswith("pl") or any(map(_is_who, clause.rows[0]))
        ):
            yield from _works(clause, year)


def parted(text: str) -> dict[str, str]:
    """Cells of several lines, a name each, by their words in one line: the names with semicolons."""
    told: dict[str, str] = {}
    rows = (line.split("|") for line in text.splitlines() if "<br" in line)
    for cell in (cell for row in rows for cell in row if "<br" in cell):
        lines = [*filter(None, map(plain, re.split(r"<br\s*/?>", cell)))]
        is_list = len({line[0] in _DASHES for line in lines}) == 1
        if is_list and not any(line[-1] in _DASHES for line in lines):
            names = (line.strip(" -–+•.,;") for line in lines)
            told[" ".join(lines).strip(" .;")] = "; ".join(names)
    return told


def _works(table: ClauseText, year: str) -> Iterator[Work]:
    if (found := _head(table.rows)) is None:
        return
    height, (what, who, when, partner) = found
    for number, row in enumerate(filled(table.rows[height:]), 1):
        told, term = _cell(row, who), _cell(row, when)
        time = _time(term, year)
        if row[what] and (told or time):
            own = "" if time or not re.search(r"[^\W\d]", term) else term
            yield Work(told, row[what], _cell(row, partner), time, table, number, own)


def _head(rows: Sequence[Sequence[str]]) -> tuple[int, Columns] | None:
    """Find how many rows the head takes, and its columns; the one that says who is best."""
    found: list[tuple[int, Columns]] = []
    for height in range(1, min(_HEADS, len(rows) - 1) + 1):
        heads = [
            " ".join(filter(None, column))
            for column in zip(*rows[:height], strict=True)
        ]
        what, who, when, partner = _columns(heads)
        if what is not None and not (who is None and when is None):
            found.append((height, (what, who, when, partner)))
    if (
        len(found) == _HEADS
        and not rows[1][0]
        and not re.search(r"\d", "".join(rows[1]))
    ):
        return found[1]  # Bắt đầu, Hoàn thành below Thời gian
    whole = (each for each in found if each[1][1] is not None)
    return next(whole, found[0] if found else None)


def _columns(
    heads: Sequence[str],
) -> tuple[int | None, int | None, int | None, int | None]:
    ends = ["" if "bắt đầu" in head.lower() else head for head in heads]
    when = _first(ends, _WHEN)
    partner = _first(heads, _PARTNER)
    who = next((i for i, head in enumerate(heads) if _is_who(head) and i != when), None)
    rest = ["" if i in (when, partner, who) else head for i, head in enumerate(heads)]
    if who is None and (at := _first(heads, _BODY)) is not None:
        named = ["" if i == at else head for i, head in enumerate(rest)]
        if (what := _first(named, _WHAT)) is not None:
            return what, at, when, partner
    return _first(rest, _WHAT), who, when, partner


def _is_who(head: str) -> bool:
    return bool(_WHO.search(head)) and not _NOT_WHO.search(head)


def _first(heads: Sequence[str], words: re.Pattern[str]) -> int | None:
    return next((i for i, head in enumerate(heads) if words.search(head)), None)


def _cell(row: Sequence[str], at: int | None) -> str:
    return row[at].strip(" .;") if at is not None else ""


def _time(words: str, year: str) -> TimeBound | None:
    """When: as clauses say it; a day alone is the last one, a month or a quarter its end."""
    if _MONTH.match(words):
        words = f"tháng {words}"
    if _BARE_DAY.match(words):
        told = next(time_bounds(f": {words.strip(' .;')}"), None)
        return TimeBound(Bound.BY, told.day, 0) if told else None
    own = next(time_bounds(words, year), None)
    return own or next(time_bounds(f": {words}", year), None)


class FoundGroup(Struct, frozen=True):
    """One of them."""

    name: str
    kind: GroupKind
    clause: str
    line: int


def groups_of(plan: PlanText) -> Iterator[FoundGroup]:
    """Give each line below the clause that is headed by whom the plan calls, else its own words."""
    called = {clause.id for clause in plan.clauses if _CALLED.match(clause.heading)}
    listed = {clause.parent for clause in plan.clauses}
    for clause in plan.clauses:
        own = clause.text[len(clause.heading) :] if clause.id in called - listed else ""
        if (own or clause.parent in called) and not clause.rows:
            name = " ".join((own or clause.text).split()).strip(" ;.,:")
            kind = next(
                (kind for kind, words in _KINDS if words.match(name)),
                GroupKind.COLLECTIVE,
            )
            yield FoundGroup(name, kind, clause.id, clause.line)
