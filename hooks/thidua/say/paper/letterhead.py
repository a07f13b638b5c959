"""Head and foot of a plan on paper (thể thức văn bản; NĐ 30/2020/NĐ-CP, Phụ lục I).

A copy never pretends: what the document leaves blank stays blank, and where a
signature would stand the sheet says that there is none.
"""

from __future__ import annotations

import re

from msgspec import Struct

from thidua.model.plan.document import PlanDocument, PlanStatus
from thidua.say.paper.plan_text import number_line
from thidua.say.vietnamese import long_day_words

UNNAMED, UNPLACED = "(chưa ký)", "Chưa ghi"
"""The name and the position in a new plan, before anybody is known to sign it."""
_UNSIGNED = {
    PlanStatus.DRAFT: "(Dự thảo)",
    PlanStatus.ISSUED: "(Bản in từ Cổng, không có chữ ký)",
    PlanStatus.UNKNOWN: "(Bản in từ Cổng, không có chữ ký)",
}
_COMMITTEE = re.compile(r"(?:UBND|Ủy ban nhân dân) (.+)")


class Letterhead(Struct, frozen=True):
    """What a plan prints around its words, as far as it is known (đầu và cuối văn bản)."""

    parent: str
    issuer: tuple[str, ...]
    """In full, in capitals: a committee in two lines, as Phụ lục I has it."""
    number: str
    """`Số: 05/KH-UBND`, the same with a gap, or why there is none."""
    day: str
    """Place and day; "" where the copy at hand does not tell."""
    is_draft: bool
    authority: str
    position: str
    unsigned: str
    """Stands where the signature would."""
    signatory: str


def letterhead(document: PlanDocument, amended: str = "") -> Letterhead:
    """Make the head and foot of a plan; `amended` says what its words are where it was."""
    signatory = document.signatory
    return Letterhead(
        parent=(document.parent or "").upper(),
        issuer=_issuer_lines(document.issuer),
        number=number_line(document),
        day=_day_line(document),
        is_draft=document.status is PlanStatus.DRAFT,
        authority=signatory.authority or "",
        position="" if signatory.position == UNPLACED else signatory.position,
        unsigned=f"{_UNSIGNED[document.status][:-1]}{amended and '; '}{amended})",
        signatory="" if signatory.name == UNNAMED else signatory.name,
    )


def _issuer_lines(issuer: str) -> tuple[str, ...]:
    committee = _COMMITTEE.fullmatch(issuer)
    if committee is None:
        return (issuer.upper(),)
    return ("ỦY BAN NHÂN DÂN", committee[1].upper())


def _day_line(document: PlanDocument) -> str:
    day = (
        f"ngày {long_day_words(document.issued_on)}"
        if document.issued_on
        else document.date_text
    )
    return ", ".join(part for part in (document.place, day) if part) if day else ""
