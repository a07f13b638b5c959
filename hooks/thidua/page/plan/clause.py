"""Clauses as the page of a plan shows them: words, citation, notes, documents named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from thidua.address.page import (
    clause_address,
    document_address,
    exemplar_address,
    plan_address,
)
from thidua.model.law.name import document_name
from thidua.model.plan.clause import Clause
from thidua.model.portal import CampaignEntry, Portal
from thidua.page.page import ContentsEntry, Link
from thidua.page.part.safe_html import inline
from thidua.page.words.moved import former_ids
from thidua.say.citation import citations_of
from thidua.say.letter import feedback_link
from thidua.say.vietnamese import capital, sentence_case


@dataclass(frozen=True, slots=True)
class ClauseView:
    """One clause on the page (điều khoản)."""

    id: str
    level: str
    label: str
    heading: str
    words: Markup
    """Its own paragraph; empty where the title says all."""
    former: tuple[str, ...]
    """Ids that it was published under before."""
    citation: str
    """In words, for those who hear the page."""
    short: str
    documents: tuple[Link, ...]
    exemplars: tuple[Link, ...]
    """Exemplary models that carry the clause out."""
    notes: tuple[str, ...]
    feedback: str
    """A letter about it to the office; only at the head of a section, where an office is known."""
    children: tuple[ClauseView, ...]


def clause_views(
    entry: CampaignEntry, portal: Portal, base: str, site_url: str
) -> tuple[ClauseView, ...]:
    """Give the clauses of a plan as a tree of views."""
    maker = _Maker(
        citations_of(entry.clauses),
        _documents(entry, portal),
        _exemplars(entry, portal),
        _notes(entry),
        _former(entry, portal),
        _feedback(entry, portal, site_url),
        base,
    )
    return tuple(maker.view(clause) for clause in entry.clauses.roots)


def clause_contents(clauses: tuple[ClauseView, ...]) -> tuple[ContentsEntry, ...]:
    """The contents of a plan's text: its top clauses."""
    return tuple(
        ContentsEntry(f"{clause.label} {clause.heading}".strip(), clause.id)
        for clause in clauses
        if clause.label and clause.heading
    )


@dataclass(frozen=True, slots=True)
class _Maker:
    citations: Mapping[str, tuple[str, str]]
    documents: Mapping[str, tuple[Link, ...]]
    exemplars: Mapping[str, tuple[Link, ...]]
    notes: Mapping[str, tuple[str, ...]]
    former: Mapping[str, tuple[str, ...]]
    feedback: Mapping[str, str]
    base: str

    def view(self, clause: Clause) -> ClauseView:
        words, short = self.citations[clause.id]
        return ClauseView(
            id=clause.id,
            level=clause.level,
            label=clause.label if clause.level not in ("gach", "cong") else "",
            heading=sentence_case(clause.heading),
            words=inline(_own_words(clause), self.base),
            former=self.former.get(clause.id, ()),
            citation=words,
            short=short,
            documents=self.documents.get(clause.id, ()),
            exemplars=self.exemplars.get(clause.id, ()),
            notes=self.notes.get(clause.id, ()),
            feedback=self.feedback.get(clause.id, ""),
            children=tuple(self.view(child) for child in clause.children),
        )


def _own_words(clause: Clause) -> str:
    """What stands behind the title or the run-in."""
    if not clause.heading:
        return clause.source
    rest = clause.text[len(clause.heading) :].lstrip(" .,;:")
    if not rest:
        return ""
    _, found, behind = clause.source.partition(":")
    return capital(behind.strip(" *_")) if found else rest


def _documents(entry: CampaignEntry, portal: Portal) -> Mapping[str, tuple[Link, ...]]:
    named: dict[str, list[Link]] = defaultdict(list)
    for citation in entry.plan.cites:
        name = document_name(portal.documents[citation.document])
        named[citation.clause].append(Link(name, document_address(citation.document)))
    return {clause: tuple(links) for clause, links in named.items()}


def _exemplars(entry: CampaignEntry, portal: Portal) -> Mapping[str, tuple[Link, ...]]:
    found: dict[str, list[Link]] = defaultdict(list)
    for exemplar in portal.bodies[entry.body].exemplars:
        record = exemplar.exemplar
        if record.clause and record.campaign == entry.key.name:
            found[record.clause].append(
                Link(record.title, exemplar_address(exemplar.key))
            )
    return {clause: tuple(links) for clause, links in found.items()}


def _former(entry: CampaignEntry, portal: Portal) -> Mapping[str, tuple[str, ...]]:
    before: dict[str, list[str]] = defaultdict(list)
    for now, id_ in former_ids(portal, plan_address(entry.key)):
        before[now].append(id_)
    return {clause: tuple(ids) for clause, ids in before.items()}


def _feedback(entry: CampaignEntry, portal: Portal, site_url: str) -> Mapping[str, str]:
    """Begin a letter for each section; none where nobody is known to read it."""
    office = portal.bodies[entry.body].body.office
    if not (site_url and office and office.email):
        return {}
    sections = [c for c in entry.clauses.roots if c.is_labelled and c.children]
    title = entry.campaign.title
    return {
        clause.id: feedback_link(
            office.email,
            f"mục {clause.label.rstrip('.')}, {title}",
            site_url + clause_address(entry.key, clause.id),
        )
        for clause in sections
    }


def _notes(entry: CampaignEntry) -> Mapping[str, tuple[str, ...]]:
    told: dict[str, list[str]] = defaultdict(list)
    for note in entry.notes:
        if note.clause:
            told[note.clause].append(note.text)
    return {clause: tuple(notes) for clause, notes in told.items()}
