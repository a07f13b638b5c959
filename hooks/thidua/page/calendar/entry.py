"""Entries of a calendar as pages show them."""

from __future__ import annotations

from msgspec import Struct

from thidua.address.anchor import milestone_anchor
from thidua.derive.plan.agenda import AgendaItem
from thidua.model.plan.task import way_to
from thidua.page.page import Link
from thidua.page.part.link import clause_link, reports_link, result_link
from thidua.say.body.kinship import listed_name
from thidua.say.name import Badge, asked_names
from thidua.say.report import agenda_state, agenda_title, agenda_when


class AgendaView(Struct, frozen=True):
    """One date: when, what, who, and the clause that says so (mốc)."""

    id: str
    """Its anchor on the page of its plan; "" for what is no milestone."""
    title: str
    when: str
    iso: str
    """The day for machines; "" where there is none."""
    state: Badge
    owners: str
    sent_to: str
    """Where what is due goes; "" where nothing says so."""
    place: str
    clause: Link | None
    """The clause that says so; None for what stands in the results."""
    plan: Link
    """The plan or result that it belongs to, by its campaign."""
    body: str
    is_sample: bool
    is_past: bool
    is_soon: bool
    is_late: bool
    waiting: str
    """Who has not handed in what is late."""


def agenda_view(item: AgendaItem) -> AgendaView:
    """Make the view of one date."""
    return AgendaView(
        id=milestone_anchor(item.milestone) if item.milestone else "",
        title=agenda_title(item),
        when=agenda_when(item),
        iso=item.day.isoformat() if item.day else "",
        state=agenda_state(item),
        owners=asked_names(item.owners),
        sent_to=way_to(item.report_to, item.via),
        place=item.place or "",
        clause=clause_link(item.clause) if item.clause else None,
        plan=_campaign(item),
        body=listed_name(item.campaign.body),
        is_sample=item.campaign.body.is_sample,
        is_past=item.is_past,
        is_soon=item.is_soon,
        is_late=item.is_late,
        waiting=", ".join(unit.name for unit in item.waiting) if item.is_late else "",
    )


def _campaign(item: AgendaItem) -> Link:
    """Lead to where the date is told: a clause of the plan, the reports, the results."""
    if item.clause is None and item.report:
        return reports_link(item.campaign)
    if item.clause is None:
        return result_link(item.campaign)
    return Link(item.campaign.title, clause_link(item.clause).address)
