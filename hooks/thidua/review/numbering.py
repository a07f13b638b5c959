"""Rules on how clauses are numbered (đánh số điều khoản), and on what is cited of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import zip_longest

from thidua.check.file.narrative import check_narrative
from thidua.derive.reference.place import clause_index
from thidua.derive.reference.register import index_of
from thidua.derive.reference.resolve import Library, references_of
from thidua.model.key import CampaignKey
from thidua.model.problem import Grade
from thidua.model.reference.reference import ClauseReference
from thidua.read.plan.label.label import Level
from thidua.read.plan.text import ClauseText, NumberingWarning, Odd
from thidua.read.source.front_matter import split_front_matter
from thidua.review.draft import Draft
from thidua.review.rule import Found, draft_rule

_RANKS = {each.slug: each.value for each in Level if each < Level.GACH}
_ANNEX = re.compile(
    r"(?P<name>[Pp]hụ lục(?:\s+(?:số\s+)?(?P<number>[IVXL]+|\d{1,2}|[A-Z])\b)?)"
    r"[^.;]{0,40}?(?:kèm theo (?:[^.;\d]{0,20})này|\(?(?:đính )?kèm theo\)?(?=[.;,)]|$))"
)
"""An annex that goes with the document itself."""
_HERE = CampaignKey("du-thao", 1, "du-thao")
"""A key for the draft, which has none yet."""


@draft_rule(
    "du-thao-danh-so",
    what="Số của mục, khoản hay chữ của điểm bị nhảy, bị lặp",
    why="Người đọc dẫn “khoản 3 mục II”: số nhảy thì tưởng mất một khoản, số lặp thì không biết khoản nào.",
    remedy="đánh số lại cho liền mạch",
    bad="1. Mục đích\nGiữ đường làng sạch.\n3. Đối tượng",
    good="1. Mục đích\nGiữ đường làng sạch.\n2. Đối tượng",
)
def numbers_follow(draft: Draft) -> Iterator[Found]:
    """Tell numbers that skip or come twice; of another document they are as they are there."""
    theirs = draft.quoted if draft.amends else ()
    for warning in draft.plan.warnings:
        if warning.odd is not Odd.UNTAKEN and warning.line not in theirs:
            yield _odd(warning)


@draft_rule(
    "du-thao-giong-dieu-khoan",
    what="Một dòng giống điều khoản mà đánh số không theo các dòng khác",
    why="Nó lẫn vào lời của điều khoản trên; muốn là một điều khoản thì đánh số như các điều khoản cùng cấp.",
    remedy="đánh số như các điều khoản cùng cấp, hoặc viết liền vào câu trên",
    bad="2 Các thôn thực hiện",
    good="2. Các thôn thực hiện",
    grade=Grade.NOTE,
)
def likenesses_are_meant(draft: Draft) -> Iterator[Found]:
    """Tell what looks like a clause and is none."""
    for warning in draft.plan.warnings:
        if warning.odd is Odd.UNTAKEN:
            yield _odd(warning)


def _odd(warning: NumberingWarning) -> Found:
    message = warning.message.partition(", mã là ")[0]
    quote = message.partition("“")[2].partition("”")[0]
    return Found(warning.line, message, quote)


@draft_rule(
    "du-thao-muc-trong",
    what="Một mục có tên mà không có lời nào bên dưới",
    why="Thường là một đoạn bị xóa hay chưa viết.",
    remedy="viết tiếp, hoặc bỏ mục ấy",
    bad="1. Mục đích:\n2. Đối tượng",
    good="1. Mục đích\nGiữ đường làng sạch.\n2. Đối tượng",
    grade=Grade.ATTENTION,
)
def headings_hold_something(draft: Draft) -> Iterator[Found]:
    """Tell a title that nothing stands below before the next of its level."""
    clauses = [c for c in draft.plan.clauses if c.level not in ("noi-nhan", "phu-luc")]
    parents = {clause.parent for clause in clauses}
    for clause, following in zip_longest(clauses, clauses[1:]):
        is_next = following is None or _rank(following.level) <= _rank(clause.level)
        is_empty = is_next and clause.id not in parents
        if is_empty and clause.label and _is_title(clause):
            message = f"“{clause.label} {clause.text[:80]}” không có lời nào bên dưới"
            yield Found(clause.line, message, clause.text[:60])


def _is_title(clause: ClauseText) -> bool:
    """Whether the words of a clause are a title alone: capitals, or a colon behind them."""
    is_part = clause.level in ("phan", "chuong", "muc") and clause.text.isupper()
    return is_part or (clause.level in _RANKS and clause.text.endswith(":"))


def _rank(level: str) -> int:
    """How low a level stands; what has no number of its own stands below all."""
    return _RANKS.get(level, len(_RANKS))


@draft_rule(
    "du-thao-dan-toi",
    what="Văn bản dẫn tới một điều khoản mà chính nó không có",
    why="Thường là số cũ còn lại sau khi thêm, bớt điều khoản; người đọc không biết phải làm theo chỗ nào.",
    remedy="sửa lại số của điều khoản được dẫn",
    bad="theo khoản 9 mục II Kế hoạch này",
    good="theo khoản 2 mục II Kế hoạch này",
)
def cited_clauses_are_there(draft: Draft) -> Iterator[Found]:
    """Tell a clause of its own that a draft names and has not."""
    from thidua.draft.narrative import narrative_of  # noqa: PLC0415  (slow to load, for a build that tells the rules alone)

    text = split_front_matter(narrative_of(draft.plan, date.min), "", [])
    if text is None or draft.amends:
        return  # a document that amends another names the clauses of that one
    tree = check_narrative(text, "", [])
    index, lines = clause_index(tree), {c.id: c.line for c in draft.plan.clauses}
    library = Library((index_of({}),), {}, {}, lambda key: index)
    for found in references_of(_HERE, tree, library):
        told = found.reference
        if found.target or not isinstance(told, ClauseReference) or told.document:
            continue
        if told.is_own or index.has(told):
            message = f"“{found.words}”: văn bản không có điều khoản ấy"
            yield Found(lines.get(found.clause, 1), message, found.words)


@draft_rule(
    "du-thao-phu-luc",
    what="Văn bản nhắc một phụ lục kèm theo mà tệp không có",
    why="Phụ lục để ở tệp khác thì dễ gửi thiếu; phụ lục đã bỏ thì lời dẫn còn sót.",
    remedy="để phụ lục vào cùng tệp, sau nơi nhận; đã bỏ thì sửa lời dẫn",
    bad="theo Phụ lục II kèm theo Kế hoạch này",
    good="theo khoản 2 mục II Kế hoạch này",
    grade=Grade.ATTENTION,
)
def annexes_are_there(draft: Draft) -> Iterator[Found]:
    """Tell an annex of its own that a draft names, by its number or as the only one, once each."""
    labels = [c.label.upper() for c in draft.plan.clauses if c.level == "phu-luc"]
    told: set[str] = set()
    for clause in draft.body():
        for found in _ANNEX.finditer(clause.text):
            name = (found["number"] or "").upper()
            is_there = any(label.split()[-1:] == [name] for label in labels)
            if not (is_there or (labels and not name) or name in told):
                told.add(name)
                words = found["name"]
                yield Found(clause.line, f"không thấy {words} kèm theo", words)
