"""Where a paper does not agree with itself (chỗ tự mâu thuẫn): weekdays, counts, sums, documents, years, names.

Only what its own words refute is told: what may be read in two ways is left alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date

from thidua.model.reference.document import documents_in
from thidua.model.reference.reference import DocumentReference
from thidua.model.slug import fold
from thidua.read.office.fact.day import day_of
from thidua.read.office.fact.facts import PlanFacts, year_named
from thidua.read.plan.text import ClauseText, PlanText

_WEEK = ("hai", "ba", "tư", "năm", "sáu", "bảy", "chủ nhật")
_DAY = r"(?:ngày\s+)?(\d{1,2})(?:\s?[/.]\s?|\s+tháng\s+)(\d{1,2})(?!\d)(?:(?:\s?[/.]\s?|\s+năm\s+)(20\d\d))?"
_WEEKDAY = r"(?:thứ\s+(hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
_DATED = re.compile(rf"(?:(?:lần|tuần|phần|đợt|vòng|kỳ(?: họp)?|giải|khóa|ngày)\s)?{_WEEKDAY},?\s*\(?{_DAY}", re.IGNORECASE)  # fmt: skip
_BEHIND = re.compile(rf"{_DAY}\s*[,(]\s*{_WEEKDAY}\b(?!\s+tuần)", re.IGNORECASE)
_KIND = r"(nội dung|chỉ tiêu|tiêu chí|tiêu chuẩn|nhiệm vụ|giải pháp|mục tiêu|đợt|bước|giai đoạn|vòng|phần)\b"
_COUNTED = re.compile(
    rf"\b(?:gồm(?: có)?|chia (?:làm|thành|ra)|có) (\d{{1,2}}) {_KIND}[^.;:,\d]{{0,40}}[:.]?$|\b(\d{{1,2}}) {_KIND}[^.;:,\d]{{0,60}} sau(?: đây)?\s*:$",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"(?P<all>tổng (?:số|cộng)\s+(?:là\s+)?)?\b(?P<whole>(?P<n>\d{1,4})\s+(?P<of>[^\W\d]+)(?:\s+[^\W\d]+){0,4}),?\s+gồm(?: có)?\s*:?\s*(?P<parts>\S.*?)(?:\.(?=\s|$)|$)",
    re.IGNORECASE,
)
_WHOLES = ("thành", "người", "đồng", "đơn", "tập", "giải")
"""How words begin that any parts may make: thành viên, đồng chí, đơn vị, tập thể."""
_ASIDE = re.compile(r"\([^()]*\)|\b(?:mỗi|trị giá|kèm)\b[^,;]*")
_PART = re.compile(r"\s*(\d{1,4})\s+([^\W\d]+)")
_N = r"(\d{1,2}\.\d{3}|\d{1,4}(?:,\d+)?)"
_ABOVE = re.compile(
    rf"\btổng(?: số)?(?: điểm)?(?: là| của [^.;:\d]*)?\s*:?\s*{_N} điểm\b|\bthang điểm:? {_N}\b|[(:]\s*(?:tối đa )?{_N} điểm\W*$",
    re.IGNORECASE,
)
_POINTS = re.compile(rf"(?:[:(]\s*|tối đa:? ){_N}\s*điểm\b", re.IGNORECASE)
_BESIDE = re.compile(r"(?:điểm )?(?:thưởng|trừ|cộng)\b", re.IGNORECASE)
_SUM = re.compile(r"(?:tổng|cộng)\b", re.IGNORECASE)
_HALF_YEAR, _LONG = 200, 400
_CLOSING = re.compile(r"Trên đây là\b[^.]*?\bnăm(?: học)? (20\d\d)")


def slips(plan: PlanText, facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """Tell them with their lines."""
    title = facts.head.title
    for at, clause in enumerate(plan.clauses):
        words, items = clause.text, _list_behind(plan.clauses, at)
        told = [
            *_weekdays(words, year_named(title)),
            *_counts(words, items),
            *_parts(words),
            *(_table(clause.rows) if clause.rows else _points(words, items)),
            *_closing(words, title),
            *_names(words, facts.head.issuer),
        ]
        yield from ((clause.line, message) for message in told)
    yield from _documents(plan)
    yield from _far(facts)


def _list_behind(clauses: Sequence[ClauseText], at: int) -> list[ClauseText]:
    """The clauses that a clause leads to: its own, or those beside a paragraph."""
    above, first = clauses[at], (*clauses[at + 1 : at + 2],)
    if not first or first[0].level in ("bang", "doan", above.level):
        return []
    items: list[ClauseText] = []
    for each in clauses[at + 1 :]:
        if (each.level, each.parent) == (first[0].level, first[0].parent):
            items.append(each)
        elif each.level == above.level or len(each.parent or "") < len(first[0].parent or ""):  # fmt: skip
            break
    return items


def _weekdays(words: str, year: str) -> Iterator[str]:
    found = [(m, m[1], m.groups()[1:]) for m in _DATED.finditer(words) if m[0].lower().startswith(("thứ", "chủ"))]  # fmt: skip
    for match, told, (day, month, own) in (*found, *((m, m[4], m.groups()[:3]) for m in _BEHIND.finditer(words))):  # fmt: skip
        made = day_of(day, month, own or year)
        name = told.lower() if told else _WEEK[6]
        meant = int(name) - 2 if name.isdigit() else _WEEK.index(name)
        if made and made.weekday() != meant:
            is_sunday = made.weekday() == 6
            right = _WEEK[6] if is_sunday else f"thứ {_WEEK[made.weekday()]}"
            shown = match[0] + ")" * match[0].count("(")
            yield f"“{shown}”: ngày {made:%d/%m/%Y} là {right}: xem lại thứ, ngày"


def _counts(words: str, items: Sequence[ClauseText]) -> Iterator[str]:
    found = _COUNTED.search(words)
    if found and len(items) > 1:
        kind = (found[2] or found[4]).lower()
        named = [each for each in items if each.text.lower().startswith(kind)]
        count, told = len(named or items), int(found[1] or found[3])
        if count < told or (count > told and (named or items[0].level not in ("gach", "cong"))):  # fmt: skip
            yield f"“{found[0].strip(' :.')}” mà dưới đó có {count}: xem lại số lượng, hay phần còn thiếu"  # fmt: skip


def _parts(words: str) -> Iterator[str]:
    """A number of things that its parts, each with a number, do not make."""
    for found in _TOTAL.finditer(words):
        each = re.split(r"[,;]|\svà\s", _ASIDE.sub("", found["parts"]))
        parts = [_PART.match(part) for part in each if part.strip()]
        of = found["of"].lower()
        known = [part for part in parts if part]
        is_whole = found["all"] or of in _WHOLES or all(p[2].lower() == of for p in known)  # fmt: skip
        total = sum(int(part[1]) for part in known)
        if len(known) == len(parts) > 1 and is_whole and total != int(found["n"]) > 1:
            yield f"“{found['whole']}” mà các phần cộng lại là {total}: xem lại số lượng"  # fmt: skip


def _points(words: str, items: Sequence[ClauseText]) -> Iterator[str]:
    """Points of a whole that those of its items do not make, with bonus or without; items may exclude each other."""
    above = _ABOVE.search(words)
    told = [(each, _POINTS.search(each.text)) for each in items]
    own = [found for each, found in told if not _BESIDE.match(each.text)]
    points = [_figure(found[1]) for found in own if found]
    if above and len(points) == len(own) > 1:
        whole = _figure(above[1] or above[2] or above[3])
        if whole != sum(_figure(found[1]) for _, found in told if found):
            yield from _unlike(whole, points)


def _unlike(whole: float, points: Sequence[float]) -> Iterator[str]:
    if max(points) < whole != sum(points):
        told = f"tổng ghi {whole:g} điểm mà các mục cộng lại là {sum(points):g} điểm"
        yield f"{told.replace('.', ',')}: xem lại điểm của từng mục"


def _figure(words: str) -> float:
    return float(words.replace(".", "").replace(",", "."))


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A column of points whose last row is not their sum; groups have points of their own."""
    head, *body = rows
    last = body[-1] if body else ()
    at = next((n for n, cell in enumerate(head) if re.match(r"(?:số )?điểm", cell, re.IGNORECASE)), None)  # fmt: skip
    if at is None or not any(_SUM.match(cell) for cell in last[:at]):
        return
    cells = [row[at].strip() for row in (*body[:-1], last)]
    is_grouped = not all(row[0].strip(" .").isdigit() for row in body[:-1])
    if len(cells) > 2 and not is_grouped and all(re.fullmatch(_N, c) for c in cells):
        *points, whole = map(_figure, cells)
        yield from _unlike(whole, points)


