"""All that can be told of a plan (hồ sơ kế hoạch): its text, dates, tasks, documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.dossier.commons import Commons
from thidua.derive.name import ExemplarName, Issuer
from thidua.derive.plan.agenda import AgendaItem, in_order, untold
from thidua.derive.plan.citation import ClauseName, ClausePath, clause_paths
from thidua.derive.plan.cited import CitedPlace, CitingPlan
from thidua.derive.plan.duty import (
    Asked,
    Assignment,
    Duty,
    all_asked,
    assignments_of,
    duties_of,
    units_of,
)
from thidua.derive.plan.timing import Moment, moment_of
from thidua.model.award.form import CatalogueAward
from thidua.model.law.document import LegalDocument
from thidua.model.plan.clause import Clause, ClauseTree
from thidua.model.plan.event import Event
from thidua.model.plan.plan import Plan
from thidua.model.plan.task import Milestone
from thidua.model.portal import CampaignEntry, ExemplarEntry, Note


@dataclass(frozen=True, slots=True)
class ConferenceFacts:
    """What the plan's conference needs besides its record (hội nghị tổng kết)."""

    moment: Moment | None
    prepared_by: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class PlanDossier:
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
    documents: Mapping[str, LegalDocument]
    """The documents that the plan names, by id."""
    citing: CitingPlan
    exemplars: Mapping[str | None, tuple[ExemplarName, ...]]
    """Exemplary models by the clause that they carry out; None for the plan as a whole."""
    notes: tuple[Note, ...]
    former: Mapping[str, tuple[str, ...]]
    """Ids that clauses were published under before, by the id of today."""
    narrative: str
    """The file of its words."""

    def clause(self, id_: str) -> Clause:
        """Give a clause of the plan."""
        return self.clauses.by_id[id_]

    def clause_name(self, id_: str) -> ClauseName:
        """Say where a clause of the plan stands."""
        return ClauseName(self.summary.name.key, id_, self.paths[id_])


def plan_dossier(
    entry: CampaignEntry,
    issuer: Issuer,
    summary: CampaignSummary,
    exemplars: Iterable[ExemplarEntry],
    former: Mapping[str, tuple[str, ...]],
    commons: Commons,
) -> PlanDossier:
    """Work out what can be told of a plan; `exemplars` are those of its campaign."""
    paths = clause_paths(entry.clauses)
    duties = duties_of(entry, issuer, commons.events, commons.as_of)
    plan = entry.plan
    return PlanDossier(
        summary=summary,
        issuer=issuer,
        plan=plan,
        clauses=entry.clauses,
        paths=paths,
        agenda=_agenda(entry, issuer, summary, paths, duties, commons),
        duties=duties,
        assignments=assignments_of(duties),
        targets=tuple(
            moment_of(t.when, commons.events, commons.as_of) if t.when else None
            for t in plan.targets
        ),
        conference=_conference(entry, issuer, commons),
        events=tuple(commons.events[id_] for id_ in entry.campaign.occasions),
        awards={f.award: commons.awards[f.award] for f in plan.award_forms},
        documents={c.document: commons.documents[c.document] for c in plan.cites},
        citing=_citing(entry, issuer, summary, paths),
        exemplars=_exemplars(exemplars),
        notes=entry.notes,
        former=former,
        narrative=entry.narrative,
    )


def _agenda(
    entry: CampaignEntry,
    issuer: Issuer,
    summary: CampaignSummary,
    paths: Mapping[str, ClausePath],
    duties: Iterable[Duty],
    commons: Commons,
) -> tuple[AgendaItem, ...]:
    """The dates of the plan: its milestones, and the deadlines of tasks beside them."""

    def place(clause: str) -> ClauseName:
        return ClauseName(entry.key, clause, paths[clause])

    def milestone(m: Milestone) -> AgendaItem:
        owners = all_asked([m.owner] if m.owner else [], entry, issuer)
        moment = moment_of(m.when, commons.events, commons.as_of) if m.when else None
        return AgendaItem(
            campaign=summary.name,
            title=m.title,
            moment=moment,
            clause=place(m.clause),
            owners=owners,
            place=m.place,
            milestone=m.id,
            report_to=m.report_to,
            units=units_of(owners),
        )

    def deadline(duty: Duty) -> AgendaItem:
        clause = place(duty.task.clause)
        return AgendaItem(
            summary.name, _title(duty), duty.moment, clause, duty.assignees
        )

    milestones = [milestone(m) for m in entry.plan.milestones]
    deadlines = (
        deadline(duty) for duty in duties if duty.moment and not duty.moment.when.every
    )
    items = sorted([*milestones, *untold(deadlines, milestones)], key=_by_title)
    return tuple(in_order(items))


def _by_title(item: AgendaItem) -> str:
    return item.title


def _title(duty: Duty) -> str:
    return "; ".join(duty.task.deliverables) or duty.clause.text


def _conference(
    entry: CampaignEntry, issuer: Issuer, commons: Commons
) -> ConferenceFacts | None:
    conference = entry.plan.conference
    if conference is None:
        return None
    when = conference.when
    moment = moment_of(when, commons.events, commons.as_of) if when else None
    return ConferenceFacts(moment, all_asked(conference.prepared_by, entry, issuer))


def _citing(
    entry: CampaignEntry,
    issuer: Issuer,
    summary: CampaignSummary,
    paths: Mapping[str, ClausePath],
) -> CitingPlan:
    places: dict[str, list[CitedPlace]] = defaultdict(list)
    for citation in entry.plan.cites:
        clause = ClauseName(entry.key, citation.clause, paths[citation.clause])
        places[citation.document].append(CitedPlace(clause, citation.role))
    found = {document: tuple(clauses) for document, clauses in places.items()}
    return CitingPlan(summary.name, issuer.body.kind, found)


def _exemplars(
    entries: Iterable[ExemplarEntry],
) -> Mapping[str | None, tuple[ExemplarName, ...]]:
    found: dict[str | None, list[ExemplarName]] = defaultdict(list)
    for entry in entries:
        name = ExemplarName(entry.key, entry.exemplar.title)
        for clause in dict.fromkeys((None, entry.exemplar.clause)):
            found[clause].append(name)
    return {clause: tuple(names) for clause, names in found.items()}


def former_ids(moved: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Give the clauses that have moved on their page: (page, id of today, id before)."""
    for old, new in moved.items():
        page, _, before = old.partition("#")
        there, _, now = new.partition("#")
        if before and now and page == there:
            yield page, now, before
