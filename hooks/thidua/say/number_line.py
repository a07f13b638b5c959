"""Number and symbol of a plan as they are printed (số, ký hiệu)."""

from __future__ import annotations

from thidua.model.plan.document import PlanDocument, PlanStatus

COLLECTED = "Bản thu thập không ghi số, ngày ban hành"


def number_line(document: PlanDocument) -> str:
    """Write number and symbol as they are printed: `Số: 05/KH-UBND`."""
    if document.status is PlanStatus.UNKNOWN:
        return COLLECTED
    told = document if document.number else document.model_copy(update={"number": "…"})
    return f"Số: {told.code}"
