"""What a document sets in capitals, as a person would write it: names by its own words and lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from thidua.model.slug import fold
from thidua.read.office.fact.facts import PlanFacts
from thidua.read.office.fact.origin.province import PROVINCES
from thidua.read.plan.text import PlanText

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_OPENS = re.compile(r"(?:^|\s)[(\[]?[“‘«\"']$")
_STOP = re.compile(r"[^\s,]")
"""Behind it a capital says nothing."""
_MOST, _LONG = 6, 4
"""Words of a run that is looked for; of capitals without intent, as “DÂN VẬN KHÉO” has."""
_NAMES = (
    "Việt Nam|Cộng sản|Hồ Chí Minh|Đảng|đảng viên|Nhà nước|Quốc hội|Chính phủ|Tổ quốc|Mặt trận|Hội đồng nhân dân|Ủy ban nhân dân"
    "|Đại hội|thi đua|khen thưởng|tỉnh Hòa Bình"
)  # fmt: skip
_PARTS = (
    "cơ sở|ngành|xã|phường|đặc khu|tỉnh|huyện|thành phố|thôn|tổ dân phố|khu vực|số|các|và|thi đua|Hợp tác xã|Nông nghiệp|Dịch vụ|Bệnh viện|Đa khoa"
    "|Y tế|Trung tâm|Tiểu học|Trung học cơ sở|Trung học phổ thông|Mầm non|Giáo dục|Đào tạo|Công an|Quân sự|Chấp hành|Thường vụ|Thường trực|Chuyên môn|Ủy ban|Đảng ủy"
    "|Chi hội|Liên hiệp|Phụ nữ|Nông dân|Thanh niên|Công đoàn|Công ty|Nội vụ|Tài chính|Môi trường|Kinh tế|Văn hóa|Xã hội|Văn phòng|Liên minh"
    "|cuộc thi|cuộc vận động|Đảng bộ|Cựu chiến binh|Liên đoàn|Lao động|cơ quan|tham mưu|tổng hợp|đơn vị|đoàn thể|doanh nghiệp"
)  # fmt: skip
"""Of names of bodies."""
_AREA = re.compile(
    r"\b(?P<kind>(?<!TÁC )XÃ(?! HỘI\b)|(?<!CÁC )PHƯỜNG|ĐẶC KHU|HUYỆN|THỊ XÃ|THÀNH PHỐ|TỈNH|THÔN|BẢN|ẤP)\s+(?P<name>(?!ỦY|ĐOÀN)[^\W\d_]+(?:\s[^\W\d_]+){0,3})$"
)
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_NUMERAL = re.compile(r"(?=[IVXLC])(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})")
_COUNTED = re.compile(r"thứ|khóa|khoá|quý|kỳ|hạng|loại|phần|mục|nhóm|khối|cấp|vùng|lần")
"""Behind these VI is six."""
Spelling = Mapping[tuple[str, ...], str]


def lowered(facts: PlanFacts, plan: PlanText) -> PlanFacts:
    """Write the title as a sentence, and bodies as their names are written."""
    head, texts = facts.head, texts_of(facts, plan)
    spelling = _spelling(texts, (head.issuer, head.parent))
    title = in_small_letters(head.title, spelling)
    title = title[:1].upper() + title[1:]
    issuer = name_in_small_letters(head.issuer, texts)
    parent = name_in_small_letters(head.parent, texts)
    return replace(facts, head=replace(head, title=title, issuer=issuer, parent=parent))


def texts_of(facts: PlanFacts, plan: PlanText) -> list[str]:
    """Give the words that show how names are written."""
    place = f"ở {re.sub('^(?:Xã|Phường|Đặc khu) ', '', facts.head.place)}"
    return [place, facts.head.title, *(clause.text for clause in plan.clauses)]


def capitals_told(facts: PlanFacts, plan: PlanText) -> Iterator[str]:
    """Say what is written otherwise than it is printed."""
    was, made = facts.head, lowered(facts, plan).head
    told = {"kế hoạch": made.title} if made.title[1:] != was.title[1:] else {}
    is_committee = fold(was.issuer).startswith(("ubnd", "uy ban nhan dan"))
    if made.issuer != was.issuer and not is_committee:
        told["cơ quan"] = made.issuer
    for kind, name in told.items():
        yield f"tên {kind} viết hoa, ghi vào dữ liệu là “{name}”: xem lại tên riêng"


def name_in_small_letters(words: str, texts: Iterable[str] = ()) -> str:
    """Write the name of a body that stands in capitals; the document's `texts` may have it."""
    parts = {_key(name): name for name in _PARTS.split("|")}
    if not words.isupper():
        return words
    told = {**_spelling(texts, [words]), **parts}
    return _lower(words, 0, len(words), told, is_name=True)


