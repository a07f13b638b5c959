"""Bodies of districts (cấp huyện), of which there are none since 01/7/2025: left in from an older plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from thidua.model.reference.document import documents_in
from thidua.read.office.fact.day import year_named
from thidua.read.office.fact.facts import PlanFacts
from thidua.read.plan.text import PlanText

_GONE_ON = date(2025, 7, 1)
_BODY = re.compile(
    r"(?<!\bcủa )\b(?:(?:UBND|(?:Ủy|Uỷ) ban nhân dân|HĐND|Hội đồng nhân dân|Công an|Phòng [A-ZĐ][^.;,:()]{2,40}?)"
    r" (?:cấp )?(?:huyện|quận|thị xã|thị trấn)|(?:Huyện|Quận) (?:ủy|uỷ|đoàn))\b(?![^.;,]{0,30}\b(?:cũ|trước đây)\b)"
)
"""Not what a paper of theirs is cited by: “Kế hoạch số 12/KH-UBND của UBND huyện”."""


_ISSUED = re.compile(
    r"^,?\s*(?:ngày\s+)?\d{1,2}(?:\s?[/.-]\s?|\s+tháng\s+)\d{1,2}(?:\s?[/.-]\s?|\s+năm\s+)\d{4}"
)
_CITED = re.compile(
    r"^[^;.]{0,60}?\bcủa ((?:Chủ tịch )?(?:UBND|(?:Ủy|Uỷ) ban nhân dân|HĐND|Phòng [A-ZĐ][^.;,:()]{2,40}?)"
    r" (?:huyện|quận)(?: [A-ZĐ][^\W\d_]*){0,3})"
)
"""Who issued what is cited, right behind its number and day."""


def districts(plan: PlanText, facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """Tell the first of them with its line, in a paper of a later day."""
    year = year_named(facts.head.title)
    day = facts.head.day or (date(int(year), 1, 1) if year else None)
    if day is None or day < _GONE_ON:
        return
    named = (
        (clause.line, found[0])
        for clause in plan.clauses
        if clause.level != "can-cu" and (found := _BODY.search(clause.text))
    )
    for clause in plan.clauses:
        for cited in documents_in(clause.text):
            behind = clause.text[cited.end :]
            issuer = _ISSUED.sub("", behind)
            by = _CITED.match(issuer) if (cited.day or day) >= _GONE_ON else None
            if by and cited.day:
                message = f"{cited.kind} {cited.code} ghi ngày {cited.day:%d/%m/%Y} của “{by[1]}”, cấp huyện không còn từ {_GONE_ON:%d/%m/%Y}: xem lại ngày, tên cơ quan"
                yield clause.line, message
    for line, body in [*named][:1]:
        of = "thị trấn" if body.endswith("thị trấn") else "cấp huyện"
        yield (
            line,
            f"“{body}”: {of} không còn từ {_GONE_ON:%d/%m/%Y}: xem lại tên cơ quan, cả ở chỗ khác trong văn bản",
        )
