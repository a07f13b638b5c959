"""What a paper says otherwise than its head (chỗ khác đầu văn bản): its title, who signs, what its annexes go with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.model.reference.document import documents_in
from thidua.model.reference.reference import DocumentReference
from thidua.model.slug import fold
from thidua.read.office.fact.day import day_of, year_named
from thidua.read.office.fact.facts import PlanFacts
from thidua.read.office.fact.origin.head import Head
from thidua.read.plan.text import ClauseText, Part, PlanText

DAY = r"(?:ngày\s+)?(\d{1,2})(?:\s?[/.]\s?|\s+tháng\s+)(\d{1,2})(?!\d)(?:(?:\s?[/.]\s?|\s+năm\s+)(20\d\d))?"
"""Day, month, and year where it is told."""
AREA = r"(?:xã(?! hội\b)|phường|đặc khu) (?!chủ )(\S+ [^\W\d_]+)"
"""A commune, with the two syllables of its name."""
_HOLDS = re.compile(rf"này có hiệu lực (?:thi hành )?(?:kể )?từ {DAY}")
_OTHER_YEAR = re.compile(
    r"tổng kết|sơ kết|xét|đánh giá|công nhận|chấm|kết quả|đăng ký|giao ước|chuẩn bị"
    r"|(?:chào mừng|chào đón|đón|hướng tới|hướng đến|tiến tới|kỷ niệm)\b.*20\d\d",
    re.IGNORECASE,
)
"""A year that is over, or to come, is what such a paper is about."""
_DATED = re.compile(r"(\S+ \S+ \S+) năm (20\d\d)\b")
"""A year with the three words before it."""
_LEVEL = re.compile(r"\b(?:tỉnh|thành phố|TP|huyện|Trung ương|Sở)\b", re.IGNORECASE)
_COUNCIL = re.compile(r"[ỦU][YỶ] BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND")
_OTHERS = re.compile(r"ĐẢNG|MẶT TRẬN|MTTQ|BAN (?:THƯỜNG (?:VỤ|TRỰC)|CHẤP HÀNH)")
"""Bodies for whom nobody signs what an UBND issues."""


_LETTERS = {
    "QĐ": "quyết định", "KH": "kế hoạch", "HD": "hướng dẫn", "TB": "thông báo",
    "BC": "báo cáo", "TTR": "tờ trình", "NQ": "nghị quyết",
    "CTR": "chương trình", "ĐA": "đề án", "PA": "phương án", "QC": "quy chế",
}  # fmt: skip
"""How symbols begin, by the kind of paper (Nghị định 30/2020, phụ lục III); CT is both of chỉ thị and, often, of chương trình."""
_ISSUED_ON = re.compile(
    r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE
)


def against_head(plan: PlanText, facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """Tell them with their lines."""
    yield from _title(plan, facts)
    yield from _no_day(plan, facts)
    yield from _signed(plan, facts)
    yield from _own(plan, facts)
    yield from _first_article(plan, facts)


def _first_article(plan: PlanText, facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """The year of what a decision is about, where its first article says the title with another one."""
    about = _DATED.search(facts.head.title)
    if not about or facts.head.kind.lower() != "quyết định":
        return
    first = next((c for c in plan.clauses if c.label == "Điều 1."), None)
    for told in _DATED.finditer(first.text if first else ""):
        if first and told[1].lower() == about[1].lower() and told[2] != about[2]:
            message = (
                f"Điều 1 ghi “{told[0]}”, tên văn bản ghi năm {about[2]}: xem lại năm"
            )
            yield first.line, message


def _title(plan: PlanText, facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """A title with the year, or the commune, of another plan."""
    title, year = facts.head.title, year_named(facts.head.title)
    line = _line_of(plan, year or title[:20])
    years = {day[:4] for day in facts.period if day[:1] == "2"}
    is_within = years and min(years) <= year <= max(years)
    if year and years and not is_within and not _OTHER_YEAR.search(title):
        told = " - ".join(sorted(years))
        message = f"tên văn bản ghi năm {year}, thời gian thi đua lại trong năm {told}: xem lại năm"
        yield line, message
    named = re.search(rf"địa bàn {AREA}", title, re.IGNORECASE)
    if named and _is_proper(named[1]) and _is_apart(named[1], facts.head.issuer):
        message = f"tên văn bản ghi “{named[0]}”, cơ quan ban hành là “{facts.head.issuer}”: xem lại tên"
        yield line, message


def symbols(plan: PlanText, facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """A symbol that begins with the letters of another kind of paper: QĐ on a plan."""
    head = facts.head
    letters = re.split(r"[-/]", head.symbol.upper())[0]
    told, kind = _LETTERS.get(letters, ""), head.kind.lower()
    lines = [aside.text for aside in plan.asides if aside.part is Part.HEAD]
    is_enclosed = any(re.search("kèm theo", line, re.IGNORECASE) for line in lines)
    if told and kind in _LETTERS.values() and told != kind and not is_enclosed:
        line = _line_of(plan, head.symbol)
        message = f"ký hiệu “{head.symbol}” là của {told}, tên loại là {kind}: xem lại ký hiệu, tên loại"
        yield line, message


def _no_day(plan: PlanText, facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """The day of the head, where the calendar has none such."""
    for aside in plan.asides if not facts.head.day else ():
        found = _ISSUED_ON.search(aside.text) if aside.part is Part.HEAD else None
        if found and not day_of(*found.groups()):
            message = f"“{found[0]}” không có trong lịch, không ghi vào dữ liệu: xem lại ngày ban hành"
            yield aside.line, message


def _signed(plan: PlanText, facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """Who signs alone, for another body than the one that issues."""
    issuer, signs = facts.head.issuer, not facts.cosigners and facts.signatory
    told = signs.authority.split(", ")[0] if signs else ""
    instead = f"KT. {signs.position}" if signs else ""
    if signs and signs.position and instead in signs.authority.split(", "):
        message = f"ký “{instead}” mà chức vụ ghi “{signs.position}”: ký thay thì chức vụ là cấp phó; xem lại"
        yield _line_of(plan, instead), message
    named = re.search(rf"{AREA}$", told, re.IGNORECASE)
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
    issued = facts.head.day
    for clause in plan.clauses:
        for found in documents_in(clause.text) if clause.level == "phu-luc" else ():
            if clause.text[: found.start].lower().endswith("kèm theo "):
                told = _unlike_head(found, facts.head)
                yield from ((clause.line, message) for message in told)
                if found.code.endswith(facts.head.symbol or " "):
                    yield from _other_issuer(clause, found.end, facts.head.issuer)
        holds = _HOLDS.search(clause.text)
        day = day_of(*holds.groups("")) if holds else None
        if day and issued and day < issued:
            message = f"hiệu lực từ {day:%d/%m/%Y}, trước ngày ban hành {issued:%d/%m/%Y}: xem lại hai ngày"
            yield clause.line, message


def _other_issuer(
    clause: ClauseText, behind: int, issuer: str
) -> Iterator[tuple[int, str]]:
    """The commune whose own paper an annex goes with, by another name than that of the head."""
    named = re.search(
        rf"của (?:Chủ tịch )?(?:UBND|[ỦU][yỷ] ban nhân dân) {AREA}",
        clause.text[behind:],
    )
    if named and _is_proper(named[1]) and _is_apart(named[1], issuer):
        message = f"kèm theo văn bản “{named[0]}”, cơ quan ban hành là “{issuer}”: xem lại tên"
        yield clause.line, message


def _unlike_head(found: DocumentReference, head: Head) -> Iterator[str]:
    """Number and day of what an annex goes with, where the head has others; a province's plan is another one."""
    own = f"{head.number}{'-' if '/' in head.symbol else '/'}{head.symbol}"
    is_own = bool(head.number and head.symbol) and found.code.endswith(head.symbol)
    is_above = _LEVEL.search(found.issuer) and not _LEVEL.search(head.issuer)
    is_same_day = None in (found.day, head.day) or found.day == head.day
    is_same = found.code.lstrip("0") == own.lstrip("0") and is_same_day
    if is_own and not is_above and not is_same:
        there, here = (
            f" ngày {day:%d/%m/%Y}" if day else "" for day in (found.day, head.day)
        )
        yield f"kèm theo {found.kind} {found.code}{there}, đầu văn bản ghi {own}{here}: xem lại số, ngày"


def _is_proper(name: str) -> bool:
    """Whether syllables begin large: “xã Chào mừng” begins a line, and capitals throughout do not tell."""
    return not name.isupper() and all(word[0].isupper() for word in name.split())


def _is_apart(name: str, issuer: str) -> bool:
    """Whether a commune is another one than that of the issuer, which ends with it."""
    own = re.search(rf"{AREA}$", issuer, re.IGNORECASE)
    return bool(own) and name[0].isupper() and fold(name) not in fold(issuer)


def _line_of(plan: PlanText, words: str) -> int:
    """The line of head or signature that has the words, and no day."""
    told = (a for a in plan.asides if words in a.text and ", ngày" not in a.text)
    return min((aside.line for aside in told), default=1)
