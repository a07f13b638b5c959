"""Rules on the status of a plan: issued, draft or unknown (DESIGN §2.11)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.check.rule.example import PLAN
from thidua.check.rule.rule import Facts, rule
from thidua.model.plan.document import PlanStatus
from thidua.model.plan.plan import Plan
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example

_ISSUED = ("number", "symbol", "issued_on", "place")
_OTHERS = {
    "number": (r"/\s*[^\W\d]", "chỉ ghi số, như 05; ký hiệu ghi ở symbol"),
    "symbol": (r"^\d{1,3}\s*[/-]", "chỉ ghi ký hiệu, như KH-UBND; số ghi ở number"),
    "place": (r"\bngày\b", "chỉ ghi địa danh; ngày ghi ở issued_on"),
}
"""By field: what is of another one, what to write."""


@rule(
    "da-ban-hanh-thieu-muc",
    what="Kế hoạch ghi là đã ban hành mà thiếu số, ký hiệu, ngày hoặc nơi ban hành",
    why="Theo thể thức của Nghị định 30/2020/NĐ-CP, văn bản đã ban hành có đủ bốn mục ấy.",
    remedy="điền mục này; nếu văn bản để trống thì tình trạng là unknown",
    example=Example(PLAN, "  symbol: KH-UBND", '  number: "05"\n  symbol: KH-UBND'),
)
def issued_has_a_full_head(facts: Facts) -> Iterator[Problem]:
    """Only what carries number, date and place is issued."""
    for plan in facts.book.all(Plan):
        document = plan.record.document
        if document.status is PlanStatus.ISSUED:
            for name in (name for name in _ISSUED if getattr(document, name) is None):
                message = "kế hoạch đã ban hành mà thiếu mục này"
                yield plan.problem(("document", name), message)


@rule(
    "dau-van-ban-ghi-lan",
    what="Số ghi cả ký hiệu, ký hiệu ghi cả số, địa danh ghi cả ngày",
    why="Trang ghép các mục ấy lại: phần ghi lẫn hiện hai lần.",
    remedy="mỗi mục chỉ ghi phần của nó",
    example=Example(PLAN, 'number: "05/KH-UBND"', 'number: "05"'),
)
def parts_of_the_head_stand_alone(facts: Facts) -> Iterator[Problem]:
    """Number, symbol and place are set together by pages."""
    for plan in facts.book.all(Plan):
        for name, (sign, meant) in _OTHERS.items():
            told = getattr(plan.record.document, name) or ""
            if re.search(sign, told):
                yield plan.problem(
                    ("document", name), f"“{told}” ghi lẫn mục khác", meant
                )


@rule(
    "du-so-ngay-chua-ban-hanh",
    what="Kế hoạch có đủ số và ngày mà tình trạng không phải đã ban hành",
    why="Văn bản có số và ngày là văn bản đã ban hành; trang không được gọi nó là dự thảo.",
    remedy="tình trạng là issued, hoặc bỏ số và ngày nếu văn bản không ghi",
    example=Example(PLAN, "status: draft", "status: issued"),
)
def a_full_head_is_issued(facts: Facts) -> Iterator[Problem]:
    """What carries number and date does not pretend to be a draft."""
    for plan in facts.book.all(Plan):
        document = plan.record.document
        is_issued = document.status is PlanStatus.ISSUED
        if not is_issued and document.number is not None and document.issued_on:
            message = "có đủ số và ngày mà tình trạng không phải issued"
            yield plan.problem(("document", "status"), message)


@rule(
    "ke-hoach-du-thao",
    what="Kế hoạch ghi là dự thảo",
    why="Người đọc phải biết văn bản chưa ban hành. Để trống số và ngày thì chưa phải là dự thảo: khi ấy tình trạng là unknown.",
    remedy="",
    grade=Grade.NOTE,
)
def drafts_are_noted(facts: Facts) -> Iterator[Problem]:
    """Tell what is a draft."""
    for plan in facts.book.all(Plan):
        if plan.record.document.status is PlanStatus.DRAFT:
            message = "văn bản là dự thảo, chưa ban hành"
            yield plan.note(("document", "status"), message)


@rule(
    "chua-ro-so-ngay",
    what="Bản thu thập không ghi số, ngày ban hành",
    why="Người đọc phải biết rằng chưa rõ văn bản đã ban hành hay chưa.",
    remedy="",
    grade=Grade.NOTE,
)
def unknown_heads_are_noted(facts: Facts) -> Iterator[Problem]:
    """Tell what nobody knows the status of."""
    for plan in facts.book.all(Plan):
        if plan.record.document.status is PlanStatus.UNKNOWN:
            message = "bản thu thập không ghi số, ngày ban hành"
            yield plan.note(("document", "status"), message)
