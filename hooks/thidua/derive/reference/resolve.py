"""The references of a plan's words, each with what it leads to (tra viện dẫn)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct

from thidua.derive.reference.place import ClauseIndex
from thidua.derive.reference.register import NONE, DocumentIndex
from thidua.model.key import CampaignKey
from thidua.model.plan.clause import Clause, ClauseTree
from thidua.model.reference.clause import clauses_in
from thidua.model.reference.document import documents_in
from thidua.model.reference.reference import (
    ClauseReference,
    DocumentReference,
    FoundReference,
    Reference,
    code_key,
)

Clauses = Callable[[CampaignKey], ClauseIndex | None]


class Library(Struct, frozen=True):
    """All that the words of a body's plans may mean."""

    registers: tuple[DocumentIndex, ...]
    """That of the body, then the common one."""
    plans: Mapping[str, CampaignKey]
    """The body's plans, by the key of number and symbol."""
    plan_of: Mapping[str, CampaignKey]
    """The plans of the portal that documents of the registers are, by id."""
    clauses: Clauses

    @property
    def laws(self) -> frozenset[str]:
        """The names of the laws that are known."""
        return frozenset(name for register in self.registers for name in register.laws)


def references_of(
    key: CampaignKey,
    tree: ClauseTree,
    library: Library,
    amended: Iterable[Clause] = (),
) -> tuple[FoundReference, ...]:
    """Give all references of a plan's clauses in order; recipients name none.

    `amended` are clauses as amendments word them: after the words of the plan itself.
    """
    laws = library.laws
    return tuple(
        _found(key, clause, reference, library)
        for clause in (*tree.walk(), *amended)
        if clause.level != "noi-nhan" and not clause.rows
        for reference in recognised(clause, laws)
    )


def recognised(clause: Clause, laws: frozenset[str]) -> Iterator[Reference]:
    """Give the references of a clause's own words: documents, then clauses."""
    documents = documents_in(clause.text, laws)
    yield from documents
    yield from clauses_in(clause.text, documents)


def _found(
    key: CampaignKey, clause: Clause, told: Reference, library: Library
) -> FoundReference:
    words = clause.text[told.start : told.end]
    if isinstance(told, DocumentReference):
        id, campaign, is_exact = _document(told, library)
        return FoundReference(clause.id, told, words, id, campaign, is_exact=is_exact)
    if told.document is None:
        index = library.clauses(key)
        target = index.find(told, clause.id) if index else ""
        return FoundReference(clause.id, told, words, target=target)
    id, campaign, is_exact = _document(told.document, library)
    target = _clause_of(told, campaign, library)
    return FoundReference(clause.id, told, words, id, campaign, target, is_exact)


def _document(
    told: DocumentReference, library: Library
) -> tuple[str, CampaignKey | None, bool]:
    plan = library.plans.get(code_key(told.code)) if told.code else None
    if plan and (told.day is None or told.day.year == plan.year):
        return "", plan, True
    found = (register.find(told) for register in library.registers)
    id, is_exact = next((match for match in found if match[0]), NONE)
    return id, library.plan_of.get(id), is_exact


def _clause_of(
    told: ClauseReference, campaign: CampaignKey | None, library: Library
) -> str:
    index = library.clauses(campaign) if campaign else None
    return index.find(told) if index else ""
