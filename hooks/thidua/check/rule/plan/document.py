"""Rules on legal documents: ids that tell what they are, dates in their order."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.record.record import Checked
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.sample import LEGAL
from thidua.model.law.document import LegalDocument, LegalRegister
from thidua.model.law.name import document_slug
from thidua.model.problem import Problem
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


def _documents(facts: Facts) -> Iterator[Registered]:
    for register in facts.book.all(LegalRegister):
        for name, document in register.record.documents.items():
            yield register, name, document
