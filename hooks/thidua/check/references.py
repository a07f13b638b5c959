"""The references of all plans' words, looked up once: for rules and for dossiers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from thidua.check.amendment.revision import campaign_history
from thidua.check.file.book import Book
from thidua.check.file.days import Days
from thidua.check.file.place import body_folder, body_of, data_folder, words_file
from thidua.derive.reference.place import ClauseIndex, clause_index
from thidua.derive.reference.register import DocumentIndex, index_of
from thidua.derive.reference.resolve import Library, references_of
from thidua.model.amendment.version import History
from thidua.model.key import CampaignKey
from thidua.model.law.document import LegalRegister
from thidua.model.plan.clause import Clause
from thidua.model.plan.plan import Plan
from thidua.model.reference.reference import FoundReference, code_key

PlanReferences = Mapping[CampaignKey, tuple[FoundReference, ...]]


def plan_references(book: Book, days: Days) -> PlanReferences:
    """Look up the references of every plan's words, those that amendments gave it too."""
    return book.once("references", lambda: _looked_up(book, days))


def _looked_up(book: Book, days: Days) -> PlanReferences:
    registers = list(book.all(LegalRegister))
    shared = (r.record.documents for r in registers if not body_of(r.file))
    common = index_of({id: d for told in shared for id, d in told.items()})
    plan_of = {
        id: document.campaign
        for register in registers
        for id, document in register.record.documents.items()
        if document.campaign
    }
    found = {}
    for body in book.bodies():
        clauses = partial(_clauses_within, book, body, days)
        library = Library(
            (_own(book, body), common), _plans(book, body), plan_of, clauses
        )
        for key in book.campaigns_of(body):
            tree = book.narratives.get(words_file(key))
            amended = _amended(campaign_history(book, key, days))
            found[key] = references_of(key, tree, library, amended) if tree else ()
    return found


def clause_index_of(book: Book, key: CampaignKey) -> ClauseIndex | None:
    """Arrange the clauses of a plan for looking up, once; None where it has no words."""
    tree = book.narratives.get(words_file(key))
    return book.once(("clauses", key), lambda: clause_index(tree)) if tree else None


def whole_index_of(book: Book, key: CampaignKey, days: Days) -> ClauseIndex | None:
    """Arrange every clause that a plan ever had: those that amendments added too."""
    history = campaign_history(book, key, days)
    if history is None or not history.is_amended:
        return clause_index_of(book, key)
    whole = history.whole
    return book.once(("whole clauses", key), lambda: clause_index(whole))


def _clauses_within(
    book: Book, body: str, days: Days, key: CampaignKey
) -> ClauseIndex | None:
    """The clauses of a plan of the body itself: others are not needed for it."""
    return whole_index_of(book, key, days) if key.body == body else None


def _amended(history: History | None) -> Iterator[Clause]:
    """The clauses that amendments worded, each time anew."""
    for version in history.versions if history else ():
        for id in version.edits:
            if id in version.clauses.by_id and id not in version.ended:
                yield version.clauses.by_id[id]


def _own(book: Book, body: str) -> DocumentIndex:
    legal = book.get(f"{body_folder(body)}/legal.yml", LegalRegister)
    return index_of(legal.record.documents if legal else {})


def _plans(book: Book, body: str) -> Mapping[str, CampaignKey]:
    """The plans of a body by number and symbol; two of one number are none."""
    found: dict[str, list[CampaignKey]] = {}
    for key in book.campaigns_of(body):
        plan = book.get(f"{data_folder(key)}/plan.yml", Plan)
        document = plan.record.document if plan else None
        if document and document.number and document.symbol:
            code = code_key(document.code)
            found.setdefault(code, []).append(key)
    return {code: keys[0] for code, keys in found.items() if len(keys) == 1}
