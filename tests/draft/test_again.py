"""What a narrative does not give back when it is read again."""

from __future__ import annotations

from thidua.draft.again import lost_again
from thidua.read.plan.text import ClauseText, PlanText


def test_only_clauses_that_are_read_otherwise_are_told() -> None:
    kept = ClauseText("i", "muc", "I.", 1, "VIỆC", None)
    apart = ClauseText("ii-1", "khoan", "1.", 2, "Quét ngõ.", "ii")
    to = ClauseText("noi-nhan-1", "noi-nhan", "-", 3, "Các thôn", None)
    assert list(lost_again(PlanText(clauses=[kept, apart, to]))) == [apart]
