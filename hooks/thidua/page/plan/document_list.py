"""The documents that a plan names, by the part they play for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec import Struct

from thidua.address.page import document_address
from thidua.derive.dossier.plan import PlanDossier
from thidua.model.law.name import document_name
from thidua.model.plan.document import CitationRole
from thidua.page.page import Link
from thidua.page.part.link import clause_here
from thidua.say import name
from thidua.say.document import issued_behind

_TITLES = {
    CitationRole.BASIS: "Căn cứ",
    CitationRole.IMPLEMENTS: "Kế hoạch này thực hiện",
    CitationRole.CITED: "Được nhắc đến trong nội dung",
}


class DocumentView(Struct, frozen=True):
    """A document that the plan names, and where."""

    link: Link
    issued: str
    subject: str
    level: str
    clauses: tuple[Link, ...]


class DocumentsView(Struct, frozen=True):
    """Documents that play one part for the plan (căn cứ, thực hiện, nhắc đến)."""

    title: str
    documents: tuple[DocumentView, ...]


def document_lists(plan: PlanDossier) -> Iterator[DocumentsView]:
    """Give the documents of each part; each once, with all clauses that name it."""
    for role, title in _TITLES.items():
        places: dict[str, list[Link]] = {}
        for document, cited in plan.citing.places.items():
            links = [clause_here(p.clause) for p in cited if p.role is role]
            if links:
                places[document] = links
        if places:
            yield DocumentsView(title, tuple(_views(places, plan)))


def _views(
    places: Mapping[str, list[Link]], plan: PlanDossier
) -> Iterator[DocumentView]:
    for document, clauses in places.items():
        record = plan.documents[document]
        named, subject = document_name(record), record.subject or ""
        yield DocumentView(
            link=Link(named, document_address(document)),
            issued=issued_behind(record),
            subject="" if subject in named else subject,
            level=name.LEVELS[record.level],
            clauses=tuple(clauses),
        )


def named_documents(plan: PlanDossier) -> Mapping[str, tuple[Link, ...]]:
    """Link the documents that each clause names."""
    named: dict[str, list[Link]] = defaultdict(list)
    for citation in plan.plan.cites:
        name = document_name(plan.documents[citation.document])
        named[citation.clause].append(Link(name, document_address(citation.document)))
    return {clause: tuple(links) for clause, links in named.items()}
