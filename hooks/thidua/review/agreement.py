"""Rules on what a draft says otherwise than itself (chỗ tự mâu thuẫn), or than the documents it cites."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.draft.slip.slip import slips
from thidua.model.problem import Grade
from thidua.model.reference.document import documents_in
from thidua.model.reference.reference import code_key
from thidua.review.draft import Draft
from thidua.review.rule import Found, draft_rule, from_sentence
from thidua.say.vietnamese import day_words


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
    yield from map(from_sentence, sorted(slips(draft.plan, draft.facts)))


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
