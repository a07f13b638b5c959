"""Where a paper does not agree with itself (chỗ tự mâu thuẫn): weekdays, amounts, documents, years, names.

Only what its own words refute is told: what may be read in two ways is left alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from thidua.draft.slip.amount import amounts
from thidua.model.reference.document import documents_in
from thidua.model.reference.reference import DocumentReference
from thidua.model.slug import fold
from thidua.read.office.fact.day import day_of, year_named
from thidua.read.office.fact.facts import PlanFacts
from thidua.read.plan.text import PlanText

_WEEK = ("hai", "ba", "tư", "năm", "sáu", "bảy", "chủ nhật")
_DAY = r"(?:ngày\s+)?(\d{1,2})(?:\s?[/.]\s?|\s+tháng\s+)(\d{1,2})(?!\d)(?:(?:\s?[/.]\s?|\s+năm\s+)(20\d\d))?"
_WEEKDAY = r"(?:thứ\s+(hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
_DATED = re.compile(
    rf"(?:(?:lần|tuần|phần|đợt|vòng|kỳ(?: họp)?|giải|khóa|ngày)\s)?{_WEEKDAY},?\s*\(?{_DAY}",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"{_DAY}\s*[,(]\s*{_WEEKDAY}\b(?!\s+tuần)", re.IGNORECASE)
_HALF_YEAR, _LONG = 200, 400
_CLOSING = re.compile(
    r"(?P<end>Trên đây là)\b[^.]*?\bnăm(?: học)? (20\d\d)"
    r"|.*\b(?:ban hành|xây dựng) (?:Kế hoạch|kế hoạch|Hướng dẫn)\b[^.;]*\bnăm (20\d\d),? (?:cụ thể )?như sau"
)
_ISSUED = re.compile(rf",?\s+{_DAY}")
_HOLDS = re.compile(rf"này có hiệu lực (?:thi hành )?(?:kể )?từ {_DAY}")
_LATER = re.compile(r"tổng kết|xét|đánh giá|công nhận|chấm|kết quả", re.IGNORECASE)
"""A year that is over is what such a paper is about."""
_AREA = r"(?:xã(?! hội\b)|phường|đặc khu) (?!chủ )(\S+ [^\W\d_]+)"
_COUNCIL = re.compile(r"[ỦU][YỶ] BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND")
_OTHERS = re.compile(r"ĐẢNG|MẶT TRẬN|MTTQ|BAN (?:THƯỜNG (?:VỤ|TRỰC)|CHẤP HÀNH)")
"""Bodies for whom nobody signs what an UBND issues."""


def slips(plan: PlanText, facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """Tell them with their lines."""
    title = facts.head.title
    for at, clause in enumerate(plan.clauses):
        words = clause.text
        told = [
            *_weekdays(words, year_named(title)),
            *amounts(plan.clauses, at),
            *_closing(words, title),
            *_names(words, facts.head.issuer),
        ]
        yield from ((clause.line, message) for message in told)
    yield from _documents(plan)
    yield from _title(plan, facts)
    yield from _signed(plan, facts)
    yield from _own(plan, facts)
    yield from _far(facts)


def _weekdays(words: str, year: str) -> Iterator[str]:
    found = [
        (m, m[1], m.groups()[1:])
        for m in _DATED.finditer(words)
        if m[0].lower().startswith(("thứ", "chủ"))
    ]
    for match, told, (day, month, own) in (
        *found,
        *((m, m[4], m.groups()[:3]) for m in _BEHIND.finditer(words)),
    ):
        made = day_of(day, month, own or year)
        name = told.lower() if told else _WEEK[6]
        meant = int(name) - 2 if name.isdigit() else _WEEK.index(name)
        if made and made.weekday() != meant:
            is_sunday = made.weekday() == 6
            right = _WEEK[6] if is_sunday else f"thứ {_WEEK[made.weekday()]}"
            shown = match[0] + ")" * match[0].count("(")
            yield f"“{shown}”: ngày {made:%d/%m/%Y} là {right}: xem lại thứ, ngày"


def _closing(words: str, title: str) -> Iterator[str]:
    """The year of another plan, left in the first or the last sentence."""
    found = _CLOSING.match(words)
    year = found and (found[2] or found[3])
    if found and year and re.search(r"\b20\d\d\b", title) and year not in title:
        where = "đoạn kết" if found["end"] else "lời dẫn"
        yield f"{where} ghi năm {year}, khác tên văn bản: xem lại năm"


def _names(words: str, issuer: str) -> Iterator[str]:
    """The commune that issues, its name with other accents."""
    area = re.search(rf"{_AREA}$", issuer, re.IGNORECASE)
    for found in re.finditer(
        r"\b(?:[Xx]ã|[Pp]hường|[Đđ]ặc khu)\s+((?:[A-ZĐ]\S*\s+)[A-ZĐ][^\W\d_]*)",
        words if area else "",
    ):
        if (
            area
            and fold(found[1]) == fold(area[1])
            and _letters(found[1]) != _letters(area[1])
        ):
            yield f"“{found[0]}” viết khác tên cơ quan ban hành “{area[0]}”: xem lại dấu của tên"


def _letters(words: str) -> list[list[str]]:
    """Letters and accents of each syllable; where a tone stands does not count."""
    return [sorted(unicodedata.normalize("NFD", w.lower())) for w in words.split()]


def _documents(plan: PlanText) -> Iterator[tuple[int, str]]:
    """A document with two days: of one year, or of two years on the same day; else it may be another one."""
    known: dict[tuple[str, str], DocumentReference] = {}
    for clause in plan.clauses:
        for found in documents_in(clause.text):
            first = found
            year = re.search(r"/((?:19|20)\d\d)/", found.code)
            day = _ISSUED.match(clause.text, found.end)
            if year and day and day[3] and day[3] != year[1]:
                message = f"{found.kind} {found.code} ghi ngày của năm {day[3]}, số của năm {year[1]}: xem lại ngày, số"
                yield clause.line, message
            if _is_dated(clause.text, found):
                first = known.setdefault((found.kind.lower(), found.code), found)
            old, new = first.day, found.day
            if old and new and _issuers_agree(first, found) and _is_near(old, new):
                message = f"{found.kind} {found.code} ghi ngày {new:%d/%m/%Y}, ở trên ghi ngày {old:%d/%m/%Y}: xem lại ngày"
                yield clause.line, message


def _title(plan: PlanText, facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """A title with the year, or the commune, of another plan."""
    title, year = facts.head.title, year_named(facts.head.title)
    line = _line_of(plan, year or title[:20])
    years = {day[:4] for day in facts.period if day[:1] == "2"}
    if year and years and year not in years and not _LATER.search(title):
        told = " - ".join(sorted(years))
        message = f"tên văn bản ghi năm {year}, thời gian thi đua lại trong năm {told}: xem lại năm"
        yield line, message
    named = re.search(rf"địa bàn {_AREA}", title, re.IGNORECASE)
    if named and _is_apart(named[1], facts.head.issuer):
        message = f"tên văn bản ghi “{named[0]}”, cơ quan ban hành là “{facts.head.issuer}”: xem lại tên"
        yield line, message


def _signed(plan: PlanText, facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """Who signs alone, for another body than the one that issues."""
    issuer, signs = facts.head.issuer, not facts.cosigners and facts.signatory
    told = signs.authority.split(", ")[0] if signs else ""
    named = re.search(rf"{_AREA}$", told, re.IGNORECASE)
    kinds = [
        (bool(_COUNCIL.search(of)), bool(_OTHERS.search(of))) for of in (told, issuer)
    ]
    is_foreign = all(one != other for one, other in zip(*kinds, strict=True))
    is_apart = named and _is_apart(named[1], issuer)
    if told.startswith("T") and "M" in told[:3] and (is_apart or is_foreign):
        line = _line_of(plan, told)
        message = f"ký “{told}”, cơ quan ban hành ở đầu văn bản là “{issuer}”: xem lại hai nơi"
        yield line, message


def _own(plan: PlanText, facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """What a paper says of itself otherwise than its head: its number and day in an annex, from when it holds."""
    head = facts.head
    own = f"{head.number}{'-' if '/' in head.symbol else '/'}{head.symbol}"
    for clause in plan.clauses:
        words = clause.text
        for found in documents_in(words) if clause.level == "phu-luc" else ():
            before = words[: found.start].lower()
            is_told = head.number and before.endswith("kèm theo ")
            is_like = found.code == own and (found.day or head.day) == head.day
            if is_told and found.code.endswith(head.symbol or "?") and not is_like:
                message = f"kèm theo {found.kind} {found.code}, số hay ngày khác đầu văn bản ({own}): xem lại"
                yield clause.line, message
        if (holds := _HOLDS.search(words)) and head.day:
            day = day_of(*holds.groups(""))
            if day and day < head.day:
                message = f"hiệu lực từ {day:%d/%m/%Y}, trước ngày ban hành {head.day:%d/%m/%Y}: xem lại hai ngày"
                yield clause.line, message


def _is_apart(name: str, issuer: str) -> bool:
    """Whether a commune is another one than that of the issuer, which ends with it."""
    own = re.search(rf"{_AREA}$", issuer, re.IGNORECASE)
    return bool(own) and name[0].isupper() and fold(name) not in fold(issuer)


def _line_of(plan: PlanText, words: str) -> int:
    """The line of head or signature that has the words, and no day."""
    told = (a for a in plan.asides if words in a.text and ", ngày" not in a.text)
    return min((aside.line for aside in told), default=1)


def _issuers_agree(first: DocumentReference, found: DocumentReference) -> bool:
    return not (first.issuer and found.issuer) or first.issuer == found.issuer


def _is_near(old: date, new: date) -> bool:
    """Whether days are of one year, or the same in two years."""
    is_same = (old.month, old.day) == (new.month, new.day)
    return (old.year == new.year) != is_same


def _is_dated(words: str, found: DocumentReference) -> bool:
    """Whether its day stands right behind its number and symbol."""
    return not found.code.isdigit() and bool(
        re.match(r",?\s+ngày\s", words[found.end :])
    )


def _far(facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """Days half a year behind the end of a campaign, and what takes longer than its one year."""
    year = year_named(facts.head.title)
    end = facts.period[1] or (f"{year}-12-31" if year else "")
    for found in facts.milestones:
        told = (day for day in found.time.day.split("/") if day[0] != "-")
        days = [date.fromisoformat(day) for day in told]
        if not days:
            continue
        first, last = days[0], days[-1]
        if end and (last - date.fromisoformat(end)).days > _HALF_YEAR:
            message = f"mốc {last:%d/%m/%Y} ở sau ngày kết thúc {date.fromisoformat(end):%d/%m/%Y} hơn nửa năm: xem lại năm"
            yield found.line, message
        elif year and (last - first).days > _LONG:
            message = f"khoảng {first:%d/%m/%Y} - {last:%d/%m/%Y} dài hơn một năm, kế hoạch năm {year}: xem lại năm"
            yield found.line, message
