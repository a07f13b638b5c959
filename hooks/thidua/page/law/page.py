"""The register of legal documents (văn bản), and the page of each: who cites it, where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from thidua.address.page import (
    DOCUMENTS,
    clause_address,
    document_address,
    plan_address,
)
from thidua.derive.plan.cascade import CascadeNode, CitedBy, cascade, citations
from thidua.model.law.document import GovernmentLevel, LegalDocument
from thidua.model.law.name import document_name
from thidua.model.portal import CampaignEntry, Portal
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.cascade_chart import CascadeChart, cascade_chart
from thidua.page.part.fact import Fact
from thidua.say import name
from thidua.say.citation import citations_of
from thidua.say.document import force_words, issued_words
from thidua.say.notice import SAMPLE
from thidua.say.vietnamese import capital

CitedMap = Mapping[str, tuple[CitedBy, ...]]


@dataclass(frozen=True, slots=True)
class CitedView:
    """A plan that cites the document, and from which clauses."""

    plan: Link
    body: str
    role: str
    clauses: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TreeView:
    """A line of the cascade as a nested list."""

    link: Link
    level: str
    note: str
    is_here: bool
    below: tuple[TreeView, ...]


@dataclass(frozen=True, slots=True)
class DocumentPageView:
    """All that the template of a document may know."""

    title: str
    subject: str
    facts: tuple[Fact, ...]
    cited: tuple[CitedView, ...]
    tree: tuple[TreeView, ...]
    chart: CascadeChart
    replaced_by: tuple[Link, ...]
    amended_by: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A line of the register."""

    link: Link
    subject: str
    issued: str
    force: str
    count: int
    is_sample: bool


@dataclass(frozen=True, slots=True)
class DocumentIndexView:
    """The register, by level of government."""

    levels: tuple[tuple[str, str, tuple[DocumentRow, ...]], ...]
    total: int


def document_pages(portal: Portal) -> Iterator[Page]:
    """Give the register and a page for each document."""
    cited = citations(portal)
    yield _index(portal, cited)
    for id_, document in portal.documents.items():
        yield _page(id_, document, portal, cited)


def _page(id_: str, document: LegalDocument, portal: Portal, cited: CitedMap) -> Page:
    nodes = cascade(portal, id_, cited)
    tree = tuple(_tree(node, id_, portal) for node in nodes)
    title = document_name(document)
    view = DocumentPageView(
        title=title,
        subject=capital(document.subject or "Chưa ghi trích yếu"),
        facts=tuple(_facts(document, portal)),
        cited=tuple(_cited(by, portal) for by in cited.get(id_, ())),
        tree=tree,
        chart=cascade_chart(title, [_chart_rows(item, 0) for item in tree]),
        replaced_by=_links(document.replaced_by, portal),
        amended_by=_links(document.amended_by, portal),
    )
    return Page(
        address=document_address(id_),
        title=title,
        description=f"{title}, {issued_words(document)}: {view.subject}.",
        section="documents",
        template="pages/document.html",
        view=view,
        updated=document.checked_on or portal.settings.updated_on,
        trail=(Link("Văn bản", DOCUMENTS),),
        contents=(
            ContentsEntry("Ai nhắc đến, ở điều khoản nào", "noi-vien-dan"),
            ContentsEntry("Dòng văn bản", "dong-van-ban"),
        ),
        source=None,
        notice=SAMPLE if portal.is_sample(id_) else "",
        is_hidden=portal.is_sample(id_),
    )


def _facts(document: LegalDocument, portal: Portal) -> Iterator[Fact]:
    yield Fact("Loại văn bản", document.kind.value)
    yield Fact("Số, ký hiệu", document.code or "Nơi viện dẫn không ghi")
    yield Fact("Ban hành", capital(issued_words(document)))
    yield Fact("Cấp ban hành", name.LEVELS[document.level])
    yield Fact("Hiệu lực", force_words(document, portal.as_of))
    if document.note:
        yield Fact("Ghi chú", document.note)


def _cited(by: CitedBy, portal: Portal) -> CitedView:
    entry = by.entry
    words = citations_of(entry.clauses)
    roles = dict.fromkeys(name.ROLES[role] for _, role in by.places)
    return CitedView(
        plan=Link(entry.campaign.title, plan_address(entry.key)),
        body=portal.bodies[entry.body].body.short_name,
        role=capital(", ".join(roles)),
        clauses=tuple(
            Link(capital(words[clause][0]), clause_address(entry.key, clause))
            for clause, _ in by.places
        ),
    )


def _links(ids: tuple[str, ...], portal: Portal) -> tuple[Link, ...]:
    return tuple(
        Link(document_name(portal.documents[i]), document_address(i)) for i in ids
    )


def _tree(node: CascadeNode, here: str, portal: Portal) -> TreeView:
    document = portal.documents[node.document]
    below = [_tree(child, here, portal) for child in node.documents]
    below += [_plan_leaf(entry, portal) for entry in node.plans]
    return TreeView(
        link=Link(document_name(document), document_address(node.document)),
        level=name.LEVELS[document.level],
        note="" if node.is_stated else "suy ra từ trích yếu, chưa đối chiếu",
        is_here=node.document == here,
        below=tuple(below),
    )


def _plan_leaf(entry: CampaignEntry, portal: Portal) -> TreeView:
    body = portal.bodies[entry.body].body
    link = Link(f"{body.short_name}: {entry.campaign.title}", plan_address(entry.key))
    return TreeView(link, name.BODY_KINDS[body.kind], "", False, ())


def _chart_rows(item: TreeView, depth: int) -> list[tuple[int, str, str, bool]]:
    rows = [(depth, item.link.text, item.level, item.is_here)]
    for child in item.below:
        rows += _chart_rows(child, depth + 1)
    return rows


def _index(portal: Portal, cited: CitedMap) -> Page:
    levels = []
    for level in GovernmentLevel:
        rows = tuple(
            DocumentRow(
                link=Link(document_name(document), document_address(id_)),
                subject=capital(document.subject or ""),
                issued=capital(issued_words(document)),
                force=force_words(document, portal.as_of),
                count=len(cited.get(id_, ())),
                is_sample=portal.is_sample(id_),
            )
            for id_, document in portal.documents.items()
            if document.level is level
        )
        if rows:
            levels.append((name.LEVELS[level], level.value, rows))
    return Page(
        address=DOCUMENTS,
        title="Văn bản",
        description="Văn bản mà các kế hoạch thi đua căn cứ, thực hiện hoặc nhắc đến, kèm nơi viện dẫn.",
        section="documents",
        template="pages/document_index.html",
        view=DocumentIndexView(tuple(levels), len(portal.documents)),
        updated=portal.settings.updated_on,
        contents=tuple(ContentsEntry(title, id_) for title, id_, _ in levels),
        source="data/legal.yml",
    )
