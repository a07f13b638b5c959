"""Documents that running words name: Chỉ thị số 41-CT/TW ngày … của …, Luật … năm 2022.

Numbers are looked for first, then the kind before and the day and issuer behind each, so
that the time is that of one walk through the words.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date

from thidua.model.reference.reference import SYMBOL, DocumentReference, joined, kind_of

KINDS = (
    "Bộ luật", "Luật", "Pháp lệnh", "Nghị định", "Thông tư liên tịch", "Thông tư", "Nghị quyết",
    "Quyết định", "Chỉ thị", "Kết luận", "Kế hoạch", "Hướng dẫn", "Thông báo", "Quy định", "Quy chế",
    "Chương trình", "Đề án", "Công văn", "Công điện", "Báo cáo", "Tờ trình",
)  # fmt: skip
_BY_NUMBER = frozenset(
    {"Nghị định", "Thông tư", "Nghị quyết", "Quyết định", "Chỉ thị", "Kết luận"}
)
"""Kinds that are also called by their number alone: Chỉ thị 05."""
_NUMBER = re.compile(r"\d{1,5}[a-z]?(?!\w)")
_NO_NUMBER = "/.,–-"
"""What stands before digits that are part of a day or of an amount."""
_BEFORE = re.compile(
    rf"(?<!\w)(?P<kind>{'|'.join(KINDS)})\s{{1,6}}(?P<so>số\s{{0,4}}:?\s{{0,4}})?$",
    re.IGNORECASE,
)
_FIRST_WORDS = frozenset(kind.split()[0] for kind in KINDS)
_TWOFOLD = frozenset({"Bộ", "Sở", "Phòng", "Ban"})
"""How agencies begin whose names may hold “và”."""
_LAST_WORDS = frozenset({"số", *(kind.split()[-1].lower() for kind in KINDS)})
_SO = re.compile(r"(?<!\w)số\s{1,4}$", re.IGNORECASE)
_STANDS_ALONE = re.compile(r"\s{0,4}(?:[,;.)”\"]|$|ngày\s{1,4}\d|của\s|về\s|và\s)")
_DAY = re.compile(
    r"ngày\s{1,4}(\d{1,2})\s{0,3}(?:/|-|\.|tháng)\s{0,3}(\d{1,2})\s{0,3}(?:/|-|\.|,?\s{0,3}năm)\s{0,3}((?:19|20)\d\d)(?!\d)"
)
_NEXT = re.compile(rf"(?<!\w)(?:{'|'.join(KINDS)})\s+(?:số\s|\d)|;")
_OF = re.compile(r"\s{0,4},?\s{0,4}của\s{1,4}")
_ENDS = frozenset(
    [
        "về",
        "phê",
        "triển",
        "gắn",
        "ngày",
        "đã",
        "được",
        "để",
        "và",
        "theo",
        "tại",
        "nhằm",
        "thực",
        "là",
        "trong",
        "giai",
        "tiếp",
        "phát",
        "do",
        "có",
        "năm",
        "nêu",
    ]
)
_END_PAIRS = frozenset({"quy định", "ban hành", "hướng dẫn", "tổ chức"})
"""What ends the name of an issuer: what the document is about follows."""
_LAW = re.compile(
    r"(?P<kind>Bộ luật|Luật|Pháp lệnh)\s{1,4}(?P<name>[A-ZĐÂÔƯ]\w*(?:,?\s{1,4}\w+){0,14}?)"
    r"(?=\s{1,4}(?:năm\s{1,4}\d{4}|số\s{1,4}\d))"
)
_BARE_LAW = re.compile(
    r"(?P<kind>Bộ luật|Luật|Pháp lệnh)\s{1,4}(?P<name>[A-ZĐÂÔƯ]\w*(?:\s{1,4}[^\W\d]+){0,12}?)"
    r"(?=\s{0,4}(?:[;.,()“”\"]|$)|\s{1,4}(?:và|quy|về|đã|được|của|ngày|sửa|có|để|cho|năm|số)(?!\w))"
)
_YEAR = re.compile(r"\s{1,4}năm\s{1,4}(\d{4})(?!\d)")
_CODE = re.compile(r"\s{1,4}số\s{1,4}(\d{1,5})")
_NAMED = re.compile(
    r"Nghị quyết\s{1,4}(?:của\s{1,4})?"
    r"(?P<name>Đại hội(?:\s{1,4}[^\W\d]+){0,9}?\s{1,4}lần\s{1,4}thứ\s{1,4}[IVXLC]{1,7}(?!\w)(?:\s{1,4}của\s{1,4}Đảng(?!\s+bộ))?)"
)


def documents_in(
    text: str, laws: Collection[str] = ()
) -> tuple[DocumentReference, ...]:
    """Give the documents that a text names, in order; `laws` are names of known laws, casefolded."""
    found = [*_numbered(text)]
    if "uật " in text or "uật\n" in text or "háp lệnh" in text:
        found += _laws(text, laws)
    if "Đại hội" in text:
        found += _named(text)
    kept: list[DocumentReference] = []
    for each in sorted(found, key=lambda r: (r.start, -r.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return tuple(kept)


def _numbered(text: str) -> Iterator[DocumentReference]:
    for number in _NUMBER.finditer(text):
        if _follows(text, number.start(), _NO_NUMBER):
            continue
        begin = max(0, number.start() - 40)
        head = _head(text[begin : number.start()])
        kind = head["kind"].capitalize() if head else ""
        symbol = SYMBOL.match(text, number.end())
        if symbol:
            told = kind_of(symbol["symbol"])
            if not (kind or told):
                continue
            start = (
                begin + head.start() if head else _number_start(text, number.start())
            )
            code = joined(text[number.start() : symbol.end()])
            yield _with_facts(text, start, symbol.end(), kind or told, code)
        elif (
            head
            and (head["so"] or kind in _BY_NUMBER)
            and _STANDS_ALONE.match(text, number.end())
        ):
            code, start = number[0], begin + head.start()
            yield _with_facts(text, start, number.end(), kind, code)


def _head(before: str) -> re.Match[str] | None:
    """Find a kind of document that ends these words; most numbers stand behind other words."""
    words = before.rsplit(None, 2)
    if not words or words[-1].rstrip(":").lower() not in _LAST_WORDS:
        return None
    return _BEFORE.search(before)


def _follows(text: str, start: int, signs: str = "") -> bool:
    """Whether a letter, a digit or one of the signs stands right before a place."""
    before = text[start - 1 : start]
    return before.isalnum() or (bool(before) and before in signs)


def _number_start(text: str, start: int) -> int:
    so = _SO.search(text[max(0, start - 8) : start])
    return start - len(so[0]) if so else start


def _with_facts(
    text: str, start: int, end: int, kind: str, code: str
) -> DocumentReference:
    """Add the day and the issuer, as far as they stand before the next document."""
    behind = text[end : end + 200]
    stop = _NEXT.search(behind)
    behind = behind[: stop.start()] if stop else behind
    day, issuer = _DAY.search(behind[:160]), ""
    for at in (0, day.end() if day else 0):
        of = _OF.match(behind, at)
        issuer = issuer or (_issuer(behind[of.end() :]) if of else "")
    return DocumentReference(start, end, kind, code, _date(day), issuer)


def _issuer(words: str) -> str:
    """Read who issued a document: up to a word that speaks of what it is about."""
    kept: list[str] = []
    said = words.split()[:15]
    if not (said and said[0][:1].isupper()):
        return ""
    for word, following in zip(said, [*said[1:], ""], strict=True):
        if (
            word == "và"
            and kept[0] in _TWOFOLD
            and following[:1].isupper()
            and following not in _FIRST_WORDS
        ):
            pass  # Sở Giáo dục và Đào tạo
        elif (
            word[0] in '"“‘('
            or word in _ENDS
            or f"{word} {following.rstrip(',;.')}" in _END_PAIRS
        ):
            break
        kept.append(word.rstrip(",;.)”"))
        if kept[-1] != word:
            break
    return " ".join(kept)


def _date(found: re.Match[str] | None) -> date | None:
    if not found:
        return None
    day, month, year = map(int, found.groups())
    try:
        return date(year, month, day)
    except ValueError:  # 31/11
        return None


def _laws(text: str, laws: Collection[str]) -> Iterator[DocumentReference]:
    known = sorted(laws, key=len, reverse=True)
    for bare in _BARE_LAW.finditer(text):
        if _follows(text, bare.start()):
            continue
        lower = text[bare.start("name") : bare.start("name") + 120].casefold()
        name = next((n for n in known if lower.startswith(n)), "")
        full = _LAW.match(text, bare.start())
        if name:
            end = bare.start("name") + len(name)
        elif full:
            end = full.end("name")
        else:
            end = bare.end("name")
        yield _law(text, bare, end)


def _law(text: str, found: re.Match[str], end: int) -> DocumentReference:
    name = " ".join(text[found.start("name") : end].split())
    year, code = _YEAR.match(text, end), _CODE.match(text, end)
    symbol = SYMBOL.match(text, code.end()) if code else None
    if code and symbol:
        told = joined(text[code.start(1) : symbol.end()])
        return DocumentReference(
            found.start(), symbol.end(), found["kind"], told, name=name
        )
    last = year.end() if year else end
    told_year = int(year[1]) if year else None
    return DocumentReference(
        found.start(), last, found["kind"], "", name=name, year=told_year
    )


def _named(text: str) -> Iterator[DocumentReference]:
    for found in _NAMED.finditer(text):
        if _follows(text, found.start()):
            continue
        name = " ".join(found["name"].split())
        yield DocumentReference(found.start(), found.end(), "Nghị quyết", "", name=name)
