"""What a plan carries out and who carries out its clauses, on one page (kế hoạch: dòng thực hiện)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from thidua.address.page import (
    clause_address,
    document_address,
    plan_address,
    plan_cascade_address,
)
from thidua.derive.commons import Commons
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.plan.duty import Duty
from thidua.derive.reference.chain import Chain
from thidua.model.law.name import document_name
from thidua.model.plan.clause import Clause
from thidua.page.cascade.tree import TreeView, chart_of
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.cascade_chart import CascadeChart
from thidua.page.part.link import body_link, clause_text, plan_link
from thidua.say import name
from thidua.say.citation import citation_words
from thidua.say.name import asked_names
from thidua.say.notice import plan_notices
from thidua.say.ranking.place import campaign_words
from thidua.say.vietnamese import capital, sentence_case

CONCLUDED = "suy ra từ trích yếu, chưa đối chiếu"


class PlanCascadeView(Struct, frozen=True):
    """All that the template may know."""

    title: str
    plan: Link
    tree: tuple[TreeView, ...]
    chart: CascadeChart | None
    unassigned: tuple[Link, ...]
    """Sections in which no task is handed out."""
    has_above: bool
    documents: tuple[Link, ...]
    """The page of the plan as a document: who else carries it out, clause by clause."""


def plan_cascade_page(plan: PlanDossier, commons: Commons) -> Page:
    """Make the page."""
    campaign = plan.summary
    known = commons.documents.items()
    documents = [id for id, d in known if d.campaign == campaign.name.key]
    tree = tuple(_trees(plan))
    title = f"Dòng thực hiện: {campaign_words(campaign.name)}"
    return Page(
        address=plan_cascade_address(campaign.name.key),
        title=title,
        description=f"{campaign.name.body.name}: kế hoạch thực hiện văn bản nào, từng điều khoản giao cho ai.",
        section="plans",
        template="pages/plan_cascade.html",
        view=PlanCascadeView(
            title=title,
            plan=plan_link(campaign.name),
            tree=tree,
            chart=chart_of(title, tree),
            unassigned=tuple(_unassigned(plan)),
            has_above=bool(plan.above),
            documents=tuple(
                Link("Nơi khác thực hiện kế hoạch này", document_address(id))
                for id in documents
            ),
        ),
        updated=campaign.updated_on,
        trail=(body_link(campaign.name.body), plan_link(campaign.name)),
        contents=(
            ContentsEntry("Từ văn bản xuống từng việc", "dong-thuc-hien"),
            ContentsEntry("Chưa nối được", "chua-noi-duoc"),
        ),
        is_hidden=campaign.is_draft or campaign.name.body.is_sample,
        notices=plan_notices(campaign),
    )


def _trees(plan: PlanDossier) -> Iterator[TreeView]:
    """The plan with its clauses stands below the first document; below others only its name."""
    own = _own(plan, tuple(_sections(plan)))
    if not plan.above:
        yield own
    for index, chain in enumerate(plan.above):
        yield _chain(chain, _own(plan, ()) if index else own)


def _own(plan: PlanDossier, below: tuple[TreeView, ...]) -> TreeView:
    named, kind = plan.summary.name, plan.issuer.body.kind
    link = Link(f"{named.body.name}: {named.title}", plan_address(named.key))
    return TreeView(link, name.BODY_KINDS[kind], is_here=True, below=below)


def _chain(chain: Chain, own: TreeView) -> TreeView:
    """Hang the plan below the documents of a chain."""
    said = ", ".join(dict.fromkeys(clause_text(p.clause) for p in chain.places))
    found = own
    for index, link in enumerate(reversed(chain.links)):
        notes = [f"kế hoạch ghi ở {said}"] if not index else []
        notes += [] if link.is_stated else [CONCLUDED]
        named = Link(document_name(link.document), document_address(link.id))
        level = name.LEVELS[link.document.level]
        found = TreeView(named, level, "; ".join(notes), below=(found,))
    return found


def _sections(plan: PlanDossier) -> Iterator[TreeView]:
    """Give the sections that hand out tasks, each with those who do them."""
    for root in plan.clauses.roots:
        ids = {clause.id for clause in root.walk()}
        asked = (duty for duty in plan.duties if not duty.is_ended)
        duties = [duty for duty in asked if duty.clause.id in ids]
        if duties:
            below = tuple(_duty(duty, plan) for duty in duties)
            yield TreeView(_clause(root, plan), _count(duties), below=below)


def _duty(duty: Duty, plan: PlanDossier) -> TreeView:
    place = plan.clause_name(duty.clause.id)
    text = f"{clause_text(place)}: {asked_names(duty.assignees)}"
    address = clause_address(place.campaign, place.id)
    partners = f"phối hợp: {asked_names(duty.partners)}" if duty.partners else ""
    level = "được đề nghị" if duty.task.requested else "được giao"
    return TreeView(Link(text, address), level, partners)


def _count(duties: Sequence[Duty]) -> str:
    """A body may only ask what is not below it: the Party, the Front."""
    asked = sum(duty.task.requested for duty in duties)
    told = ((len(duties) - asked, "việc được giao"), (asked, "việc được đề nghị"))
    return ", ".join(f"{number} {words}" for number, words in told if number)


def _clause(clause: Clause, plan: PlanDossier) -> Link:
    place = plan.clause_name(clause.id)
    heading = sentence_case(clause.heading)
    text = (
        f"{clause.label} {heading}" if heading else capital(citation_words(place.path))
    )
    return Link(text.strip(), clause_address(place.campaign, clause.id))


def _unassigned(plan: PlanDossier) -> Iterator[Link]:
    asked = {duty.clause.id for duty in plan.duties if not duty.is_ended}
    for root in plan.clauses.roots:
        is_section = root.is_labelled and root.label and root.level != "phu-luc"
        if is_section and not asked & {clause.id for clause in root.walk()}:
            yield _clause(root, plan)
