"""How each clause of a plan is cited (trang trích dẫn): words to copy, an address that lasts."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.address.page import CITING, citing_address, plan_address, version_address
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.version.amending import last_words
from thidua.model.amendment.version import ClauseEdit, History
from thidua.model.law.name import document_name
from thidua.model.plan.clause import Clause
from thidua.page.amendment.take import citation_of, code_of, lasting_address
from thidua.page.page import Link, Page
from thidua.page.part.link import body_link, plan_link
from thidua.page.plan.former import FormerView, gone_views
from thidua.page.scope import Scope
from thidua.say.citation import citation_short
from thidua.say.notice import plan_notices
from thidua.say.version.version import edit_words, plan_citation, version_name
from thidua.say.vietnamese import capital, lower_first


class CitingView(Struct, frozen=True):
    """How one clause is cited."""

    id: str
    former: tuple[str, ...]
    place: Link
    """Where it stands, on the page of the plan."""
    beginning: str
    words: str
    """The citation, to be set into a sentence; "" for a clause that is not in force."""
    address: str
    code: str
    note: str
    """Why it is not cited."""
    older: Link | None
    """Where the words that it had stand for ever."""


class CitingPageView(Struct, frozen=True):
    """All that the template of the citations of a plan may know."""

    title: str
    document: str
    first: str
    """How the plan is cited for the first time in a document."""
    version: str
    clauses: tuple[CitingView, ...]
    gone: tuple[FormerView, ...]
    guide: Link | None


_BEGINNING = 90


def citing_page(plan: PlanDossier, history: History, scope: Scope) -> Page:
    """Make the page of a plan's citations."""
    campaign = plan.summary
    address = citing_address(campaign.name.key)
    return Page(
        address=address,
        title=f"Trích dẫn: {campaign.name.title}",
        description="Cách viện dẫn từng điều khoản, kèm địa chỉ bền của đúng lời ấy.",
        section="plans",
        template="pages/citing.html",
        view=_view(plan, history, scope),
        updated=campaign.updated_on,
        trail=(body_link(campaign.name.body), plan_link(campaign.name)),
        source=plan.narrative,
        explains=False,
        is_dated=history.is_amended,
        has_script=True,
        script="cite",
        is_hidden=True,
        canonical=plan_address(campaign.name.key),
        notices=plan_notices(campaign),
    )


def _view(plan: PlanDossier, history: History, scope: Scope) -> CitingPageView:
    document = plan.summary.document
    base = lasting_address(plan, history, scope.site_url)
    return CitingPageView(
        title=document.title,
        document=plan_citation(plan.summary),
        first=f"{plan_citation(plan.summary)} về việc {lower_first(document.title)}",
        version=version_name(history.current).lower(),
        clauses=tuple(_clauses(plan, history, base)),
        gone=gone_views(plan),
        guide=_guide(scope),
    )


def _guide(scope: Scope) -> Link | None:
    is_written = f"content/{CITING.rstrip('/')}.md" in scope.commons.pages
    return Link("Đọc địa chỉ và mã lời thế nào", CITING) if is_written else None


def _clauses(plan: PlanDossier, history: History, base: str) -> Iterator[CitingView]:
    for clause in plan.clauses.walk():
        ended = history.current.ended.get(clause.id) or history.coming.get(clause.id)
        place = citation_short(plan.paths[clause.id])
        yield CitingView(
            id=clause.id,
            former=plan.past.aliases.get(clause.id, ()),
            place=Link(
                capital(place), f"{plan_address(plan.summary.name.key)}#{clause.id}"
            ),
            beginning=_beginning(clause),
            words="" if ended else citation_of(plan, clause.id),
            address=f"{base}#{clause.id}",
            code=code_of(clause),
            note=_note(plan, ended) if ended else "",
            older=_older(plan, history, clause.id) if ended else None,
        )


def _note(plan: PlanDossier, edit: ClauseEdit) -> str:
    return f"{edit_words(edit, document_name(plan.amending[edit.document]))}."


def _older(plan: PlanDossier, history: History, id: str) -> Link | None:
    version = last_words(history, id, history.current)
    if version is None:
        return None
    there = version_address(plan.summary.name.key, version.on)
    return Link(f"Lời ở {version_name(version).lower()}", f"{there}#{id}")


def _beginning(clause: Clause) -> str:
    text = clause.text
    return (
        text if len(text) <= _BEGINNING else f"{text[:_BEGINNING].rpartition(' ')[0]} …"
    )
