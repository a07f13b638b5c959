"""Whom a plan calls to take part (đối tượng thi đua), as its own clause lists them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from thidua.model.plan.plan import GroupKind
from thidua.read.plan.text import PlanText

_CALLED = re.compile(
    r"(?:nhóm\s+)?đối tượng(?:\s+(?:thi đua|tham gia|áp dụng))*\W*$", re.IGNORECASE
)
_KINDS = (
    (GroupKind.ENTERPRISE, re.compile(r"(?:các\s+)?(?:doanh nghiệp|hợp tác xã|doanh nhân)", re.IGNORECASE)),
    (GroupKind.HOUSEHOLD, re.compile(r"(?:các\s+)?hộ", re.IGNORECASE)),
    (GroupKind.INDIVIDUAL, re.compile(r"(?:các\s+)?(?:cán bộ|cá nhân|đảng viên|công chức|nhân dân|người|hội viên)", re.IGNORECASE)),
    (GroupKind.FRONT, re.compile(r"(?:[uủ][yỷ] ban\s+)?(?:mặt trận|mttq|các đoàn thể|đoàn thể)", re.IGNORECASE)),
)  # fmt: skip
"""By what the words begin with; the first that fits. Any other is a collective (tập thể)."""


class FoundGroup(Struct, frozen=True):
    """One of them."""

    name: str
    kind: GroupKind
    clause: str
    line: int


def groups_of(plan: PlanText) -> Iterator[FoundGroup]:
    """Give each line below the clause that is headed by whom the plan calls, else its own words."""
    called = {clause.id for clause in plan.clauses if _CALLED.match(clause.heading)}
    listed = {clause.parent for clause in plan.clauses}
    for clause in plan.clauses:
        own = clause.text[len(clause.heading) :] if clause.id in called - listed else ""
        if (own or clause.parent in called) and not clause.rows:
            name = " ".join((own or clause.text).split()).strip(" ;.,:")
            kind = next((kind for kind, words in _KINDS if words.match(name)), GroupKind.COLLECTIVE)  # fmt: skip
            yield FoundGroup(name, kind, clause.id, clause.line)
