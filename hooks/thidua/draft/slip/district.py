"""Bodies of districts (cấp huyện), of which there are none since 01/7/2025: left in from an older plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from thidua.read.office.fact.day import year_named
from thidua.read.office.fact.facts import PlanFacts
from thidua.read.plan.text import PlanText

_GONE_ON = date(2025, 7, 1)
_BODY = re.compile(
    r"(?<!\bcủa )\b(?:(?:UBND|(?:Ủy|Uỷ) ban nhân dân|HĐND|Hội đồng nhân dân|Công an|Phòng [A-ZĐ][^.;,:()]{2,40}?)"
    r" (?:cấp )?(?:huyện|quận)|(?:Huyện|Quận) (?:ủy|uỷ|đoàn))\b(?![^.;,]{0,30}\b(?:cũ|trước đây)\b)"
)
"""Not what a paper of theirs is cited by: “Kế hoạch số 12/KH-UBND của UBND huyện”."""


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
    for line, body in [*named][:1]:
        yield (
            line,
            f"“{body}”: cấp huyện không còn từ {_GONE_ON:%d/%m/%Y}: xem lại tên cơ quan, cả ở chỗ khác trong văn bản",
        )
