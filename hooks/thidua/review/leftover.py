"""Rules on what is left from the document of another body (sót lại): its name, its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.model.problem import Grade
from thidua.review.draft import Draft
from thidua.review.rule import Found, draft_rule

_KINDS = ("xã", "phường", "đặc khu")
_ISSUER = re.compile(r"(?<!TÁC )\b(XÃ(?! HỘI)|PHƯỜNG|ĐẶC KHU)\s+(\S.*)$", re.IGNORECASE)
"""Not “hợp tác xã”, “văn hóa - xã hội”."""
_HISTORY = re.compile(
    r"\b(?:cũ|trước đây|sáp nhập|sắp xếp|thành lập|hợp nhất|nhập|chia tách|đổi tên)\b",
    re.IGNORECASE,
)
"""A place may tell what it was."""
_BARE = re.compile(
    r"\b(?:địa bàn|toàn|UBND|[Ủủ]y ban nhân dân|HĐND|Hội đồng nhân dân|Đảng ủy|Công an)"
    r" (?P<kind>xã|phường)\b(?!\s*(?:[,/–…-]|\.{2})|\s+(?:hội|[A-ZĐ]|và|hoặc|khác|bạn|nơi|\d))"
)
"""“trên địa bàn xã”, with no name behind."""


@draft_rule(
    "du-thao-sot-ten",
    what="Tên gọi sót lại từ văn bản của nơi khác",
    why="Phường mà ghi “trên địa bàn xã”, hay tên xã của mình ghi thành phường: mẫu của nơi khác chưa sửa hết.",
    remedy="sửa cho đúng cơ quan ban hành, rồi tìm các chỗ khác trong văn bản",
    bad="Cán bộ, công chức và Nhân dân trên địa bàn phường.",
    good="Cán bộ, công chức và Nhân dân các thôn.",
    grade=Grade.ATTENTION,
)
def places_are_of_the_issuer(draft: Draft) -> Iterator[Found]:
    """Tell the issuer's own name with another kind, and the other kind without a name; once each."""
    head = draft.facts.head
    named = _ISSUER.search(head.issuer) or _ISSUER.search(head.parent)
    told: set[str] = set()
    if named is None:
        return
    for clause in draft.plan.clauses:
        if clause.level == "can-cu" or _HISTORY.search(clause.text):
            continue
        for words in _strange(clause.text, named[1].lower(), named[2]):
            if words not in told:
                told.add(words)
                message = f"“{words}” mà đầu văn bản ghi {named[0]}"
                yield Found(clause.line, message, words)


def _strange(text: str, kind: str, name: str) -> Iterator[str]:
    """Give the words of a clause that name another kind of commune."""
    for other in _KINDS:
        pattern = rf"\b{other} {re.escape(name)}\b"
        if other != kind and (found := re.search(pattern, text, re.IGNORECASE)):
            yield found[0]
    for bare in _BARE.finditer(text):
        if bare["kind"] != kind:
            yield bare[0]
