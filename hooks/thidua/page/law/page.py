"""The page of a legal document (văn bản): who cites it, where, what it carries out."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from msgspec import Struct

from thidua.address.page import (
    DOCUMENTS,
    difference_address,
    document_address,
    plan_address,
    version_address,
)
from thidua.derive.commons import Commons
from thidua.derive.plan.cascade import CascadeNode, CitedBy
from thidua.derive.plan.cited import CitingPlan
from thidua.derive.plan.clause_name import ClauseName
from thidua.derive.portal.portal import DocumentDossier, DocumentLink
from thidua.derive.version.amending import PlanAmendment
from thidua.model.amendment.amendment import AmendmentKind
from thidua.model.law.document import LegalDocument
from thidua.model.law.name import document_name
from thidua.page.cascade.plan import CONCLUDED
from thidua.page.cascade.tree import TreeView, chart_of
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.cascade_chart import CascadeChart
from thidua.page.part.fact import Fact, fact
from thidua.page.part.link import body_link, clause_link, plan_link
from thidua.say import name
from thidua.say.body.kinship import ended_words, listed_name
from thidua.say.citation import citation_words
from thidua.say.document import document_facts, issued_behind
from thidua.say.notice import SAMPLE
from thidua.say.version.version import DONE
from thidua.say.vietnamese import capital, day_words

AMENDS = "ke-hoach-duoc-sua"
"""What the document did to plans."""


class CitedView(Struct, frozen=True):
    """A plan that cites the document, and from which clauses."""

    plan: Link
    body: str
    role: str
    clauses: tuple[Link, ...]


class DocumentPageView(Struct, frozen=True):
    """All that the template of a document may know."""

    title: str
    subject: str
    facts: tuple[Fact, ...]
    amended: tuple[AmendedView, ...]
    """The plans that it amended; none where it amended no plan of the portal."""
    cited: tuple[CitedView, ...]
    tree: tuple[TreeView, ...]
    chart: CascadeChart | None
    replaced_by: tuple[Link, ...]
    amended_by: tuple[Link, ...]
    official: Link | None
    """Its official text, outside of the portal."""


def document_page(found: DocumentDossier, commons: Commons) -> Page:
    """Make the page of a document."""
    tree = tuple(_tree(node, found.id) for node in found.trees)
    title = document_name(found.document)
    view = DocumentPageView(
        title=title,
        subject=capital(found.document.subject or "Chưa ghi trích yếu"),
        facts=tuple(_facts(found)),
        amended=tuple(map(amended_view, found.amends)),
        cited=tuple(_cited(by) for by in found.cited),
        tree=tree,
        chart=chart_of(f"Dòng văn bản có {title}", tree),
        replaced_by=_links(found.replaced_by),
        amended_by=_links(found.amended_by),
        official=_official(found.document),
    )
    return Page(
        address=document_address(found.id),
        title=title,
        description=f"{title}, {issued_behind(found.document)}: {view.subject}.",
        section="documents",
        template="pages/document.html",
        view=view,
        updated=found.document.checked_on or commons.settings.updated_on,
        is_dated=_is_dated(found),
        trail=(Link("Văn bản", DOCUMENTS),),
        contents=(
            *([ContentsEntry("Kế hoạch được sửa", AMENDS)] if found.amends else []),
            ContentsEntry("Ai nhắc đến, ở điều khoản nào", "noi-vien-dan"),
            ContentsEntry("Dòng văn bản", "dong-van-ban"),
        ),
        source=None,
        notices=(SAMPLE,) if found.is_sample else (),
        is_hidden=found.is_sample,
    )


def _cited(by: CitedBy) -> CitedView:
    plan = by.plan.plan
    roles = dict.fromkeys(name.ROLES[place.role] for place in by.places)
    return CitedView(
        plan=plan_link(plan),
        body=listed_name(plan.body),
        role=capital(", ".join(roles)),
        clauses=tuple(
            Link(capital(citation_words(p.clause.path)), clause_link(p.clause).address)
            for p in by.places
        ),
    )


def _is_dated(found: DocumentDossier) -> bool:
    """Whether something that the page tells depends on the day."""
    record = found.document
    return bool(record.in_force_from or record.in_force_to or found.ended)


def _facts(found: DocumentDossier) -> Iterator[Fact]:
    yield from map(fact, document_facts(found))
    yield from _plan(found.document)
    for body in found.ended:
        yield Fact(body.name, capital(ended_words(body)), body_link(body, "xem trang"))


def _plan(document: LegalDocument) -> Iterator[Fact]:
    """Lead to the words of what is a plan of the portal."""
    if key := document.campaign:
        there = Link("xem kế hoạch", plan_address(key))
        yield Fact("Trên cổng", "Là kế hoạch của một phong trào", there)


def _official(document: LegalDocument) -> Link | None:
    if not document.url:
        return None
    host = urlsplit(document.url).hostname
    return Link(f"Toàn văn trên trang {host}", document.url)


def _links(documents: tuple[DocumentLink, ...]) -> tuple[Link, ...]:
    return tuple(Link(document_name(d), document_address(id_)) for id_, d in documents)


def _tree(node: CascadeNode, here: str) -> TreeView:
    below = [_tree(child, here) for child in node.documents]
    below += [_plan_leaf(plan) for plan in node.plans]
    return TreeView(
        link=Link(document_name(node.document), document_address(node.id)),
        level=name.LEVELS[node.document.level],
        note="" if node.is_stated else CONCLUDED,
        is_here=node.id == here,
        below=tuple(below),
    )


def _plan_leaf(plan: CitingPlan) -> TreeView:
    link = plan_link(plan.plan)
    text = f"{listed_name(plan.plan.body)}: {link.text}"
    return TreeView(Link(text, link.address), name.BODY_KINDS[plan.kind])


class AmendedView(Struct, frozen=True):
    """A plan that the document amended."""

    plan: Link
    body: str
    force: str
    changes: tuple[Link, ...]
    """Each clause where the version that the document made has it."""
    version: Link
    difference: Link


def amended_view(told: PlanAmendment) -> AmendedView:
    """Tell what became of one plan."""
    key = told.plan.key
    address = version_address(key, told.on)
    return AmendedView(
        plan=plan_link(told.plan),
        body=listed_name(told.plan.body),
        force=f"Có hiệu lực từ ngày {day_words(told.on)}",
        changes=tuple(_change(address, kind, clause) for kind, clause in told.changes),
        version=Link(f"Bản ngày {day_words(told.on)}", address),
        difference=Link(
            f"so với bản ngày {day_words(told.before)}",
            difference_address(key, told.on, told.before),
        ),
    )


def _change(address: str, kind: AmendmentKind, clause: ClauseName) -> Link:
    return Link(f"{DONE[kind]} {citation_words(clause.path)}", f"{address}#{clause.id}")
