"""Rules on slips of the hand (lỗi gõ): blanks left open, words typed twice, brackets that nothing closes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.model.letter.single import is_syllable
from thidua.model.problem import Grade
from thidua.review.draft import Draft
from thidua.review.rule import Found, draft_rule

_BLANK = re.compile(
    r"(?<!\w)x{3,}(?!\w)|\[(?:\.{2,}|…+|\s*)\]|\(\?+\)|(?:\.{4,}|…{2,}|_{3,})",
    re.IGNORECASE,
)
_OPEN_DAY = re.compile(r"ngày\s*[….]+\s*(?:tháng|/)|[….]+/[….]*\s*/?20\d\d")
_TWICE = re.compile(
    r"\b(của|và|các|những|là|cho|trong|với|để|theo|tại|được|về|trên|từ|đến|có|không|phải)\s+\1\b(?!\s+\1)",
    re.IGNORECASE,
)
_PAIRS = (("(", ")"), ("“", "”"))
_MEASURE = re.compile(r"\d\"")
"""It may be a measure, and no quotation."""
_OPENED = re.compile(r"(?<!\S)\"(?=\w)")
_SPACED = re.compile(
    r"[^\W\d_]\s+\.(?=\s|$)|[^\W\d_]\s+[,;:]|[^\W\d_]([,;])(?=[^\W\d_])"
)
_SHORT = re.compile(r"\b[A-ZĐ]{2,8}\b")
_PLAIN = {"STT", "TT", "VT", "TM", "KT", "TL", "TUQ"}
"""Short forms of tables and signatures, which every office knows."""
_CODE = ("/", "-", "–")
_BEFORE, _BEHIND = re.compile(r"(\w{2,})\s$"), re.compile(r"\s(\w{2,})")
_ROMAN = re.compile(r"[IVXLC]+")
_EXPLAINED = re.compile(
    r"(?:viết|gọi) tắt (?:là|:)\s*[“\"]?([^”\")]{1,40})|\(([A-ZĐ]{2,8})\)"
)


@draft_rule(
    "du-thao-con-trong",
    what="Còn chỗ để trống trong lời văn",
    why="Chỗ chấm, chỗ xxx là để điền sau; ban hành rồi thì ai cũng thấy.",
    remedy="điền vào, hoặc bỏ đi",
    bad="trước ngày …/…/2026",
    good="trước ngày 15/4/2026",
    grade=Grade.ATTENTION,
)
def nothing_is_left_open(draft: Draft) -> Iterator[Found]:
    """Tell blanks in the body; the number and the day at the head are filled in by the registry."""
    for clause in draft.body():
        found = _OPEN_DAY.search(clause.text) or _BLANK.search(clause.text)
        if found:
            around = clause.text[max(found.start() - 20, 0) : found.end() + 20].strip()
            yield Found(clause.line, f"còn để trống: “{around}”", found[0])


@draft_rule(
    "du-thao-lap-tu",
    what="Một từ gõ hai lần liền nhau",
    why="Lỗi gõ mà máy không gạch chân.",
    remedy="bỏ một lần",
    bad="Nhân dân các các thôn",
    good="Nhân dân các thôn",
    grade=Grade.ATTENTION,
)
def words_stand_once(draft: Draft) -> Iterator[Found]:
    """Tell small words that nobody says twice."""
    for clause in draft.body():
        for found in _TWICE.finditer(clause.text):
            yield Found(clause.line, f"“{found[0]}” lặp từ", found[0])


@draft_rule(
    "du-thao-ngoac",
    what="Mở ngoặc mà không đóng",
    why="Người đọc không biết phần trong ngoặc hết ở đâu.",
    remedy="thêm ngoặc đóng, hoặc bỏ ngoặc mở",
    bad="Nhân dân các thôn (cả hộ tạm trú.",
    good="Nhân dân các thôn.",
    grade=Grade.ATTENTION,
)
def brackets_are_closed(draft: Draft) -> Iterator[Found]:
    """Tell a bracket or a quotation that its own clause does not close; “a)” is a label."""
    for clause in draft.body():
        for opening, closing in _PAIRS:
            is_open = clause.text.count(opening) > clause.text.count(closing)
            is_mixed = opening == "“" and clause.text.count('"') % 2
            is_theirs = draft.amends and clause.line in draft.quoted
            if is_open and not (is_mixed or is_theirs):
                at = clause.text.rfind(opening)
                words = clause.text[at : at + 40]
                yield Found(clause.line, f"“{words}” mở mà không đóng", words)
        if not draft.amends and (found := _odd_quote(clause.text)):
            yield Found(clause.line, f"“{found}” mở mà không đóng", found)


def _odd_quote(words: str) -> str:
    """Give what follows the last straight quotation mark, where one of them has no other."""
    is_paired = words.count('"') % 2 == 0 or any(sign in words for sign in "“”")
    if is_paired or _MEASURE.search(words):
        return ""
    opened = [found.start() for found in _OPENED.finditer(words)]
    return words[opened[-1] : opened[-1] + 40] if opened else ""


@draft_rule(
    "du-thao-dau-cau",
    what="Dấu câu đứng cách chữ trước, hay dính chữ sau",
    why="Dấu câu đứng liền chữ trước, cách chữ sau; đứng cách thì dấu rơi xuống đầu dòng.",
    remedy="sửa khoảng cách quanh dấu câu",
    bad="Nhân dân ,học sinh các thôn.",
    good="Nhân dân các thôn.",
    grade=Grade.NOTE,
)
def signs_stand_by_words(draft: Draft) -> Iterator[Found]:
    """Tell the first place and how many there are: each is a small matter."""
    told = [
        (clause, found)
        for clause in draft.body()
        for found in _SPACED.finditer(clause.text)
    ]
    if told:
        clause, first = told[0]
        around = clause.text[max(first.start() - 10, 0) : first.end() + 10].strip()
        more = f", còn {len(told) - 1} chỗ nữa" if len(told) > 1 else ""
        yield Found(clause.line, f"“{around}”{more}", around)


@draft_rule(
    "du-thao-viet-tat",
    what="Chữ viết tắt không có chỗ nào nói là gì",
    why="Người dân đọc kế hoạch không biết các chữ ấy; lần đầu thì viết đủ, chữ tắt để trong ngoặc.",
    remedy="viết đủ ở lần đầu, hoặc thêm vào data/abbreviations.yml của cổng",
    bad="Nhân dân các thôn, KTTH.",
    good="Nhân dân các thôn.",
    grade=Grade.NOTE,
)
def short_forms_are_told(draft: Draft) -> Iterator[Found]:
    """Tell short forms that neither the draft nor the portal explains, once each."""
    if not draft.abbreviations:
        return
    clauses = [*draft.body()]
    whole = " ".join(clause.text for clause in clauses)
    told = " ".join(a or b for a, b in _EXPLAINED.findall(whole))
    known = {*_PLAIN, *draft.abbreviations, *_SHORT.findall(told)}
    for clause in clauses:
        if clause.text.isupper():
            continue
        for found in _SHORT.finditer(clause.text):
            word = found[0]
            if (
                word in known
                or _ROMAN.fullmatch(word)
                or _is_in_code(clause.text, found)
            ):
                continue
            known.add(word)
            yield Found(clause.line, f"“{word}” chưa được nói là gì", word)


def _is_in_code(words: str, found: re.Match[str]) -> bool:
    """Whether letters are of a number and symbol, 12/KH-UBND, or of words in capitals."""
    before, behind = words[: found.start()], words[found.end() :]
    near = (before[-1:], behind[:1])
    beside = (_BEFORE.search(before), _BEHIND.match(behind))
    is_word = is_syllable(found[0].lower())
    return any(sign in _CODE for sign in near) or any(
        each and each[1].isupper() and (is_word or not each[1].isascii())
        for each in beside
    )
