"""Letters that a scanner took for figures: what is set right, what is only named."""

from __future__ import annotations

from tests.conftest import Case
from thidua.read.office.scan import unscanned


def test_figures_of_a_scan(case: Case) -> None:
    text, marks = unscanned(case.question)
    lines = zip(case.question.split("\n"), text.split("\n"), strict=True)
    changed = [f"{was} ⇒ {now}" for was, now in lines if was != now]
    told = [f"{m.line}:{m.column} {m.found} → {m.was}" for m in marks]
    case.expect("\n".join([*changed, *told]))
