"""Clauses as the page of a plan shows them: words, citation, notes, documents named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set

from markupsafe import Markup
from msgspec import Struct, field

from thidua.address.page import clause_address
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.name import ExemplarName
from thidua.derive.reference.citing import ClauseCiting
from thidua.model.amendment.version import Version
from thidua.model.plan.clause import Clause
from thidua.model.reference.reference import FoundReference
from thidua.page.amendment.box import EditView, edit_views
from thidua.page.amendment.take import TakeView, take_views
from thidua.page.page import ContentsEntry, Link
from thidua.page.part.link import (
    citing_link,
    exemplar_link,
    reference_address,
    version_reference,
)
from thidua.page.part.safe_html import inline, linked
from thidua.page.plan.document_list import named_documents
from thidua.page.plan.former import FormerView, earlier_views
from thidua.say.letter import feedback_link
from thidua.say.paper.plan_text import LINK_TO
from thidua.say.plan import citation_short, citation_words
from thidua.say.task import own_words
from thidua.say.vietnamese import sentence_case

ANNEX = "phu-luc"
"""The level of what is enacted with a plan."""


class ClauseView(Struct, frozen=True):
    """One clause on the page (điều khoản)."""

    id: str
    level: str
    label: str
    heading: str
    words: Markup
    """Its own paragraph; empty where the title says all."""
    rows: tuple[tuple[str, ...], ...]
    """The cells of a table; a table has no other words."""
    former: tuple[str, ...]
    """Ids that it was published under before."""
    earlier: tuple[FormerView, ...]
    """What its id stood for before."""
    link_words: str
    """Where the link beside it leads, for those who hear the page."""
    short: str
    documents: tuple[Link, ...]
    """Those that no link in its words leads to."""
    cited_at: tuple[Link, ...]
    """Clauses that refer to it; their addresses are told from this page."""
    exemplars: tuple[Link, ...]
    """Exemplary models that carry the clause out."""
    notes: tuple[str, ...]
    edits: tuple[EditView, ...]
    """What later documents did to it, or will."""
    is_ended: bool
    """Not in force: only its number is left."""
    take: TakeView | None
    """Takes its citation along; None where nothing is to be cited."""
    feedback: str
    """A letter about it to the office; only at the head of a section, where an office is known."""
    children: tuple[ClauseView, ...]


def clause_views(plan: PlanDossier, base: str, site_url: str) -> tuple[ClauseView, ...]:
    """Give the clauses of a plan as a tree of views."""
    documents, letters = named_documents(plan), feedback_links(plan, site_url)
    history = plan.history
    maker = _Maker(
        plan,
        base,
        documents,
        ended={*history.current.ended, *history.coming} if history else frozenset(),
        edits=edit_views(plan),
        exemplars=plan.exemplars,
        cited_at=plan.cited_at,
        notes=notes_of(plan),
        feedback=letters,
        earlier=earlier_views(plan),
        takes=take_views(plan),
    )
    return tuple(maker.view(clause) for clause in plan.clauses.roots)


def version_clauses(
    plan: PlanDossier, version: Version, base: str
) -> tuple[ClauseView, ...]:
    """Give the clauses of a version: its words, and what made them so."""
    edits, ended = edit_views(plan, version), frozenset(version.ended)
    maker = _Maker(plan, base, named_documents(plan), ended, edits, version=version)
    return tuple(maker.view(clause) for clause in version.clauses.roots)


def clause_contents(clauses: tuple[ClauseView, ...]) -> tuple[ContentsEntry, ...]:
    """The contents of a plan's text, or of its annexes: the clauses at the top."""
    return tuple(
        ContentsEntry(f"{clause.label} {clause.heading}".strip(), clause.id)
        for clause in clauses
        if clause.heading and (clause.label or clause.level == ANNEX)
    )


