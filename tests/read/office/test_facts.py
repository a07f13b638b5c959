"""What is recognised in a document: head, signatory, days, recipients."""

from __future__ import annotations

from collections.abc import Iterator

from tests.conftest import Case
from thidua.read.office.fact.facts import facts_of
from thidua.read.plan.clauses import read_clauses


def told(text: str) -> Iterator[str]:
    facts = facts_of(text, read_clauses(text))
    head, signatory = facts.head, facts.signatory
    yield f"head: {head.number}|{head.symbol}|{head.day}|{head.place}|{head.issuer}"
    yield f"title: {head.kind}|{head.title}"
    if signatory:
        yield f"signatory: {signatory.authority}|{signatory.position}|{signatory.name}"
    yield f"period: {facts.period[0]}/{facts.period[1]} {facts.period_clause}"
    for found in facts.milestones:
        yield f"{found.line} {found.clause} {found.time.bound} {found.time.day}: {found.what}"
    yield from (f"to: {name}" for name in facts.recipients)


def test_facts(case: Case) -> None:
    case.expect("\n".join(told(case.question)))
