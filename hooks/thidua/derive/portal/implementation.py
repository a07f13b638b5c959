"""Who carries out which document and which of its clauses, across bodies (dòng thực hiện)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from thidua.derive.plan.cascade import CascadeNode
from thidua.derive.plan.cited import CitedPlace, CitingPlan
from thidua.derive.plan.clause_name import ClauseName
from thidua.derive.portal.portal import DocumentDossier, PortalDossier
from thidua.model.plan.document import CitationRole


class CarriedOut(Struct, frozen=True):
    """A clause of a plan, and the clauses of other plans that carry it out."""

    clause: ClauseName
    by: tuple[tuple[CitingPlan, CitedPlace], ...]
    """None where no plan of the portal says so: a gap."""


class PlanClauses(Struct, frozen=True):
    """A plan that a register holds as a document, clause by clause."""

    plan: CitingPlan
    document: DocumentDossier
    clauses: tuple[CarriedOut, ...]


class PortalCascade(Struct, frozen=True):
    """All that is carried out, and what hangs loose."""

    trees: tuple[CascadeNode, ...]
    """From the documents at the top; only those with a plan at an end."""
    plans: tuple[PlanClauses, ...]
    orphans: tuple[CitingPlan, ...]
    """Plans that name no document above them."""
    idle: tuple[DocumentDossier, ...]
    """Documents that plans only mention: nobody says that it carries them out."""


def portal_cascade(portal: PortalDossier) -> PortalCascade:
    """Gather the cascade of a part of the portal: real bodies, or samples."""
    plans = [plan for body in portal.bodies.values() for plan in body.citing]
    documents = portal.documents
    trees = {node.id: node for d in documents.values() for node in d.trees}
    return PortalCascade(
        trees=tuple(n for n in trees.values() if n.id in documents and _reaches(n)),
        plans=tuple(_clauses(plans, documents.values())),
        orphans=tuple(plan for plan in plans if not plan.carries_out),
        idle=tuple(
            d
            for d in documents.values()
            if d.cited
            and not any(by.carries_out for by in d.cited)
            and not any(_reaches(node) for node in d.trees if node.id == d.id)
        ),
    )


def _reaches(node: CascadeNode) -> bool:
    return bool(node.plans) or any(_reaches(child) for child in node.documents)


def _clauses(
    plans: list[CitingPlan], documents: Iterable[DocumentDossier]
) -> Iterator[PlanClauses]:
    by_key = {plan.plan.key: plan for plan in plans}
    for found in documents:
        key = found.document.campaign
        plan = by_key.get(key) if key else None
        if plan:
            yield PlanClauses(plan, found, tuple(_carried_out(plan, found)))


def _carried_out(plan: CitingPlan, found: DocumentDossier) -> Iterator[CarriedOut]:
    by: dict[str, list[tuple[CitingPlan, CitedPlace]]] = defaultdict(list)
    for cited in found.cited:
        for place in cited.places:
            if place.of and place.role is not CitationRole.CITED:
                by[place.of].append((cited.plan, place))
    for clause in plan.sections:
        yield CarriedOut(clause, tuple(by.get(clause.id, ())))
