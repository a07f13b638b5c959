"""A plan's dossier as rows: its head, clauses, dates, tasks, targets, documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from thidua.address.anchor import milestone_anchor
from thidua.address.page import clause_address, document_address, plan_address
from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.plan.agenda import AgendaItem
from thidua.derive.plan.duty import Duty
from thidua.derive.portal.portal import DocumentDossier
from thidua.export.twin.row.plan import (
    CampaignRow,
    CitationRow,
    ClauseRow,
    DateRow,
    DocumentRow,
    TargetRow,
    TaskRow,
)
from thidua.export.twin.row.row import Line, line
from thidua.model.law.name import document_name
from thidua.model.plan.clause import Clause
from thidua.model.ratio import ratio_text
from thidua.say.citation import citation_words
from thidua.say.report import agenda_title, agenda_told
from thidua.say.task import task_words
from thidua.say.time.moment import moment_words
from thidua.say.vietnamese import capital


def campaign_line(campaign: CampaignSummary) -> Line:
    """Tell a campaign and the head of its plan."""
    document, period, name = campaign.document, campaign.period, campaign.name
    row = CampaignRow(
        title=name.title,
        document=document.title,
        kind=campaign.campaign.kind.value,
        status=document.status.value,
        text=campaign.text.value,
        number=document.number,
        symbol=document.symbol,
        issued_on=document.issued_on,
        issuer=document.issuer,
        starts_on=period.start.told if period.start else None,
        ends_on=period.end.told if period.end else None,
        source=document.source,
        updated_on=campaign.updated_on,
    )
    return line(row, plan_address(name.key), name.body, name.key)


def clause_lines(plan: PlanDossier) -> Iterator[Line]:
    """Tell every clause, in the order of the text; cells of a table by rows."""
    name = plan.summary.name
    for clause in plan.clauses.walk():
        where = clause_address(name.key, clause.id)
        yield line(clause_row(plan, clause), where, name.body, name.key)


def clause_row(plan: PlanDossier, clause: Clause) -> ClauseRow:
    """Tell a clause as it stands in a text of the plan."""
    table = "\n".join(" | ".join(cells) for cells in clause.rows)
    return ClauseRow(
        id=clause.id,
        level=clause.level,
        label=clause.label or None,
        place=capital(citation_words(plan.paths[clause.id])),
        heading=clause.heading or None,
        text=table or clause.text,
        words=plan.summary.text.value,
    )


def date_lines(items: Iterable[AgendaItem]) -> Iterator[Line]:
    """Tell milestones and deadlines; what is due “before” a day stands by that day's words."""
    for item in items:
        name, moment = item.campaign, item.moment
        row = DateRow(
            title=agenda_title(item),
            kind=_kind(item),
            id=item.milestone or item.report,
            first=_first(item),
            day=moment.last if moment and item.is_set else None,
            when=agenda_told(item),
            owners=tuple(asked.name for asked in item.owners),
            at=item.place,
            report_to=item.report_to,
            clause=item.clause.id if item.clause else None,
        )
        yield line(row, _where(item), name.body, name.key)


def _first(item: AgendaItem) -> date | None:
    """The first day of what is a window; None for one day."""
    opens = item.moment.opens if item.moment else None
    last = item.moment.last if item.moment else None
    return opens if opens and last and item.is_set and opens < last else None


def _kind(item: AgendaItem) -> str:
    if item.milestone:
        return "milestone"
    if item.is_registration:
        return "registration"
    return "report" if item.report or not item.clause else "task"


def _where(item: AgendaItem) -> str:
    key = item.campaign.key
    if item.milestone:
        return f"{plan_address(key)}#{milestone_anchor(item.milestone)}"
    return clause_address(key, item.clause.id) if item.clause else plan_address(key)


def task_lines(plan: PlanDossier, duties: Iterable[Duty]) -> Iterator[Line]:
    """Tell what a plan asks for, in the words of its clauses."""
    name = plan.summary.name
    for duty in duties:
        moment, task = duty.moment, duty.task
        row = TaskRow(
            assignees=tuple(asked.name for asked in duty.assignees),
            units=tuple(sorted(duty.units)),
            partners=tuple(asked.name for asked in duty.partners),
            text=task_words(duty),
            deliverables=task.deliverables,
            report_to=task.report_to,
            day=moment.last if moment and not moment.when.after else None,
            when=capital(moment_words(moment)) if moment else None,
            requested=task.requested,
            clause=task.clause,
            in_force=not (duty.is_ended or plan.summary.lapse),
        )
        yield line(row, clause_address(name.key, task.clause), name.body, name.key)


def target_lines(plan: PlanDossier) -> Iterator[Line]:
    """Tell what is to be reached; no value is no value."""
    name = plan.summary.name
    for target, moment in zip(plan.plan.targets, plan.targets, strict=True):
        row = TargetRow(
            title=target.title,
            value=target.value,
            to=target.to,
            share=ratio_text(target.share) if target.share is not None else None,
            unit=target.unit,
            direction=target.direction.value,
            day=moment.last if moment and not moment.when.after else None,
            clause=target.clause,
            in_force=not (plan.is_ended(target.clause) or plan.summary.lapse),
        )
        yield line(row, clause_address(name.key, target.clause), name.body, name.key)


def citation_lines(plan: PlanDossier) -> Iterator[Line]:
    """Tell which clause names which document."""
    name = plan.summary.name
    for found in plan.plan.cites:
        row = CitationRow(
            document=found.document,
            name=document_name(plan.documents[found.document]),
            role=found.role.value,
            clause=found.clause,
        )
        yield line(row, clause_address(name.key, found.clause), name.body, name.key)


def document_line(found: DocumentDossier) -> Line:
    """Tell a document of the register, as far as it is known."""
    document = found.document
    row = DocumentRow(
        id=found.id,
        name=document_name(document),
        kind=document.kind.value,
        code=document.code,
        issued_on=document.issued_on,
        issuer=document.issuer,
        subject=document.subject,
        level=document.level.value,
        in_force_from=document.in_force_from,
        in_force_to=document.in_force_to,
        checked_on=document.checked_on,
    )
    return line(row, document_address(found.id), found.owner)


def cited_lines(found: DocumentDossier) -> Iterator[Line]:
    """Tell which clauses of which plans name a document."""
    for citing in found.cited:
        plan = citing.plan.plan
        for place in citing.places:
            row = CitationRow(
                document=found.id,
                name=document_name(found.document),
                role=place.role.value,
                clause=place.clause.id,
            )
            where = clause_address(plan.key, place.clause.id)
            yield line(row, where, plan.body, plan.key)
