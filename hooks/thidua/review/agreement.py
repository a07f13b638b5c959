"""Rules on what a draft says twice, and otherwise (chỗ tự mâu thuẫn), and on days that cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from thidua.draft.slip.slip import slips
from thidua.model.problem import Grade
from thidua.model.reference.document import documents_in
from thidua.model.reference.reference import code_key
from thidua.read.office.fact.day import year_named
from thidua.read.office.fact.term.untold import late_bases, odd_days, past_milestones
from thidua.review.draft import Draft
from thidua.review.rule import Found, draft_rule
from thidua.say.vietnamese import day_words

_IMPORTED = re.compile(r", không ghi vào (?:dữ liệu|plan\.yml|cites)")
"""What an import says besides: nothing is written here."""
_DRAWN_UP = re.compile(r"; là việc đã qua thì để nguyên$")


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
    yield from map(_told, sorted(slips(draft.plan, draft.facts)))


@draft_rule(
    "du-thao-ngay-khong-co",
    what="Ngày không có trong lịch, ngày cuối trước ngày đầu, năm chỉ có hai chữ số",
    why="Không ai làm đúng hạn được.",
    remedy="xem lại ngày, tháng, năm",
    bad="trước ngày 31/4/2026",
    good="trước ngày 15/4/2026",
)
def days_can_be(draft: Draft) -> Iterator[Found]:
    """Tell days that cannot be meant."""
    year = year_named(draft.facts.head.title)
    yield from _all((odd.line, odd.message) for odd in odd_days(draft.plan, year))


@draft_rule(
    "du-thao-han-da-qua",
    what="Hạn đứng trước ngày ban hành, hay căn cứ ban hành sau chính văn bản",
    why="Khi văn bản đến tay người làm thì hạn đã qua; thường là năm cũ còn lại.",
    remedy="xem lại hai ngày",
    bad="trước ngày 15/4/2025",
    good="trước ngày 15/4/2026",
    grade=Grade.ATTENTION,
)
def terms_are_to_come(draft: Draft) -> Iterator[Found]:
    """Tell what was over before the day of the draft, and grounds that were not there yet."""
    yield from _all((*past_milestones(draft.facts), *late_bases(draft.facts)))


def _all(told: Iterable[tuple[int, str]]) -> Iterator[Found]:
    yield from map(_told, sorted(told))


def _told(found: tuple[int, str]) -> Found:
    line, message = found[0], _IMPORTED.sub("", _DRAWN_UP.sub("", found[1]))
    message, _, remedy = message.partition(": xem lại")
    quote = message.partition("“")[2].partition("”")[0]
    return Found(line, message, quote, f"xem lại{remedy}" if remedy else "")


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
    issued = draft.facts.head.day
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
