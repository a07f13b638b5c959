"""Entries of a calendar as pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.address.page import clause_address, result_address
from thidua.derive.plan.agenda import AgendaItem
from thidua.model.portal import Portal
from thidua.page.page import Link
from thidua.say.citation import citations_of
from thidua.say.name import Badge, assignee_name
from thidua.say.vietnamese import capital, when_words


@dataclass(frozen=True, slots=True)
class AgendaView:
    """One date: when, what, who, and the clause that says so (mốc)."""

    id: str
    """Its anchor on the page of its plan; "" for what is no milestone."""
    title: str
    when: str
    iso: str
    """The day for machines; "" where there is none."""
    state: Badge
    owners: str
    place: str
    clause: Link | None
    """The clause that says so; None for what stands in the results."""
    plan: Link
    """The plan or result that it belongs to, by its campaign."""
    body: str
    is_sample: bool
    is_past: bool
    is_late: bool
    waiting: str
    """Who has not handed in what is due."""


def agenda_view(item: AgendaItem, portal: Portal) -> AgendaView:
    """Make the view of one date."""
    entry = item.entry
    events = {id_: event.name for id_, event in portal.events.items()}
    owners = (assignee_name(owner, entry, portal) for owner in item.owners)
    units = portal.bodies[entry.body].units
    return AgendaView(
        id=f"moc-{item.milestone}" if item.milestone else "",
        title=item.title,
        when=capital(when_words(item.when, events))
        if item.when
        else "Kế hoạch không ghi ngày",
        iso=item.day.isoformat() if item.day else "",
        state=_state(item),
        owners=", ".join(owners),
        place=item.place or "",
        clause=_clause(item),
        plan=_campaign(item),
        body=portal.bodies[entry.body].body.short_name,
        is_sample=portal.bodies[entry.body].body.sample,
        is_past=item.is_past,
        is_late=item.is_late,
        waiting=", ".join(units[unit].name for unit in item.waiting),
    )


def _clause(item: AgendaItem) -> Link | None:
    if item.clause is None:
        return None
    _, short = citations_of(item.entry.clauses)[item.clause]
    return Link(capital(short), clause_address(item.entry.key, item.clause))


def _campaign(item: AgendaItem) -> Link:
    title = item.entry.campaign.title
    if item.clause is None:
        return Link(title, result_address(item.entry.key))
    return Link(title, clause_address(item.entry.key, item.clause))


def _state(item: AgendaItem) -> Badge:
    if item.when is None or item.day is None:
        return Badge("Chưa xác định ngày", "gold")
    if item.is_late:
        return Badge("Quá hạn", "red")
    if item.is_past:
        return Badge("Đã qua", "plain")
    return Badge("Sắp đến hạn", "red") if item.is_soon else Badge("Sắp tới", "blue")
