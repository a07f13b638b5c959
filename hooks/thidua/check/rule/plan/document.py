"""Rules on legal documents: ids that tell what they are, nothing cited before it existed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.check.file.registry import Registry
from thidua.derive.plan.force import Force, force_of
from thidua.model.law.document import LegalRegister
from thidua.model.law.name import document_slug
from thidua.model.plan.document import CitationRole
from thidua.model.plan.plan import Plan
from thidua.model.problem import Problem


def ids_tell_the_document(registry: Registry) -> Iterator[Problem]:
    """An id is kind, number, symbol and year, as FORMATS.md says."""
    for register in registry.book.all(LegalRegister):
        for name, document in register.record.documents.items():
            slug = document_slug(document)
            if slug and name != slug and not name.startswith(f"{slug}-"):
                remedy = f"đổi thành “{slug}” (thêm tên cơ quan ở cuối nếu trùng)"
                yield register.key_problem(
                    ("documents", name),
                    f"mã “{name}” không khớp số, ký hiệu, năm",
                    remedy,
                )
            if registry.documents[name] is not register:
                other = registry.documents[name].file
                yield register.key_problem(
                    ("documents", name),
                    f"văn bản đã có trong {other}",
                    "xóa một trong hai",
                )


def documents_are_in_order(registry: Registry) -> Iterator[Problem]:
    """A document comes into force after it is issued and goes out later."""
    for register in registry.book.all(LegalRegister):
        for name, document in register.record.documents.items():
            start, end = document.in_force_from, document.in_force_to
            if document.issued_on and start and start < document.issued_on:
                path = ("documents", name, "in_force_from")
                yield register.problem(
                    path, "có hiệu lực trước ngày ban hành", "xem lại hai ngày"
                )
            if start and end and end <= start:
                path = ("documents", name, "in_force_to")
                yield register.problem(
                    path, "hết hiệu lực trước khi có hiệu lực", "xem lại hai ngày"
                )


def citations_come_before_the_plan(registry: Registry) -> Iterator[Problem]:
    """What a plan cites was issued before it."""
    for plan in registry.book.all(Plan):
        latest = _latest_issue(plan.record)
        for index, citation in enumerate(plan.record.cites):
            document = registry.document(citation.document)
            if (
                document
                and latest
                and document.issued_on
                and document.issued_on > latest
            ):
                issued = f"{document.issued_on:%d/%m/%Y}"
                message = f"văn bản ban hành {issued}, sau kế hoạch ({latest:%d/%m/%Y})"
                yield plan.problem(
                    ("cites", index, "document"),
                    message,
                    "xem lại ngày của hai văn bản",
                )


def bases_are_in_force(registry: Registry, as_of: date) -> Iterator[Problem]:
    """Note the bases that have gone out of force since: the plan could not know."""
    for plan in registry.book.all(Plan):
        for index, citation in enumerate(plan.record.cites):
            document = registry.document(citation.document)
            if citation.role is CitationRole.CITED or document is None:
                continue
            if force_of(document, as_of) is Force.ENDED:
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
