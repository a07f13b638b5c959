"""What stands beside the words of a clause (bên lề): documents named, remarks, a letter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from thidua.address.page import clause_address, document_address
from thidua.derive.dossier.plan import PlanDossier
from thidua.model.law.name import document_name
from thidua.page.page import Link
from thidua.say.letter import feedback_link


def named_documents(plan: PlanDossier) -> Mapping[str, tuple[Link, ...]]:
    """Link the documents that each clause names."""
    named: dict[str, list[Link]] = defaultdict(list)
    for citation in plan.plan.cites:
        name = document_name(plan.documents[citation.document])
        named[citation.clause].append(Link(name, document_address(citation.document)))
    return {clause: tuple(links) for clause, links in named.items()}


def feedback_links(plan: PlanDossier, site_url: str) -> Mapping[str, str]:
    """Begin a letter for each section; none where nobody is known to read it."""
    office, campaign = plan.issuer.body.office, plan.summary.name
    if not (site_url and office and office.email):
        return {}
    sections = [
        c for c in plan.clauses.roots if c.is_labelled and c.label and c.children
    ]
    return {
        clause.id: feedback_link(
            office.email,
            f"mục {clause.label.rstrip('.')}, {campaign.title}",
            site_url + clause_address(campaign.key, clause.id),
        )
        for clause in sections
    }


def notes_of(plan: PlanDossier) -> Mapping[str, tuple[str, ...]]:
    """Gather what is remarked on each clause."""
    told: dict[str, list[str]] = defaultdict(list)
    for note in plan.notes:
        if note.clause:
            told[note.clause].append(note.text)
    return {clause: tuple(notes) for clause, notes in told.items()}
