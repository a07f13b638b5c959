"""What a plan lets its people win (hình thức khen): award forms, and who gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from thidua.read.plan.text import ClauseText, PlanText

_REWARDING = re.compile(r"khen thưởng|(?:mức|giải|tiền) thưởng", re.IGNORECASE)
_FORMS = {
    "huan-chuong-lao-dong": r"Huân chương Lao động",
    "co-thi-dua-cua-chinh-phu": r"Cờ thi đua của Chính phủ",
    "co-thi-dua-cua-ubnd-tinh": r"Cờ thi đua của (?:UBND|[UỦ][yỷ] ban nhân dân) (?:tỉnh|thành phố)",
    "bang-khen": r"Bằng khen",
    "giay-khen": r"Giấy khen",
}
_OF = re.compile(
    r"\s+của\s+(?P<who>[A-ZĐỦ][^.,;:()\n]*?)(?=\s+(?:cho|đối với|theo|kèm|để|và|hoặc|đã|trong|trao|tặng)\b|[.,;:()\n]|$)"
)
_DENIED = re.compile(
    r"\b(?:không|chưa)(?: được)? (?:xét|xem xét|đề nghị|tặng|trao|khen)[^.;:]*$",
    re.IGNORECASE,
)
_GIVES = re.compile(
    r"(?P<who>(?:Chủ tịch|Hiệu trưởng|Trưởng ban|Cụm trưởng|UBND|[UỦ][yỷ] ban (?:nhân dân|Mặt trận|MTTQ)|UBMTTQ|Ban Thường trực|Liên đoàn|Công đoàn|LĐLĐ|Hội(?! (?:viên|nghị|thi)\b)|Tỉnh đoàn|Đoàn(?! viên)|BCH|BTV|Thủ tướng|Bộ trưởng|Đảng [uủ][yỷ]|Ban Thường vụ|Giám đốc|Hội đồng)[^.,;:()\n]{0,60}?)(?<!được)(?<!đề nghị)\s+(?:xem xét,?\s+|xét,?\s+|quyết định\s+)*(?:tặng|trao tặng|trao|cấp|khen thưởng)\b"
)
"""Who stands before what they give: Chủ tịch UBND xã tặng Giấy khen."""


class FoundAward(Struct, frozen=True):
    """A form of award that a clause promises (hình thức khen thưởng)."""

    award: str
    """Its id in `data/catalogue.yml`."""
    authority: str
    clause: str
    line: int


def awards_of(plan: PlanText) -> Iterator[FoundAward]:
    """Give the forms that clauses on rewards name, each with who decides once."""
    clauses = {clause.id: clause for clause in plan.clauses}
    seen: set[tuple[str, str]] = set()
    for clause in plan.clauses:
        if clause.level in ("can-cu", "noi-nhan") or not _rewards(clause, clauses):
            continue
        for award, pattern in _FORMS.items():
            for found in re.finditer(rf"(?<!\w){pattern}", clause.text):
                told = (
                    award,
                    _authority(clause.text, found) if award.endswith("khen") else "",
                )
                denied = _DENIED.search(clause.text, 0, found.start())
                if (
                    told not in seen
                    and not denied
                    and not _quoted(clause.text, found.start())
                ):
                    seen.add(told)
                    yield FoundAward(*told, clause.id, clause.line)


def _authority(words: str, award: re.Match[str]) -> str:
    """Who gives an award: behind its name, or before it as who gives it; "" where it is not said."""
    if of := _OF.match(words, award.end()):
        return of["who"].strip()
    before = [
        m["who"]
        for m in _GIVES.finditer(words, 0, award.start())
        if m.end() + 40 >= award.start()
    ]
    return before[-1].strip() if before else ""


def _rewards(clause: ClauseText, clauses: Mapping[str, ClauseText]) -> bool:
    """Whether a clause, or one above it, is headed by rewards."""
    here: ClauseText | None = clause
    while here:
        if _REWARDING.search(here.heading) and "tiêu chuẩn" not in here.heading.lower():
            return True
        here = clauses.get(here.parent or "")
    return False


def _quoted(words: str, at: int) -> bool:
    """Whether a place stands inside quotation marks; “Cờ thi đua …” is only a name."""
    before = words[:at]
    return before.count("“") > before.count("”") and not before.endswith("“")
