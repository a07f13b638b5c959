"""Rules on legal documents, and on those that plans cite: ids that tell what they are, dates in their order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.check.file.place import body_of
from thidua.check.record.record import Checked
from thidua.check.rule.example import LEGAL
from thidua.check.rule.rule import Facts, rule
from thidua.derive.plan.force import Force, force_of
from thidua.model.law.document import LegalDocument, LegalRegister
from thidua.model.law.name import document_slug
from thidua.model.plan.document import CitationRole
from thidua.model.plan.plan import Plan
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example

Registered = tuple[Checked[LegalRegister], str, LegalDocument]


@rule(
    "ma-van-ban-sai",
    what="Mã văn bản không khớp loại, số, ký hiệu và năm của nó",
    why="Mã là địa chỉ của văn bản; nhìn mã phải biết văn bản nào.",
    remedy="đổi mã cho khớp số, ký hiệu, năm",
    example=Example(LEGAL, "code: 02/CT-TTg", "code: 01/CT-TTg"),
)
def ids_tell_the_document(facts: Facts) -> Iterator[Problem]:
    """An id is kind, number, symbol and year, as FORMATS.md says."""
    for register, name, document in _documents(facts):
        slug = document_slug(document)
        if slug and name != slug and not name.startswith(f"{slug}-"):
            message = f"mã “{name}” không khớp số, ký hiệu, năm"
            remedy = f"đổi thành “{slug}” (thêm tên cơ quan ở cuối nếu trùng)"
            yield register.key_problem(("documents", name), message, remedy)


@rule(
    "van-ban-hai-noi",
    what="Một văn bản ghi ở hai danh mục",
    why="Hai bản ghi của một văn bản sẽ có lúc nói khác nhau.",
    remedy="xóa một trong hai",
    example=Example(
        "data/bodies/xa-mau/legal.yml",
        "documents:\n  chi-thi-01-ct-ttg-2025: {kind: Chỉ thị, code: 01/CT-TTg, issued_on: 02/01/2025,"
        " issuer: Thủ tướng Chính phủ, subject: đẩy mạnh thi đua, level: central}\n",
        "",
    ),
)
def documents_stand_once(facts: Facts) -> Iterator[Problem]:
    """A document is in one register."""
    for register, name, _ in _documents(facts):
        if facts.registry.documents[name] is not register:
            message = f"văn bản đã có trong {facts.registry.documents[name].file}"
            yield register.key_problem(("documents", name), message)


@rule(
    "hieu-luc-truoc-ban-hanh",
    what="Văn bản có hiệu lực trước ngày ban hành",
    why="Cổng nói căn cứ nào còn hiệu lực theo hai ngày này.",
    remedy="xem lại hai ngày",
    example=Example(LEGAL, "in_force_from: 09/01/2025", "in_force_from: 10/01/2025"),
)
def force_follows_issue(facts: Facts) -> Iterator[Problem]:
    """A document comes into force after it is issued."""
    for register, name, document in _documents(facts):
        start = document.in_force_from
        if document.issued_on and start and start < document.issued_on:
            path = ("documents", name, "in_force_from")
            yield register.problem(path, "có hiệu lực trước ngày ban hành")


@rule(
    "het-hieu-luc-som",
    what="Văn bản hết hiệu lực trước khi có hiệu lực",
    why="Cổng nói căn cứ nào còn hiệu lực theo hai ngày này.",
    remedy="xem lại hai ngày",
    example=Example(LEGAL, "in_force_to: 01/01/2025", "in_force_to: 01/6/2025"),
)
def force_ends_after_it_begins(facts: Facts) -> Iterator[Problem]:
    """A document goes out of force after it came into it."""
    for register, name, document in _documents(facts):
        start, end = document.in_force_from, document.in_force_to
        if start and end and end <= start:
            path = ("documents", name, "in_force_to")
            yield register.problem(path, "hết hiệu lực trước khi có hiệu lực")


@rule(
    "het-hieu-luc-chua-tinh",
    what="Văn bản ghi hết hiệu lực mà chưa đối chiếu; kế hoạch đã thay mà chưa ghi hết hiệu lực từ ngày nào",
    why="Cổng vẫn coi là còn hiệu lực: lịch vẫn nhắc hạn, báo cáo của kế hoạch ấy.",
    remedy="đối chiếu rồi ghi checked_on (ngày đối chiếu) và in_force_to (ngày đầu tiên không còn hiệu lực)",
    example=Example(LEGAL, "in_force_to: 01/6/2025\n", "in_force_to: 01/6/2025\n    checked_on: 01/6/2025\n"),
    grade=Grade.ATTENTION,
)  # fmt: skip
def ends_of_force_are_checked(facts: Facts) -> Iterator[Problem]:
    """What is written of the end of a document counts: nobody is asked for what it asked."""
    for register, name, document in _documents(facts):
        until = document.in_force_to
        if until and document.checked_on is None:
            message = f"ghi hết hiệu lực từ {until:%d/%m/%Y} mà chưa có ngày đối chiếu: cổng chưa tính là hết"
            yield register.problem(("documents", name, "in_force_to"), message)
        elif document.plan and document.replaced_by and until is None:
            message = "kế hoạch đã được thay mà chưa ghi hết hiệu lực từ ngày nào: cổng vẫn nhắc hạn"
            yield register.problem(("documents", name, "replaced_by"), message)


def _documents(facts: Facts) -> Iterator[Registered]:
    for register in facts.book.all(LegalRegister):
        for name, document in register.record.documents.items():
            yield register, name, document


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
