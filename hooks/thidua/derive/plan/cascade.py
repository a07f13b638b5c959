"""How law comes down (dòng văn bản): who cites a document, who carries it out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from msgspec import Struct

from thidua.derive.plan.cited import CitedPlace, CitingPlan
from thidua.model.law.document import LegalDocument
from thidua.model.plan.document import CitationRole


class CitedBy(Struct, frozen=True):
    """A plan that cites a document, and the clauses in which it does."""

    plan: CitingPlan
    places: tuple[CitedPlace, ...]

    @property
    def carries_out(self) -> bool:
        """Whether the plan rests on the document, rather than only naming it."""
        return any(place.role is not CitationRole.CITED for place in self.places)


class CascadeNode(Struct, frozen=True):
    """A document in the cascade, with all that carries it out."""

    id: str
    document: LegalDocument
    is_stated: bool
    """False where an editor concluded the tie from the titles."""
    documents: tuple[CascadeNode, ...]
    plans: tuple[CitingPlan, ...]


CitedMap = Mapping[str, tuple[CitedBy, ...]]
"""The plans that cite each document, in the order of the portal."""


def citations(plans: Iterable[CitingPlan]) -> CitedMap:
    """Turn “what does a plan cite” into “who cites a document”."""
    found: dict[str, list[CitedBy]] = defaultdict(list)
    for plan in plans:
        for document, places in plan.places.items():
            found[document].append(CitedBy(plan, places))
    return {document: tuple(plans) for document, plans in found.items()}


class Cascade(Struct, frozen=True):
    """All ties between documents, and the plans at their ends."""

    documents: Mapping[str, LegalDocument]
    below: Mapping[str, tuple[tuple[str, bool], ...]]
    """What carries a document out, each with whether the tie is stated."""
    cited: CitedMap

    def trees(self, document: str) -> tuple[CascadeNode, ...]:
        """The trees that a document stands in, from the documents at the top downwards."""
        return tuple(
            _node(self, top, (), is_stated=True) for top in self._tops(document, ())
        )

    def _tops(self, document: str, seen: tuple[str, ...]) -> list[str]:
        """Climb to the documents that carry out no other."""
        above = [tie.document for tie in self.documents[document].implements]
        above = [name for name in above if name not in seen]
        if not above:
            return [document]
        climb = partial(self._tops, seen=(*seen, document))
        return list(dict.fromkeys(top for name in above for top in climb(name)))


def cascade_of(documents: Mapping[str, LegalDocument], cited: CitedMap) -> Cascade:
    """Tie documents to those that carry them out."""
    below: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for name, record in documents.items():
        for tie in record.implements:
            below[tie.document].append((name, tie.stated))
    return Cascade(documents, {k: tuple(v) for k, v in below.items()}, cited)


def _node(
    cascade: Cascade, name: str, seen: tuple[str, ...], *, is_stated: bool
) -> CascadeNode:
    path = (*seen, name)
    documents = tuple(
        _node(cascade, child, path, is_stated=tie)
        for child, tie in cascade.below.get(name, ())
        if child not in path
    )
    reached = {plan.plan.key for node in documents for plan in _plans(node)}
    plans = (by.plan for by in cascade.cited.get(name, ()) if by.carries_out)
    direct = tuple(plan for plan in plans if plan.plan.key not in reached)
    return CascadeNode(name, cascade.documents[name], is_stated, documents, direct)


def _plans(node: CascadeNode) -> Iterator[CitingPlan]:
    """Give every plan that a document reaches: it is shown once, at the lowest place."""
    yield from node.plans
    for child in node.documents:
        yield from _plans(child)