def in_small_letters(words: str, spelling: Spelling) -> str:
    """Write capitals as a sentence: all, a run that words begin with, or a long one."""
    told, end = [""], 0
    for start, behind in _shouted(words):
        told += [words[end:start], _lower(words, start, behind, spelling)]
        end = behind
    return "".join([*told, words[end:]])


def _shouted(words: str) -> Iterator[tuple[int, int]]:
    run: list[re.Match[str]] = []
    for token in (*re.finditer(r"\S+", words), None):
        is_sign = token is not None and token[0].lower() == token[0].upper()
        if token and (token[0].isupper() or (run and is_sign)):
            run.append(token)
            continue
        loud = sum(word.isupper() for part in run for word in _WORD.findall(part[0]))
        if run and loud >= (_LONG if run[0].start() else 1):
            yield run[0].start(), run[-1].end()
        run = []


def _lower(
    words: str, start: int, behind: int, spelling: Spelling, *, is_name: bool = False
) -> str:
    found = [*_WORD.finditer(words, start, behind)]
    told, end, at = [""], start, 0
    while at < len(found):
        first, size = found[at], _longest(words, found, at, spelling)
        plain = spelling.get(_run(words, found, at, size), "")
        if not plain:
            before = found[at - 1][0].lower() if at else ""
            plain = _word(first[0], before, is_name=is_name)
        if not first.start() or _OPENS.search(words[: first.start()]):
            plain = plain[:1].upper() + plain[1:]
        told += [words[end : first.start()], plain]
        end, at = found[at + size - 1].end(), at + size
    return "".join([*told, words[end:behind]])


def _longest(
    words: str, found: list[re.Match[str]], at: int, spelling: Spelling
) -> int:
    """Count the words from a place on that are written together in a known way; else one."""
    sizes = range(len(found) - at, 0, -1)
    return next((n for n in sizes if _run(words, found, at, n) in spelling), 1)


def _word(word: str, before: str, *, is_name: bool) -> str:
    """Write a word that nothing shows how to write."""
    is_numeral = _NUMERAL.fullmatch(word) and (
        len(word) > 2 or _COUNTED.fullmatch(before)
    )
    if _is_short(word) or is_numeral:
        return word
    return word.capitalize() if is_name else word.lower()


def _is_short(word: str) -> bool:
    """Whether letters in capitals are no syllable: UBND, OCOP, XIV."""
    is_plain = re.fullmatch("[A-ZĐ]+", word)
    return bool(is_plain) and not _SYLLABLE.fullmatch(fold(word))


def _spelling(texts: Iterable[str], above: Iterable[str]) -> dict[tuple[str, ...], str]:
    counted: dict[tuple[str, ...], Counter[str]] = {}
    for run in (run for text in texts for run in _runs(text)):
        counted.setdefault(_key(run), Counter())[run] += 1
    told = {_key(name): name for name in _areas(above)}
    told |= {
        run: max(forms, key=lambda form: (forms[form], form))
        for run, forms in counted.items()
    }
    return told | {_key(name): name for name in f"{_NAMES}|{PROVINCES}".split("|")}


def _runs(text: str) -> Iterator[str]:
    found = [*_WORD.finditer(text)]
    for first in range(1, len(found)):
        if _STOP.search(text[found[first - 1].end() : found[first].start()]):
            continue
        for last in range(first, min(first + _MOST, len(found))):
            if found[last][0].isupper():
                break
            if last > first:
                yield text[found[first].start() : found[last].end()]


def _areas(lines: Iterable[str]) -> Iterator[str]:
    for found in filter(None, map(_AREA.search, lines)):
        name = found["name"].title()
        yield f"{found['kind'].lower()} {name}"
        yield from [name] if " " in name else []


def _run(words: str, found: list[re.Match[str]], at: int, size: int) -> tuple[str, ...]:
    return _key(words[found[at].start() : found[at + size - 1].end()])


def _key(words: str) -> tuple[str, ...]:
    return tuple(words.casefold().replace("uỷ", "ủy").split())
