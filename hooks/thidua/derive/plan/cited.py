"""Which documents a plan names, in which clauses, for what (căn cứ, viện dẫn)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec import Struct

from thidua.derive.name import CampaignName, Issuer
from thidua.derive.plan.clause_name import ClauseName
from thidua.model.body.body import BodyKind
from thidua.model.plan.clause import ClausePath
from thidua.model.plan.document import CitationRole
from thidua.model.portal import CampaignEntry


class CitedPlace(Struct, frozen=True):
    """One clause that names a document, and the part that it plays (nơi viện dẫn)."""

    clause: ClauseName
    role: CitationRole
    of: str = ""
    """The clause of the document by its id, where it is a plan of the portal."""


class CitingPlan(Struct, frozen=True):
    """A plan with the documents that it names."""

    plan: CampaignName
    kind: BodyKind
    places: Mapping[str, tuple[CitedPlace, ...]]
    """By the id of the document, in the order of the plan."""
    sections: tuple[ClauseName, ...] = ()
    """Its clauses that others may carry out: only where a register holds it as a document."""

    @property
    def carries_out(self) -> bool:
        """Whether it says what document above it carries out, or rests on."""
        roles = {place.role for places in self.places.values() for place in places}
        return bool(roles - {CitationRole.CITED})


def citing_plan(
    entry: CampaignEntry,
    issuer: Issuer,
    name: CampaignName,
    paths: Mapping[str, ClausePath],
    *,
    is_document: bool = False,
) -> CitingPlan:
    """Gather the documents that a plan names: those of `cites`, then those of its words alone."""
    places: dict[str, list[CitedPlace]] = defaultdict(list)
    typed = {(citation.document, citation.clause) for citation in entry.plan.cites}
    for citation in entry.plan.cites:
        clause = ClauseName(entry.key, citation.clause, paths[citation.clause])
        place = CitedPlace(clause, citation.role, citation.of or "")
        places[citation.document].append(place)
    for told in entry.references_in_force:
        if not told.document or (told.document, told.clause) in typed:
            continue
        typed.add((told.document, told.clause))
        clause = ClauseName(entry.key, told.clause, paths[told.clause])
        place = CitedPlace(clause, CitationRole.CITED, told.target)
        places[told.document].append(place)
    found = {document: tuple(clauses) for document, clauses in places.items()}
    sections = tuple(_sections(entry, paths)) if is_document else ()
    return CitingPlan(name, issuer.body.kind, found, sections)


def _sections(
    entry: CampaignEntry, paths: Mapping[str, ClausePath]
) -> Iterator[ClauseName]:
    """Give the labelled clauses of the two upper levels: those that hold others stand for them."""
    for root in entry.clauses.roots:
        below = [child for child in root.children if child.is_labelled and child.label]
        is_whole = root.is_labelled and root.label and not below
        for clause in [root] if is_whole else below:
            yield ClauseName(entry.key, clause.id, paths[clause.id])