class _Maker(Struct, frozen=True):
    plan: PlanDossier
    base: str
    documents: Mapping[str, tuple[Link, ...]]
    ended: Set[str]
    edits: Mapping[str, tuple[EditView, ...]]
    exemplars: Mapping[str | None, tuple[ExemplarName, ...]] = field(
        default_factory=dict
    )
    cited_at: Mapping[str, tuple[ClauseCiting, ...]] = field(default_factory=dict)
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    feedback: Mapping[str, str] = field(default_factory=dict)
    earlier: Mapping[str, tuple[FormerView, ...]] = field(default_factory=dict)
    takes: Mapping[str, TakeView] = field(default_factory=dict)
    version: Version | None = None
    """Whose words they are; None for those in force, on the page of the plan."""

    def view(self, clause: Clause) -> ClauseView:
        path = self.plan.paths[clause.id]
        words = Markup() if clause.rows else self._words(clause)
        return ClauseView(
            id=clause.id,
            level=clause.level,
            label=clause.label if clause.level not in ("gach", "cong") else "",
            heading=sentence_case(clause.heading),
            words=words,
            rows=clause.rows,
            former=(*self.plan.past.aliases.get(clause.id, ()), *self._buried(clause)),
            earlier=self.earlier.get(clause.id, ()),
            link_words=f"{LINK_TO[self.plan.summary.text]} {citation_words(path)}",
            short=citation_short(path),
            documents=tuple(
                link
                for link in self.documents.get(clause.id, ())
                if f'href="{self.base}{link.address}"' not in words
            ),
            cited_at=tuple(
                citing_link(by, self.plan.summary.name.key, self.base)
                for by in self.cited_at.get(clause.id, ())
            ),
            exemplars=tuple(
                exemplar_link(e) for e in self.exemplars.get(clause.id, ())
            ),
            notes=self.notes.get(clause.id, ()),
            edits=self.edits.get(clause.id, ()),
            is_ended=clause.id in self.ended,
            take=self.takes.get(clause.id),
            feedback=self.feedback.get(clause.id, ""),
            children=tuple(
                self.view(child)
                for child in clause.children
                if not self._is_buried(clause, child)
            ),
        )

    def _buried(self, clause: Clause) -> Iterator[str]:
        """Ids of clauses that ended with the one above them: their anchors stand in its own."""
        for child in clause.children:
            if self._is_buried(clause, child):
                yield from (below.id for below in child.walk())

    def _is_buried(self, clause: Clause, child: Clause) -> bool:
        return {c.id for c in (clause, *child.walk())} <= self.ended

    def _words(self, clause: Clause) -> Markup:
        """The words of a clause, what they refer to made into links."""
        words = inline(own_words(clause), self.base)
        found = self.plan.references.get(clause.id, ())
        here = {r.reference.start: r for r in found if r.stands_in(clause.text)}
        links = [
            (here[at].words, a) for at in sorted(here) if (a := self._address(here[at]))
        ]
        return linked(words, links) if links else words

    def _address(self, found: FoundReference) -> str:
        if self.version:
            return version_reference(found, self.plan, self.version, self.base)
        return reference_address(found, self.base)


def feedback_links(plan: PlanDossier, site_url: str) -> Mapping[str, str]:
    """Begin a letter for each section; none where nobody is known to read it."""
    office, campaign = plan.issuer.body.office, plan.summary.name
    if not (site_url and office and office.email):
        return {}
    sections = [
        c for c in plan.clauses.roots if c.is_labelled and c.label and c.children
    ]
    return {
        clause.id: feedback_link(
            office.email,
            f"mục {clause.label.rstrip('.')}, {campaign.title}",
            site_url + clause_address(campaign.key, clause.id),
        )
        for clause in sections
    }


def notes_of(plan: PlanDossier) -> Mapping[str, tuple[str, ...]]:
    """Gather what is remarked on each clause."""
    told: dict[str, list[str]] = defaultdict(list)
    for note in plan.notes:
        if note.clause:
            told[note.clause].append(note.text)
    return {clause: tuple(notes) for clause, notes in told.items()}
