"""The narrative of an import: read again, it gives the clauses of the document."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.conftest import LINE
from thidua.draft.narrative import narrative_of
from thidua.read.plan.clauses import read_clauses
from thidua.read.plan.text import PlanText

READ = Path(__file__).parents[1] / "read"
TYPED_BOLD = {"so-in-dam", "danh-sach-sau-noi-nhan", "noi-nhan-khong-gach-roi-bang"}
"""Told by bold letters, or by the recipients above them, which a narrative leaves out."""
CASES = [
    path
    for folder in (READ / "clauses", READ / "office" / "facts")
    for path in sorted(folder.glob("*.txt"))
    if path.stem not in TYPED_BOLD and not path.stem[0].isdigit()
]


def clauses_of(plan: PlanText) -> list[tuple[str, str]]:
    return [(c.id, c.text) for c in plan.clauses if c.level != "noi-nhan"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_narrative_gives_the_same_clauses(path: Path) -> None:
    """Annexes too, whose recipients and signature stand in the data."""
    plan = read_clauses(path.read_text("utf-8").split(LINE)[0].partition("\n")[2])
    written = narrative_of(plan, date(2026, 11, 25))
    assert clauses_of(read_clauses(written)) == clauses_of(plan)
