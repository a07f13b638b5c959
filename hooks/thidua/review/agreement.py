"""Rules on what a draft says otherwise than itself (chỗ tự mâu thuẫn), or than the documents it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from thidua.model.problem import Grade
from thidua.model.reference.document import documents_in
from thidua.model.reference.reference import code_key
from thidua.model.slug import fold
from thidua.review.draft import Draft
from thidua.review.rule import Found, draft_rule, from_sentence
from thidua.say.vietnamese import day_words

_ENCLOSED = re.compile(
    r"kèm theo [^();]{0,60}?số[\s….:]*/\s*(?P<symbol>[A-ZĐ][\wĐđ-]*)\s*,?\s*"
    r"(?P<day>ngày[\s….]*tháng[\s….]*(?P<month>0?[1-9]|1[0-2])?[\s….]*năm\s*(?P<year>20\d\d))",
    re.IGNORECASE,
)
"""What an annex of a draft goes with, the number and the day not filled in."""
_PERSON = re.compile(
    r"\b(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c|[Tt]hầy|[Cc]ô):? ((?:[A-ZĐÀ-Ỹ][^\W\d_]* ){2,4}[A-ZĐÀ-Ỹ][^\W\d_]*)"
)


@draft_rule(
    "du-thao-tu-mau-thuan",
    what="Hai chỗ của văn bản nói khác nhau",
    why="Tổng không bằng các phần, thứ không khớp ngày, năm ở đoạn kết khác tên văn bản, người ký khác cơ quan ban hành: người thực hiện không biết theo chỗ nào.",
    remedy="xem lại hai chỗ, sửa cho khớp",
    bad="trước thứ Hai, ngày 15/4/2026",
    good="trước ngày 15/4/2026",
)
def places_agree(draft: Draft) -> Iterator[Found]:
    """Tell what the draft's own words refute."""
    from thidua.draft.slip.slip import slips  # noqa: PLC0415  (slow to load, for a build that tells the rules alone)

    yield from map(from_sentence, sorted(slips(draft.plan, draft.facts)))
    yield from _annexes(draft)


def _annexes(draft: Draft) -> Iterator[Found]:
    """Tell an annex that goes with the draft of another month, while the day is still open."""
    issue, symbol = draft.issue, draft.facts.head.symbol
    for clause in draft.plan.clauses if issue and symbol else ():
        found = _ENCLOSED.search(clause.text) if clause.level == "phu-luc" else None
        if not (issue and found and found["symbol"] == symbol):
            continue
        month, year = int(found["month"] or issue.first.month), int(found["year"])
        if not (issue.first <= date(year, month, issue.first.day) <= issue.last):
            message = f"phụ lục ghi “{found['day']}”, đầu văn bản ghi {issue.told}"
            yield Found(clause.line, message, found["day"], "sửa cho khớp đầu văn bản")


@draft_rule(
    "du-thao-het-hieu-luc",
    what="Văn bản được dẫn đã hết hiệu lực, theo danh mục văn bản của cổng",
    why="Căn cứ vào văn bản đã được thay thì chính văn bản này đứng không vững.",
    remedy="dẫn văn bản đang có hiệu lực",
    bad="Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ;",
    good="Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ;",
    grade=Grade.ATTENTION,
)
def documents_are_in_force(draft: Draft) -> Iterator[Found]:
    """Tell documents that the registers know to be over at the day of the draft, once each."""
    issued = draft.issue and draft.issue.first
    over = {
        code_key(document.code): document.in_force_to
        for document in draft.documents
        if issued and document.code and document.in_force_to
        if document.in_force_to <= issued
    }
    for clause in draft.plan.clauses if over else ():
        for found in documents_in(clause.text):
            if since := over.pop(code_key(found.code), None):
                message = (
                    f"{found.kind} {found.code} hết hiệu lực từ {day_words(since)}"
                )
                yield Found(clause.line, message, found.code)


@draft_rule(
    "du-thao-ten-nguoi",
    what="Tên một người viết hai cách, khác dấu",
    why="Người ấy là Tài hay Tải, giấy tờ về sau theo đúng văn bản này.",
    remedy="xem lại tên, sửa cho khớp; là hai người thì thêm chức vụ",
    bad="1. Các thôn đăng ký với ông Lê Văn Tài trước ngày 15/4/2026, báo cáo ông Lê Văn Tải.",
    good="1. Các thôn đăng ký với xã trước ngày 15/4/2026.",
    grade=Grade.ATTENTION,
)
def persons_have_one_name(draft: Draft) -> Iterator[Found]:
    """Tell the second spelling of a full name behind “ông”, “bà”, “đồng chí”."""
    from thidua.draft.slip.slip import accents  # noqa: PLC0415  (slow to load, for a build that tells the rules alone)

    first: dict[str, str] = {}
    for clause in draft.plan.clauses:
        for found in _PERSON.finditer(clause.text):
            name = found[1]
            known = first.setdefault(fold(name), name)
            if accents(known) != accents(name):
                message = f"“{name}”, ở trên viết “{known}”"
                yield Found(clause.line, message, name)
