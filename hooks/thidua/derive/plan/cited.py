"""Which documents a plan names, in which clauses, for what (căn cứ, viện dẫn)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from thidua.derive.name import CampaignName
from thidua.derive.plan.citation import ClauseName
from thidua.model.body.body import BodyKind
from thidua.model.plan.document import CitationRole


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
