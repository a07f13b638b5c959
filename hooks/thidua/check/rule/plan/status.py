"""Rules on the status of a plan: issued, draft or unknown (DESIGN §2.11)."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.file.registry import Registry
from thidua.check.record.record import Checked
from thidua.model.plan.document import PlanStatus
from thidua.model.plan.plan import Plan
from thidua.model.problem import Problem

_ISSUED = ("number", "symbol", "issued_on", "place")


def status_fits_the_head(registry: Registry) -> Iterator[Problem]:
    """Only what carries number, date and place is issued; nothing else pretends to be."""
    for plan in registry.book.all(Plan):
        document = plan.record.document
        has = {name: getattr(document, name) is not None for name in _ISSUED}
        if document.status is PlanStatus.ISSUED:
            for name in (name for name in _ISSUED if not has[name]):
                remedy = "điền mục này; nếu văn bản để trống thì tình trạng là draft"
                yield plan.problem(
                    ("document", name), "kế hoạch đã ban hành mà thiếu mục này", remedy
                )
        elif has["number"] and has["issued_on"]:
            remedy = "tình trạng là issued, hoặc bỏ số và ngày nếu văn bản không ghi"
            message = "có đủ số và ngày mà tình trạng không phải issued"
            yield plan.problem(("document", "status"), message, remedy)
        yield from _notes(plan)


def _notes(plan: Checked[Plan]) -> Iterator[Problem]:
    """What a reader must know of the document, by its status."""
    messages = {
        PlanStatus.DRAFT: "bản thu thập để trống số và ngày ban hành: là dự thảo",
        PlanStatus.UNKNOWN: "bản thu thập không có số, ngày ban hành",
    }
    message = messages.get(plan.record.document.status)
    if message:
        yield plan.note(("document", "status"), message)
