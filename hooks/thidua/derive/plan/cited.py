"""Which documents a plan names, in which clauses, for what (căn cứ, viện dẫn)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

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
) -> CitingPlan:
    """Gather the documents that a plan names."""
    places: dict[str, list[CitedPlace]] = defaultdict(list)
    for citation in entry.plan.cites:
        clause = ClauseName(entry.key, citation.clause, paths[citation.clause])
        places[citation.document].append(CitedPlace(clause, citation.role))
    found = {document: tuple(clauses) for document, clauses in places.items()}
    return CitingPlan(name, issuer.body.kind, found)