def _closing(words: str, title: str) -> Iterator[str]:
    """The year of another plan, left in the last sentence."""
    found = _CLOSING.match(words)
    if found and re.search(r"\b20\d\d\b", title) and found[1] not in title:
        yield f"đoạn kết ghi năm {found[1]}, khác tên văn bản: xem lại năm"


def _names(words: str, issuer: str) -> Iterator[str]:
    """The commune that issues, its name with other accents."""
    area = re.search(r"\b(?:XÃ(?! HỘI\b)|PHƯỜNG|ĐẶC KHU)\s+([^\W\d_]+\s+[^\W\d_]+)$", issuer)  # fmt: skip
    for found in re.finditer(r"\b(?:[Xx]ã|[Pp]hường|[Đđ]ặc khu)\s+((?:[A-ZĐ]\S*\s+)[A-ZĐ][^\W\d_]*)", words if area else ""):  # fmt: skip
        if area and fold(found[1]) == fold(area[1]) and _letters(found[1]) != _letters(area[1]):  # fmt: skip
            yield f"“{found[0]}” viết khác tên cơ quan ban hành “{area[0]}”: xem lại dấu của tên"  # fmt: skip


def _letters(words: str) -> list[list[str]]:
    """Letters and accents of each syllable; where a tone stands does not count."""
    return [sorted(unicodedata.normalize("NFD", w.lower())) for w in words.split()]


