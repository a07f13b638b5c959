"""The documents that a plan names, by the part they play for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.address.page import document_address
from thidua.model.law.name import document_name
from thidua.model.plan.document import CitationRole
from thidua.page.page import Link
from thidua.page.plan.scope import PlanScope
from thidua.say import name
from thidua.say.document import issued_words

_TITLES = {
    CitationRole.BASIS: "Căn cứ",
    CitationRole.IMPLEMENTS: "Kế hoạch này thực hiện",
    CitationRole.CITED: "Được nhắc đến trong nội dung",
}


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document that the plan names, and where."""

    link: Link
    issued: str
    subject: str
    level: str
    clauses: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """Documents that play one part for the plan (căn cứ, thực hiện, nhắc đến)."""

    title: str
    documents: tuple[DocumentView, ...]


def document_lists(scope: PlanScope) -> Iterator[DocumentsView]:
    """Give the documents of each part; each once, with all clauses that name it."""
    for role, title in _TITLES.items():
        places: dict[str, list[Link]] = {}
        for citation in scope.entry.plan.cites:
            if citation.role is role:
                clauses = places.setdefault(citation.document, [])
                clauses.append(scope.clause(citation.clause))
        if places:
            views = (
                _view(document, links, scope) for document, links in places.items()
            )
            yield DocumentsView(title, tuple(views))


def _view(document: str, clauses: list[Link], scope: PlanScope) -> DocumentView:
    record = scope.portal.documents[document]
    return DocumentView(
        link=Link(document_name(record), document_address(document)),
        issued=issued_words(record),
        subject=record.subject or "",
        level=name.LEVELS[record.level],
        clauses=tuple(clauses),
    )
