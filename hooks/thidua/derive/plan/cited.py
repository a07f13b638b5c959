"""Which documents a plan names, in which clauses, for what (căn cứ, viện dẫn)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from thidua.derive.commons import Commons
from thidua.derive.name import CampaignName, Issuer
from thidua.derive.plan.citation import ClauseName, ClausePath
from thidua.model.body.body import BodyKind
from thidua.model.plan.document import CitationRole
from thidua.model.portal import CampaignEntry


@dataclass(frozen=True, slots=True)
class CitedPlace:
    """One clause that names a document, and the part that it plays (nơi viện dẫn)."""

    clause: ClauseName
    role: CitationRole
    of: ClauseName | None = None
    """The clause of the document, where it is a plan of the portal."""


@dataclass(frozen=True, slots=True)
class CitingPlan:
    """A plan with the documents that it names."""

    plan: CampaignName
    kind: BodyKind
    places: Mapping[str, tuple[CitedPlace, ...]]
    """By the id of the document, in the order of the plan."""


def citing_plan(
    entry: CampaignEntry,
    issuer: Issuer,
    name: CampaignName,
    paths: Mapping[str, ClausePath],
    commons: Commons,
) -> CitingPlan:
    """Gather the documents that a plan names: those of `cites`, then those of its words alone."""
    places: dict[str, list[CitedPlace]] = defaultdict(list)
    typed = {(citation.document, citation.clause) for citation in entry.plan.cites}
    for citation in entry.plan.cites:
        clause = ClauseName(entry.key, citation.clause, paths[citation.clause])
        of = _clause_of(commons, citation.document, citation.of)
        places[citation.document].append(CitedPlace(clause, citation.role, of))
    for told in entry.references:
        if not told.document or (told.document, told.clause) in typed:
            continue
        typed.add((told.document, told.clause))
        clause = ClauseName(entry.key, told.clause, paths[told.clause])
        of = _clause_of(commons, told.document, told.target)
        places[told.document].append(CitedPlace(clause, CitationRole.CITED, of))
    found = {document: tuple(clauses) for document, clauses in places.items()}
    return CitingPlan(name, issuer.body.kind, found)


def _clause_of(commons: Commons, document: str, clause: str | None) -> ClauseName | None:  # fmt: skip
    """Name the clause of a document that is a plan of the portal."""
    campaign = commons.documents[document].campaign
    return commons.cross.names.get((campaign, clause)) if campaign and clause else None
