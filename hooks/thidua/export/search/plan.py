"""A plan → what can be found of it: the plan, clauses, dates, tasks, recipients."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from thidua.address import page as address
from thidua.address.anchor import RECIPIENTS, milestone_anchor
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.name import BodyName, CampaignName
from thidua.derive.plan.agenda import AgendaItem
from thidua.derive.plan.duty import Assignment
from thidua.derive.search import kind
from thidua.derive.search.entry import Entry, Kind
from thidua.export.search.asked import of_body
from thidua.model.plan.clause import Clause
from thidua.say.citation import citation_words
from thidua.say.name import CAMPAIGN_KINDS, asked_names
from thidua.say.paper.plan_text import number_line
from thidua.say.plain import plain_words
from thidua.say.plan import key_facts, recipients, targets
from thidua.say.report import agenda_told
from thidua.say.task import own_words, task_words
from thidua.say.time.moment import moment_words
from thidua.say.vietnamese import capital, sentence_case


def plan_entries(plan: PlanDossier) -> Iterator[Entry]:
    """Give the entries of a plan."""
    name, document = plan.summary.name, plan.summary.document
    place = campaign_place(address.plan_address(name.key), name)
    yield place.entry(
        kind.PLAN,
        f"Kế hoạch: {name.title}",
        document.title,
        number_line(document) if document.number else "",
        CAMPAIGN_KINDS[plan.summary.campaign.kind],
        *(told.words for told in key_facts(plan)),
        hidden=f"{of_body('kế hoạch', name.body)}; người ký {document.signatory.name}",
    )
    yield from (_milestone(place, item) for item in plan.agenda if item.milestone)
    for told in targets(plan):
        anchor = told.clause.id if told.clause else "chi-tieu"
        title = f"Chỉ tiêu: {told.term}"
        at = {"anchor": anchor, "place": name.title}
        yield place.entry(kind.MILESTONE, title, told.text, **at)
    for assignment in plan.assignments:
        who = asked_names(assignment.assignees)
        at = {"anchor": assignment.id, "place": name.title}
        yield place.entry(kind.TASKS, who, *_tasks(assignment), **at)
    yield from _words(plan, place)


def _words(plan: PlanDossier, place: Place) -> Iterator[Entry]:
    """The text itself: its clauses, who receives it."""
    for root in plan.clauses.roots:
        yield from _clauses(plan, root, place)
    if found := "; ".join(recipients(plan)):
        at = {"anchor": RECIPIENTS, "place": plan.summary.name.title}
        yield place.entry(kind.CLAUSE, "Nơi nhận", found, **at)


def assignment_entry(plan: PlanDossier) -> Entry:
    """Give the entry of the sheets that hand out the tasks of a plan."""
    name = plan.summary.name
    place = campaign_place(address.plan_assignment_address(name.key), name)
    words = "Mỗi nơi được giao việc có một phiếu, in vừa một trang A4."
    return place.entry(kind.TASKS, f"Giao việc: {name.title}", words)


def _milestone(place: Place, item: AgendaItem) -> Entry:
    where = f"Tại {item.place}" if item.place else ""
    return place.entry(
        kind.MILESTONE,
        item.title,
        agenda_told(item),
        asked_names(item.owners),
        where,
        anchor=milestone_anchor(item.milestone or ""),
        place=item.campaign.title,
    )


def _tasks(assignment: Assignment) -> Iterator[str]:
    """How many tasks, and those with a deadline: the clauses say them all."""
    duties = [duty for duty in assignment.duties if not duty.is_ended]
    yield f"{len(duties)} việc được giao" if duties else "Không còn việc nào"
    for duty in duties:
        if duty.moment:
            when = capital(moment_words(duty.moment))
            yield f"{when}: {task_words(duty)}"


def _clauses(plan: PlanDossier, clause: Clause, place: Place) -> Iterator[Entry]:
    """Every clause by itself, with its notes; titles of those below only stand there."""
    notes = (f"Ghi chú: {n.text}" for n in plan.notes if n.clause == clause.id)
    yield place.entry(
        kind.CLAUSE,
        sentence_case(clause.heading),
        sentences(plain_words(own_words(clause)), *notes),
        anchor=clause.id,
        label=capital(citation_words(plan.paths[clause.id])),
        place=plan.summary.name.title,
    )
    for child in clause.children:
        yield from _clauses(plan, child, place)


class Place(Struct, frozen=True):
    """A page, as a source of entries."""

    address: str
    body: BodyName | None = None
    """None for what is of no body."""
    year: int = 0

    def entry(
        self, kind: Kind, title: str, *texts: str, anchor: str = "", **more: Any
    ) -> Entry:
        """Make an entry of a place on the page; `more` are fields of the entry."""
        url = f"{self.address}#{anchor}" if anchor else self.address
        body, is_sample = ("", False)
        if self.body:
            body, is_sample = self.body.slug, self.body.is_sample
        return Entry(
            url, kind, title, sentences(*texts), body, self.year, is_sample, **more
        )


def campaign_place(address: str, campaign: CampaignName) -> Place:
    """A page of a campaign."""
    return Place(address, campaign.body, campaign.key.year)


def sentences(*texts: str) -> str:
    """Join what is not empty, each piece with a full stop."""
    told = [text.strip() for text in texts if text.strip()]
    return " ".join(
        t if t.endswith((".", "!", "?", "…", ";", ":")) else f"{t}." for t in told
    )
