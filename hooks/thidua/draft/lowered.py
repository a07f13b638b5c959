"""The facts of a document with their capitals written as a person would; each change is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain
from typing import TypeAlias

from msgspec.structs import replace

from thidua.draft.capitals import (
    in_small_letters,
    name_in_small_letters,
    spelling_of,
)
from thidua.read.office.fact.facts import PlanFacts
from thidua.read.plan.text import PlanText

Lower: TypeAlias = Callable[[str], str]
_COMMITTEE = re.compile(r"(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)\s")
"""A committee is called by its place alone, whose spelling is no guess."""
_KIND = re.compile(r"^(?:Xã|Phường|Đặc khu|Thị trấn|Thành phố|TP\.)\s+")


def lowered(facts: PlanFacts, plan: PlanText) -> PlanFacts:
    """Write title, bodies, dates and tasks that stand in capitals as sentences and names."""
    head, lower = facts.head, _lower(facts, plan)
    named = replace(
        head, title=lower(head.title), issuer=_name(head.issuer, plan), parent=_name(head.parent, plan)
    )  # fmt: skip
    return replace(
        facts,
        head=named,
        milestones=tuple(replace(m, what=lower(m.what)) for m in facts.milestones),
        tasks=tuple(replace(t, who=lower(t.who), what=lower(t.what), partner=lower(t.partner)) for t in facts.tasks),
        groups=tuple(replace(g, name=lower(g.name)) for g in facts.groups),
        recipients=tuple(map(lower, facts.recipients)),
    )  # fmt: skip


def capitals_told(facts: PlanFacts, plan: PlanText) -> Iterator[str]:
    """Say what is written otherwise than it is printed: names may have lost a capital."""
    made = lowered(facts, plan)
    if made.head.title != facts.head.title:
        yield f"tên kế hoạch viết hoa, ghi vào dữ liệu là “{made.head.title}”: xem lại tên riêng"
    if made.head.issuer != facts.head.issuer and not _COMMITTEE.match(facts.head.issuer):  # fmt: skip
        yield f"tên cơ quan viết hoa, ghi vào dữ liệu là “{made.head.issuer}”: xem lại tên riêng"
    changed = [pair for pair in zip(_words(facts), _words(made), strict=True) if pair[0] != pair[1]]  # fmt: skip
    if changed:
        yield f"{len(changed)} tên mốc, việc, nơi nhận viết hoa, ghi vào plan.yml bằng chữ thường, như “{changed[0][1]}”: xem lại tên riêng"


def _words(facts: PlanFacts) -> Iterator[str]:
    yield from (found.what for found in facts.milestones)
    yield from chain.from_iterable((t.who, t.what, t.partner) for t in facts.tasks)
    yield from (group.name for group in facts.groups)
    yield from facts.recipients


def _lower(facts: PlanFacts, plan: PlanText) -> Lower:
    place = _KIND.sub("", facts.head.place)
    texts = [f"ở {place}", *(clause.text for clause in plan.clauses)]
    spelling = spelling_of(texts, (facts.head.issuer, facts.head.parent))
    return lambda words: in_small_letters(words, spelling)


def _name(words: str, plan: PlanText) -> str:
    texts = (clause.text for clause in plan.clauses)
    return name_in_small_letters(words, texts) if words.isupper() else words
