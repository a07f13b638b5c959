"""All that can be told of a plan (hồ sơ kế hoạch): its text, dates, tasks, documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct

from thidua.address.page import plan_address
from thidua.derive.award.awarded import Caveat
from thidua.derive.commons import Commons
from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.name import ExemplarName, Issuer
from thidua.derive.permanence.fingerprint import clause_words, fingerprint
from thidua.derive.permanence.past import NO_PAST, Past, has_past, past_of
from thidua.derive.plan.agenda import AgendaItem
from thidua.derive.plan.cited import CitingPlan, citing_plan
from thidua.derive.plan.clause_name import ClauseName
from thidua.derive.plan.duty import (
    Assignment,
    ConferenceFacts,
    Duty,
    assignments_of,
    conference_of,
    duties_of,
    is_ended,
)
from thidua.derive.plan.plan_dates import plan_agenda
from thidua.derive.plan.timing import Moment, moment_of
from thidua.derive.reference.chain import Chain, chains_of
from thidua.derive.reference.citing import CitingMap, ClauseCiting
from thidua.derive.version.amending import edits_of
from thidua.model.amendment.version import ClauseEdit, History
from thidua.model.award.form import CatalogueAward
from thidua.model.law.document import LegalDocument
from thidua.model.ledger import Ledger
from thidua.model.plan.clause import Clause, ClausePath, ClauseTree
from thidua.model.plan.event import Event
from thidua.model.plan.plan import Plan
from thidua.model.portal import CampaignEntry, ExemplarEntry, Note
from thidua.model.reference.reference import FoundReference


class PlanDossier(Struct, frozen=True):
    """A plan with all that follows from it."""

    summary: CampaignSummary
    issuer: Issuer
    plan: Plan
    clauses: ClauseTree
    paths: Mapping[str, ClausePath]
    """Where each clause stands, by its id."""
    agenda: tuple[AgendaItem, ...]
    """Milestones and deadlines, in order."""
    duties: tuple[Duty, ...]
    assignments: tuple[Assignment, ...]
    targets: tuple[Moment | None, ...]
    """The time of each target, in the order of the plan."""
    conference: ConferenceFacts | None
    events: tuple[Event, ...]
    """The occasions of the campaign."""
    awards: Mapping[str, CatalogueAward]
    """The awards that the plan names, by id."""
    caveat: Caveat | None
    """What may have changed who decides on them."""
    documents: Mapping[str, LegalDocument]
    """The documents that the plan names, by id."""
    own: LegalDocument | None
    """What the register tells of it as a document; None where it does not."""
    replacing: tuple[LegalDocument, ...]
    """The documents that stand in its place."""
    above: tuple[Chain, ...]
    """The documents that the plan carries out, each below those that it carries out itself."""
    citing: CitingPlan
    references: Mapping[str, tuple[FoundReference, ...]]
    """What its words refer to, by the clause that does."""
    cited_at: Mapping[str, tuple[ClauseCiting, ...]]
    """Where its clauses are referred to, by clause; only those that are."""
    exemplars: Mapping[str | None, tuple[ExemplarName, ...]]
    """Exemplary models by the clause that they carry out; None for the plan as a whole."""
    notes: tuple[Note, ...]
    past: Past
    """What ids of its clauses stood for before."""
    narrative: str
    """The file of its words."""
    history: History | None
    """Its versions; None where its full text is not known or it was not issued."""
    edits: Mapping[str, tuple[ClauseEdit, ...]]
    """What amendments did to its clauses, or will, by id."""
    amending: Mapping[str, LegalDocument]
    """The documents that amended it, by id."""

    def clause(self, id_: str) -> Clause:
        """Give a clause of the plan."""
        return self.clauses.by_id[id_]

    def is_ended(self, id_: str) -> bool:
        """Whether a clause is out of force today."""
        return is_ended(self.history, id_)

    def clause_name(self, id_: str) -> ClauseName:
        """Say where a clause of the plan stands."""
        return ClauseName(self.summary.name.key, id_, self.paths[id_])


def plan_dossier(
    entry: CampaignEntry,
    issuer: Issuer,
    summary: CampaignSummary,
    exemplars: Iterable[ExemplarEntry],
    commons: Commons,
    citing_clauses: CitingMap,
) -> PlanDossier:
    """Work out what can be told of a plan.

    `exemplars` are those of its campaign, `citing_clauses` tell who refers to which clause.
    """
    paths = entry.paths
    duties = duties_of(entry, issuer, commons.events, commons.today)
    plan = entry.plan
    documents = commons.documents
    own = commons.plans.get(entry.key)
    is_document = own is not None
    citing = citing_plan(entry, issuer, summary.name, paths, is_document=is_document)
    return PlanDossier(
        summary=summary,
        issuer=issuer,
        plan=plan,
        clauses=entry.clauses,
        paths=paths,
        agenda=plan_agenda(entry, issuer, summary.name, summary.lapse, duties, commons),
        duties=duties,
        assignments=assignments_of(duties),
        targets=tuple(
            moment_of(t.when, commons.events, commons.today, plan) if t.when else None
            for t in plan.targets
        ),
        conference=conference_of(entry, issuer, commons),
        events=tuple(commons.events[id_] for id_ in entry.campaign.occasions),
        awards={f.award: commons.awards[f.award] for f in plan.award_forms},
        caveat=commons.caveat,
        documents={id: documents[id] for id in citing.places},
        own=own,
        replacing=tuple(documents[id] for id in own.replaced_by) if own else (),
        above=chains_of(citing, documents),
        citing=citing,
        references=_references(entry.references),
        cited_at=_cited_at(entry, citing_clauses),
        exemplars=_exemplars(exemplars),
        notes=entry.notes,
        past=_past(entry, commons.ledger),
        narrative=entry.narrative,
        history=entry.history,
        edits=(edits := edits_of(entry.history) if entry.history else {}),
        amending={
            e.document: commons.documents[e.document]
            for es in edits.values()
            for e in es
        },
    )


def _past(entry: CampaignEntry, ledger: Ledger) -> Past:
    page = plan_address(entry.key)
    if not has_past(ledger, page):
        return NO_PAST
    live = {c.id: fingerprint(clause_words(c)) for c in entry.first_clauses.walk()}
    return past_of(ledger, page, live)


def _references(
    references: Iterable[FoundReference],
) -> Mapping[str, tuple[FoundReference, ...]]:
    found: dict[str, list[FoundReference]] = defaultdict(list)
    for reference in references:
        found[reference.clause].append(reference)
    return {clause: tuple(told) for clause, told in found.items()}


def _cited_at(
    entry: CampaignEntry, citing: CitingMap
) -> Mapping[str, tuple[ClauseCiting, ...]]:
    if not citing:
        return {}
    ids = (clause.id for clause in entry.clauses.walk())
    return {id: by for id in ids if (by := citing.get((entry.key, id)))}


def _exemplars(
    entries: Iterable[ExemplarEntry],
) -> Mapping[str | None, tuple[ExemplarName, ...]]:
    found: dict[str | None, list[ExemplarName]] = defaultdict(list)
    for entry in entries:
        name = ExemplarName(entry.key, entry.exemplar.title)
        for clause in dict.fromkeys((None, entry.exemplar.clause)):
            found[clause].append(name)
    return {clause: tuple(names) for clause, names in found.items()}
