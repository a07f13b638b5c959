"""Rules on who signs (người ký): for whom, in whose stead, by what name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.model.problem import Grade
from thidua.read.plan.text import Part
from thidua.review.draft import Draft
from thidua.review.rule import Found, draft_rule

_LEARNED = re.compile(r"^(?:GS|PGS|TS|Th\.?S|CN|KS|BS|NGƯT|NGND|NSƯT)\.\s*\w")
_FREE = re.compile(
    r"TRƯỜNG|HỌC VIỆN|VIỆN|BỆNH VIỆN|Y TẾ|GIÁO DỤC|CÔNG AN|QUÂN SỰ|MẪU GIÁO|MẦM NON"
)
"""Whose own branch tells whether they write titles and ranks before the name."""
_DEPUTY = re.compile(r"PHÓ (?:CHỦ TỊCH|HIỆU TRƯỞNG|GIÁM ĐỐC|TRƯỞNG (?:PHÒNG|TRẠM))\b")
_INSTEAD = re.compile(r"\b(?:KT|K/T|TL|T/L|TUQ|Q)\b")
_COUNCIL = re.compile(r"(?:[ỦU][YỶ]|UỶ) BAN NHÂN DÂN|UBND")
_FOR_COUNCIL = re.compile(rf"^T/?M\s*\.?\s*(?:{_COUNCIL.pattern})")


@draft_rule(
    "du-thao-hoc-vi",
    what="Trước họ tên người ký có học hàm, học vị, danh hiệu",
    why="Người ký văn bản hành chính ghi họ tên, không ghi học hàm, học vị, danh hiệu danh dự; trường học, cơ sở y tế, lực lượng vũ trang theo quy định của ngành.",
    remedy="bỏ phần ấy, chỉ để họ tên",
    bad="ThS. Nguyễn Văn A",
    good="Nguyễn Văn A",
    grade=Grade.ATTENTION,
)
def names_stand_alone(draft: Draft) -> Iterator[Found]:
    """Tell titles before the name of who signs; schools, clinics, armed forces have rules of their own."""
    head = draft.facts.head
    if not draft.is_of_the_state or _FREE.search(
        f"{head.parent} {head.issuer}".upper()
    ):
        return
    signs = draft.facts.signatory
    for name in (signs.name, *draft.facts.cosigners) if signs else ():
        if _LEARNED.match(name):
            yield Found(_line_of(draft, name), f"người ký ghi “{name}”", name)


@draft_rule(
    "du-thao-ky-thay",
    what="Cấp phó ký mà không ghi ký thay",
    why="Cấp phó ký thay người đứng đầu thì trên chức vụ của mình phải có dòng “KT.” và chức vụ người đứng đầu.",
    remedy="thêm dòng “KT. CHỦ TỊCH” (hay chức vụ của người đứng đầu) ngay trên chức vụ cấp phó",
    bad="TM. ỦY BAN NHÂN DÂN\nPHÓ CHỦ TỊCH\n",
    good="TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n",
    grade=Grade.ATTENTION,
)
def deputies_sign_instead(draft: Draft) -> Iterator[Found]:
    """Tell a deputy who signs as if for himself: of an UBND, a school, an office."""
    signs = draft.facts.signatory
    if not (signs and draft.is_of_the_state) or draft.facts.cosigners:
        return
    told = [text.strip(" *") for _, text in draft.of_part(Part.SIGNATURE)]
    position = _DEPUTY.match(signs.position)
    is_plain = not signs.authority or _FOR_COUNCIL.match(signs.authority)
    if position and is_plain and not any(map(_INSTEAD.search, told)):
        line = _line_of(draft, signs.position)
        message = f"“{signs.position}” ký mà không có dòng “KT.”"
        yield Found(line, message, signs.position)


@draft_rule(
    "du-thao-tham-quyen-ky",
    what="Quyết định của Chủ tịch mà ký thay mặt Ủy ban nhân dân",
    why="Văn bản do Chủ tịch Ủy ban nhân dân ban hành thì Chủ tịch ký, không ghi “TM.”: “TM.” là thay mặt tập thể.",
    remedy="bỏ dòng “TM. ỦY BAN NHÂN DÂN”; văn bản do Ủy ban ban hành thì sửa dòng thẩm quyền ở trên căn cứ",
    bad="KẾ HOẠCH\nPhát động phong trào thi đua “Đường làng sạch” năm 2026\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU SƠN\n",
    good="KẾ HOẠCH\nPhát động phong trào thi đua “Đường làng sạch” năm 2026\n",
)
def chairs_sign_for_themselves(draft: Draft) -> Iterator[Found]:
    """Tell a decision that a chair enacts, and that is signed for the council."""
    enacts = any(
        text.upper().startswith("CHỦ TỊCH") and _COUNCIL.search(text.upper())
        for _, text in draft.of_part(Part.HEAD)
    )
    signs = draft.facts.signatory
    told = signs.authority.split(", ")[0] if signs and enacts else ""
    if _FOR_COUNCIL.match(told):
        line = _line_of(draft, told)
        yield Found(line, f"Chủ tịch ban hành mà ký “{told}”", told)


def _line_of(draft: Draft, words: str) -> int:
    """The line of the signature that has the words."""
    lines = draft.of_part(Part.SIGNATURE)
    return next((line for line, text in lines if words in text), draft.end)
