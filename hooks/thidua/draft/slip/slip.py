"""Where a paper does not agree with itself (chỗ tự mâu thuẫn): weekdays, amounts, documents, years, names.

Only what its own words refute is told: what may be read in two ways is left alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from thidua.draft.slip.amount import amounts
from thidua.draft.slip.award import rewarded
from thidua.draft.slip.district import districts
from thidua.draft.slip.duration import durations, of_title
from thidua.draft.slip.head import AREA, DAY, against_head
from thidua.draft.slip.product import products
from thidua.draft.slip.roll import rolls
from thidua.draft.slip.share import shares
from thidua.draft.slip.span import spans, stages
from thidua.model.reference.document import documents_in
from thidua.model.reference.reference import DocumentReference
from thidua.model.slug import fold
from thidua.read.office.fact.day import day_of, year_named
from thidua.read.office.fact.facts import PlanFacts
from thidua.read.plan.text import PlanText

_WEEK = ("hai", "ba", "tư", "năm", "sáu", "bảy", "chủ nhật")
_WEEKDAY = r"(?:thứ\s+(hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
_DATED = re.compile(
    rf"(?:(?:lần|tuần|phần|đợt|vòng|kỳ(?: họp)?|giải|khóa|ngày(?!\s(?-i:thứ\s[A-ZĐ])))\s)?{_WEEKDAY},?\s*\(?{DAY}",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"{DAY}\s*[,(]\s*{_WEEKDAY}\b(?!\s+tuần)", re.IGNORECASE)
_HALF_YEAR, _LONG = 200, 400
_CLOSING = re.compile(
    r"(?P<end>Trên đây là)\b[^.]*?\bnăm(?: học)? (20\d\d)"
    r"|.*\b(?:ban hành|xây dựng) (?:Kế hoạch|kế hoạch|Hướng dẫn)\b[^.;]*\bnăm (20\d\d),? (?:cụ thể )?như sau"
)
_ISSUED = re.compile(rf",?\s+{DAY}")
_SPAN = re.compile(r"(20\d\d)\s*[-–]\s*(20\d\d)")


def slips(plan: PlanText, facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """Tell them with their lines."""
    title, year = facts.head.title, year_named(facts.head.title)
    for at, clause in enumerate(plan.clauses):
        words = clause.text
        told = [
            *_weekdays(words, year),
            *spans(words, year),
            *durations(words, year),
            *(() if clause.rows else (*shares(words), *products(words))),
            *amounts(plan.clauses, at),
            *_closing(words, title),
            *_names(words, facts.head.issuer),
        ]
        yield from ((clause.line, message) for message in told)
    yield from stages(plan, year)
    yield from of_title(plan, facts)
    yield from _documents(plan)
    yield from against_head(plan, facts)
    yield from rewarded(plan)
    yield from rolls(plan)
    yield from _twice(plan)
    yield from districts(plan, facts)
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
    is_told = year and (year in title or _spans(title, year))
    if found and year and re.search(r"\b20\d\d\b", title) and not is_told:
        where = "đoạn kết" if found["end"] else "lời dẫn"
        yield f"{where} ghi năm {year}, khác tên văn bản: xem lại năm"


def _spans(title: str, year: str) -> bool:
    """Whether a year is within the years that a title names: 2027 in “2026 - 2030”."""
    return any(first <= year <= last for first, last in _SPAN.findall(title))


def _names(words: str, issuer: str) -> Iterator[str]:
    """The commune that issues, its name with other accents."""
    area = re.search(rf"{AREA}$", issuer, re.IGNORECASE)
    for found in re.finditer(
        r"\b(?:[Xx]ã|[Pp]hường|[Đđ]ặc khu)\s+((?:[A-ZĐ]\S*\s+)[A-ZĐ][^\W\d_]*)",
        words if area else "",
    ):
        if (
            area
            and fold(found[1]) == fold(area[1])
            and accents(found[1]) != accents(area[1])
        ):
            yield f"“{found[0]}” viết khác tên cơ quan ban hành “{area[0]}”: xem lại dấu của tên"


def accents(words: str) -> list[list[str]]:
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


def _twice(plan: PlanText) -> Iterator[tuple[int, str]]:
    """Tell who receives the paper twice."""
    seen: set[str] = set()
    for clause in plan.clauses:
        name = clause.text.rstrip(" .;,")
        if clause.level != "noi-nhan":
            seen.clear()  # another paper of the file has its own list
        elif fold(name) in seen and not name.startswith(("Lưu", "Như")):
            yield clause.line, f"nơi nhận “{name}” ghi hai lần: bỏ một, hoặc sửa tên"
        seen.add(fold(name))


def _far(facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """Days half a year behind the end of a campaign, and what takes longer than its one year."""
    year = year_named(facts.head.title)
    start = (
        facts.period[0]
        if facts.period[0][:1].isdigit()
        else f"{year}-01-01"
        if year
        else ""
    )
    end = facts.period[1] or (f"{year}-12-31" if year else "")
    is_early = bool(start) and not facts.head.day  # else it is told as past at issue
    for found in facts.milestones:
        told = (day for day in found.time.day.split("/") if day[0] != "-")
        days = [date.fromisoformat(day) for day in told]
        if not days:
            continue
        first, last = days[0], days[-1]
        if end and (last - date.fromisoformat(end)).days > _HALF_YEAR:
            message = f"mốc {last:%d/%m/%Y} ở sau ngày kết thúc {date.fromisoformat(end):%d/%m/%Y} hơn nửa năm: xem lại năm"
            yield found.line, message
        elif is_early and (date.fromisoformat(start) - last).days > _HALF_YEAR:
            message = f"mốc {last:%d/%m/%Y} ở trước ngày bắt đầu {date.fromisoformat(start):%d/%m/%Y} hơn nửa năm: xem lại năm"
            yield found.line, message
        elif year and (last - first).days > _LONG:
            message = f"khoảng {first:%d/%m/%Y} - {last:%d/%m/%Y} dài hơn một năm, kế hoạch năm {year}: xem lại năm"
            yield found.line, message
