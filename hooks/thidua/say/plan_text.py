"""What the text of a plan is: number and symbol (số, ký hiệu), the document's own words or a summary of ours (DESIGN §2.11)."""

from __future__ import annotations

from collections.abc import Mapping

from thidua.model.plan.document import PlanDocument, PlanStatus, TextKind

COLLECTED = "Bản thu thập không ghi số, ngày ban hành"

_ABOUT: Mapping[TextKind, str] = {
    TextKind.FULL: "Nguyên văn kế hoạch do cơ quan ban hành đưa lên Cổng.",
    TextKind.SUMMARY: "Bản tóm lược do Cổng viết theo từng điều khoản của kế hoạch, không phải nguyên văn. Khi cần nguyên văn, xin hỏi cơ quan ban hành.",
}
"""What the words are, wherever somebody begins to read them."""

_SAMPLE = "Văn bản giả định để minh họa, trình bày như một kế hoạch đăng nguyên văn."
"""The same of a plan that no body ever issued."""

LINK_TO: Mapping[TextKind, str] = {
    TextKind.FULL: "Liên kết tới",
    TextKind.SUMMARY: "Liên kết tới phần tóm lược",
}
"""Stands before where a clause is, for those who hear the page: điểm a khoản 1 mục IV."""


def number_line(document: PlanDocument) -> str:
    """Write number and symbol as they are printed: `Số: 05/KH-UBND`."""
    if document.status is PlanStatus.UNKNOWN:
        return COLLECTED
    told = document if document.number else document.model_copy(update={"number": "…"})
    return f"Số: {told.code}"


def about_words(kind: TextKind, *, is_sample: bool) -> str:
    """Say whose words a plan's page has; of a sample, that nobody ever issued it."""
    return _SAMPLE if is_sample else _ABOUT[kind]
