"""The province of a document's issuer: from the head, else the one that its own parts name."""

from __future__ import annotations

from tests.conftest import Case
from thidua.read.office.fact.facts import facts_of
from thidua.read.plan.clauses import read_clauses


def test_province(case: Case) -> None:
    """Each paper stands behind a line `== name`."""
    papers = case.question.split("== ")[1:]
    case.expect("\n".join(map(_told, papers)))


def _told(paper: str) -> str:
    name, _, text = paper.partition("\n")
    return f"{name}: {facts_of(text, read_clauses(text)).province or 'không nói'}"