def _documents(plan: PlanText) -> Iterator[tuple[int, str]]:
    """A document with two days: of one year, or of two years on the same day; else it may be another one."""
    known: dict[tuple[str, str], DocumentReference] = {}
    for clause in plan.clauses:
        for found in documents_in(clause.text):
            first = known.setdefault((found.kind.lower(), found.code), found) if _is_dated(clause.text, found) else found  # fmt: skip
            old, new = first.day, found.day
            is_one = not (first.issuer and found.issuer and first.issuer != found.issuer)  # fmt: skip
            if old and new and is_one and (old.year == new.year) != (old.timetuple()[1:3] == new.timetuple()[1:3]):  # fmt: skip
                yield clause.line, f"{found.kind} {found.code} ghi ngày {new:%d/%m/%Y}, ở trên ghi ngày {old:%d/%m/%Y}: xem lại ngày"  # fmt: skip


def _is_dated(words: str, found: DocumentReference) -> bool:
    """Whether its day stands right behind its number and symbol."""
    return not found.code.isdigit() and bool(re.match(r",?\s+ngày\s", words[found.end :]))  # fmt: skip


def _far(facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """Days half a year behind the end of a campaign, and what takes longer than its one year."""
    year = year_named(facts.head.title)
    end = facts.period[1] or (f"{year}-12-31" if year else "")
    for found in facts.milestones:
        days = [date.fromisoformat(day) for day in found.time.day.split("/") if day[0] != "-"]  # fmt: skip
        if days and end and (days[-1] - date.fromisoformat(end)).days > _HALF_YEAR:
            yield found.line, f"mốc {days[-1]:%d/%m/%Y} ở sau ngày kết thúc {date.fromisoformat(end):%d/%m/%Y} hơn nửa năm: xem lại năm"  # fmt: skip
        elif days and year and (days[-1] - days[0]).days > _LONG:
            yield found.line, f"khoảng {days[0]:%d/%m/%Y} - {days[-1]:%d/%m/%Y} dài hơn một năm, kế hoạch năm {year}: xem lại năm"  # fmt: skip
