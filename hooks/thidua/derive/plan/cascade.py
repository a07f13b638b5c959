"""How law comes down (dòng văn bản): who cites a document, who carries it out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from thidua.model.plan.document import CitationRole
from thidua.model.portal import CampaignEntry, Portal


@dataclass(frozen=True, slots=True)
class CitedBy:
    """A plan that cites a document, and the clauses in which it does (nơi viện dẫn)."""

    entry: CampaignEntry
    places: tuple[tuple[str, CitationRole], ...]

    @property
    def carries_out(self) -> bool:
        """Whether the plan rests on the document, rather than only naming it."""
        return any(role is not CitationRole.CITED for _, role in self.places)


@dataclass(frozen=True, slots=True)
class CascadeNode:
    """A document in the cascade, with all that carries it out."""

    document: str
    is_stated: bool
    """False where an editor concluded the tie from the titles."""
    documents: tuple[CascadeNode, ...]
    plans: tuple[CampaignEntry, ...]


def citations(portal: Portal) -> Mapping[str, tuple[CitedBy, ...]]:
    """Give, for each document, the plans that cite it, in the order of the portal."""
    found: dict[str, list[CitedBy]] = defaultdict(list)
    for entry in portal.campaigns():
        places: dict[str, list[tuple[str, CitationRole]]] = defaultdict(list)
        for citation in entry.plan.cites:
            places[citation.document].append((citation.clause, citation.role))
        for document, clauses in places.items():
            found[document].append(CitedBy(entry, tuple(clauses)))
    return {document: tuple(plans) for document, plans in found.items()}


def cascade(
    portal: Portal, document: str, cited: Mapping[str, tuple[CitedBy, ...]]
) -> tuple[CascadeNode, ...]:
    """The trees that a document stands in, from the documents at the top downwards."""
    below: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for name, record in portal.documents.items():
        for tie in record.implements:
            below[tie.document].append((name, tie.stated))
    return tuple(
        _node(top, True, below, cited, ()) for top in _tops(portal, document, ())
    )


def _tops(portal: Portal, document: str, seen: tuple[str, ...]) -> list[str]:
    """Climb to the documents that carry out no other."""
    above = [tie.document for tie in portal.documents[document].implements]
    above = [name for name in above if name not in seen]
    if not above:
        return [document]
    tops = [top for name in above for top in _tops(portal, name, (*seen, document))]
    return list(dict.fromkeys(tops))


def _node(
    name: str,
    stated: bool,
    below: Mapping[str, list[tuple[str, bool]]],
    cited: Mapping[str, tuple[CitedBy, ...]],
    seen: tuple[str, ...],
) -> CascadeNode:
    path = (*seen, name)
    documents = tuple(
        _node(child, tie, below, cited, path)
        for child, tie in below.get(name, ())
        if child not in path
    )
    reached = {_key(plan) for node in documents for plan in _plans(node)}
    plans = (by.entry for by in cited.get(name, ()) if by.carries_out)
    direct = tuple(plan for plan in plans if _key(plan) not in reached)
    return CascadeNode(name, stated, documents, direct)


def _plans(node: CascadeNode) -> Iterator[CampaignEntry]:
    """Give every plan that a document reaches: it is shown once, at the lowest place."""
    yield from node.plans
    for child in node.documents:
        yield from _plans(child)


def _key(entry: CampaignEntry) -> str:
    return entry.data_folder
