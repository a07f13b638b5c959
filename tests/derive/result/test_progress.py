"""How far a target is: baseline, direction, nought, below nought, beyond, missing."""

from __future__ import annotations

from decimal import Decimal

from tests.conftest import Case
from thidua.derive.result.figure import progress
from thidua.model.plan.target import Direction


def test_progress(case: Case) -> None:
    told = []
    for row in case.given:
        numbers = [
            Decimal(row[k]) if k in row else None
            for k in ("baseline", "target", "actual")
        ]
        found = progress(*numbers, Direction(row.get("direction", "higher")))
        share = "not known" if found.share is None else f"{found.share:.4f}"
        told.append(f"{share} {found.is_reached}")
    case.expect("\n".join(told))
