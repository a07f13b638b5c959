"""Rules on what a plan cites: issued before it, and still in force or noted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.check.file.place import body_of
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.sample import LEGAL
from thidua.derive.plan.force import Force, force_of
from thidua.model.plan.document import CitationRole
from thidua.model.plan.plan import Plan
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example


@rule(
    "vien-dan-sau-ke-hoach",
    what="Kế hoạch viện dẫn văn bản ban hành sau nó",
    why="Không ai viện dẫn được văn bản chưa có: một trong hai ngày sai.",
    remedy="xem lại ngày của hai văn bản",
    example=Example(
        LEGAL,
        "issued_on: 10/02/2025\n    issuer: UBND tỉnh Mẫu\n    subject: tổ chức thi đua năm 2025\n"
        "    level: province\n    in_force_from: 10/02/2025",
        "issued_on: 10/01/2025\n    issuer: UBND tỉnh Mẫu\n    subject: tổ chức thi đua năm 2025\n"
        "    level: province\n    in_force_from: 10/01/2025",
    ),
)
def citations_come_before_the_plan(facts: Facts) -> Iterator[Problem]:
    """What a plan cites was issued before it."""
    for plan in facts.book.all(Plan):
        latest = _latest_issue(plan.record)
        for index, citation in enumerate(plan.record.cites):
            document = facts.registry.document(citation.document)
            issued = document.issued_on if document else None
            if latest and issued and issued > latest:
                message = f"văn bản ban hành {issued:%d/%m/%Y}, sau kế hoạch ({latest:%d/%m/%Y})"
                yield plan.problem(("cites", index, "document"), message)


@rule(
    "can-cu-het-hieu-luc",
    what="Một căn cứ của kế hoạch đã hết hiệu lực",
    why="Người đọc phải biết; lúc ban hành kế hoạch không thể biết trước.",
    remedy="",
    grade=Grade.NOTE,
)
def bases_are_in_force(facts: Facts) -> Iterator[Problem]:
    """Note the bases that have gone out of force since: the plan could not know."""
    for plan in facts.book.all(Plan):
        for index, citation in enumerate(plan.record.cites):
            document = facts.registry.document(citation.document)
            if citation.role is CitationRole.CITED or document is None:
                continue
            today = facts.days.of(body_of(plan.file))
            if force_of(document, today) is Force.ENDED:
                message = f"căn cứ hết hiệu lực từ {document.in_force_to:%d/%m/%Y}"
                yield plan.note(("cites", index, "document"), message, citation.clause)


def _latest_issue(plan: Plan) -> date | None:
    """The day of issue, or the last day on which an undated plan can have been issued."""
    if plan.document.issued_on:
        return plan.document.issued_on
    ends = [plan.period.end.day if plan.period.end else None]
    ends += [
        milestone.when.last or milestone.when.before or milestone.when.day
        for milestone in plan.milestones
        if milestone.when
    ]
    days = [day for day in ends if day]
    return max(days) if days else None
