"""The cascade of the whole portal on one page: trees, clauses, what hangs loose (dòng thực hiện)."""

from __future__ import annotations

from msgspec import Struct

from thidua.address.page import (
    CASCADE,
    DOCUMENTS,
    document_address,
    plan_cascade_address,
)
from thidua.derive.plan.cascade import CascadeNode
from thidua.derive.plan.cited import CitingPlan
from thidua.derive.plan.clause_name import ClauseName
from thidua.derive.portal.implementation import (
    PlanClauses,
    PortalCascade,
    portal_cascade,
)
from thidua.derive.portal.portal import PortalDossier
from thidua.model.law.name import document_name
from thidua.page.cascade.plan import CONCLUDED
from thidua.page.cascade.tree import TreeView, chart_of
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.cascade_chart import CascadeChart
from thidua.page.part.link import clause_link, plan_link
from thidua.say import name
from thidua.say.body.kinship import listed_name
from thidua.say.citation import citation_words
from thidua.say.vietnamese import capital

_TITLE = "Dòng thực hiện: văn bản, kế hoạch, việc"


class ClauseRow(Struct, frozen=True):
    """A clause of a plan above, and who carries it out."""

    clause: Link
    by: tuple[Link, ...]


class PlanRows(Struct, frozen=True):
    """A plan above, clause by clause."""

    title: str
    clauses: tuple[ClauseRow, ...]


class CascadePart(Struct, frozen=True):
    """The cascade of real bodies, or of samples."""

    tree: tuple[TreeView, ...]
    chart: CascadeChart | None
    plans: tuple[PlanRows, ...]
    orphans: tuple[Link, ...]
    idle: tuple[Link, ...]


class CascadeView(Struct, frozen=True):
    """All that the template may know."""

    title: str
    real: CascadePart
    samples: CascadePart | None


def cascade_page(portal: PortalDossier) -> Page:
    """Make the page."""
    apart = portal.samples
    view = CascadeView(
        _TITLE,
        _part(portal_cascade(portal)),
        _part(portal_cascade(apart), "minh họa") if apart else None,
    )
    return Page(
        address=CASCADE,
        title=_TITLE,
        description="Văn bản cấp trên được kế hoạch nào thực hiện, điều khoản nào chưa có nơi nào ghi thực hiện.",
        section="documents",
        template="pages/cascade.html",
        view=view,
        updated=portal.updated_on,
        trail=(Link("Văn bản", DOCUMENTS),),
        contents=(
            ContentsEntry("Từ văn bản xuống kế hoạch", "dong-thuc-hien"),
            ContentsEntry("Chưa nối được", "chua-noi-duoc"),
        ),
        is_listed=True,
    )


def _part(found: PortalCascade, what: str = "") -> CascadePart:
    tree = tuple(_tree(node) for node in found.trees)
    return CascadePart(
        tree=tree,
        chart=chart_of(f"Dòng thực hiện {what}".strip(), tree),
        plans=tuple(_rows(plan) for plan in found.plans),
        orphans=tuple(_plan(plan) for plan in found.orphans),
        idle=tuple(
            Link(document_name(d.document), document_address(d.id)) for d in found.idle
        ),
    )


def _tree(node: CascadeNode) -> TreeView:
    below = [_tree(child) for child in node.documents]
    below += [TreeView(_plan(p), name.BODY_KINDS[p.kind]) for p in node.plans]
    return TreeView(
        Link(document_name(node.document), document_address(node.id)),
        name.LEVELS[node.document.level],
        "" if node.is_stated else CONCLUDED,
        below=tuple(below),
    )


def _plan(plan: CitingPlan) -> Link:
    link = plan_link(plan.plan)
    return Link(
        f"{listed_name(plan.plan.body)}: {link.text}",
        plan_cascade_address(plan.plan.key),
    )


def _rows(found: PlanClauses) -> PlanRows:
    rows = (
        ClauseRow(
            Link(_cited(carried.clause), clause_link(carried.clause).address),
            tuple(
                Link(
                    f"{listed_name(plan.plan.body)}, {clause_link(place.clause).text}",
                    clause_link(place.clause).address,
                )
                for plan, place in carried.by
            ),
        )
        for carried in found.clauses
    )
    body = listed_name(found.plan.plan.body)
    title = f"{document_name(found.document.document)} ({body})"
    return PlanRows(title, tuple(rows))


def _cited(clause: ClauseName) -> str:
    return capital(citation_words(clause.path))
