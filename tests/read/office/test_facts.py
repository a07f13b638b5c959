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
    if head.parent or head.is_draft:
        yield f"below: {head.parent}{' (draft)' if head.is_draft else ''}"
    if signatory:
        yield f"signatory: {signatory.authority}|{signatory.position}|{signatory.name}"
    yield f"period: {facts.period[0]}/{facts.period[1]} {facts.period_clause}"
    for found in facts.milestones:
        yield f"{found.line} {found.clause} {found.time.bound} {found.time.day}: {found.what}"
    yield from (f"to: {name}" for name in facts.recipients)
    for basis in facts.bases:
        role = "carries out" if basis.is_carried_out else "rests on"
        yield f"{role} {basis.kind} {basis.code}|{basis.day}|{basis.issuer}|{basis.subject}"
    for award in facts.awards:
        yield f"award {award.clause}: {award.award}|{award.authority}"
    yield from (f"calls {g.clause} {g.kind}: {g.name}" for g in facts.groups)
    for task in facts.tasks:
        asks = "requests" if task.is_request else "asks"
        yield f"{asks} {task.clause}: {task.who}|{task.times[0].day if task.times else ''}"


def test_facts(case: Case) -> None:
    case.expect("\n".join(told(case.question)))
