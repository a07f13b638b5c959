"""The documents that a plan carries out, each with those above it (dòng trên)."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from thidua.derive.plan.cited import CitedPlace, CitingPlan
from thidua.model.law.document import LegalDocument
from thidua.model.plan.document import CitationRole


class ChainLink(Struct, frozen=True):
    """A document in a chain."""

    id: str
    document: LegalDocument
    is_stated: bool
    """False where an editor concluded from titles that it carries out the one above."""


class Chain(Struct, frozen=True):
    """A document that a plan carries out, with those above it, and where the plan says so."""

    links: tuple[ChainLink, ...]
    """From the top down to the document itself."""
    places: tuple[CitedPlace, ...]


def chains_of(
    plan: CitingPlan, documents: Mapping[str, LegalDocument]
) -> tuple[Chain, ...]:
    """Give a chain for each document that a plan carries out; the highest come last.

    A document that stands in the chain of another is not told again.
    """
    chains = []
    for id, places in plan.places.items():
        said = tuple(p for p in places if p.role is CitationRole.IMPLEMENTS)
        if said:
            chains.append(Chain(_climb(id, documents, ()), said))
    chains.sort(key=lambda chain: -len(chain.links))
    inner = {link.id for chain in chains for link in chain.links[:-1]}
    return tuple(chain for chain in chains if chain.links[-1].id not in inner)


def _climb(
    id: str, documents: Mapping[str, LegalDocument], seen: tuple[str, ...]
) -> tuple[ChainLink, ...]:
    """Climb by the first document that each carries out; a circle ends it."""
    document, seen = documents[id], (*seen, id)
    ties = [tie for tie in document.implements if tie.document not in seen]
    above = _climb(ties[0].document, documents, seen) if ties else ()
    return (*above, ChainLink(id, document, not ties or ties[0].stated))
