"""Entries of a calendar as pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.derive.agenda import AgendaItem
from thidua.model.portal import Portal
from thidua.render.address import clause_address
from thidua.render.citation import citations_of
from thidua.render.name import Badge, assignee_name
from thidua.render.page import Link
from thidua.render.vietnamese import capital, when_words


@dataclass(frozen=True, slots=True)
class AgendaView:
    """One date: when, what, who, and the clause that says so (mốc)."""

    title: str
    when: str
    iso: str
    """The day for machines; "" where there is none."""
    state: Badge
    owners: str
    place: str
    clause: Link
    plan: Link
    body: str
    is_past: bool


def agenda_view(item: AgendaItem, portal: Portal) -> AgendaView:
    """Make the view of one date."""
    entry = item.entry
    events = {id_: event.name for id_, event in portal.events.items()}
    owners = (assignee_name(owner, entry, portal) for owner in item.owners)
    _, short = citations_of(entry.clauses)[item.clause]
    return AgendaView(
        title=item.title,
        when=capital(when_words(item.when, events))
        if item.when
        else "Kế hoạch không ghi ngày",
        iso=item.day.isoformat() if item.day else "",
        state=_state(item),
        owners=", ".join(owners),
        place=item.place or "",
        clause=Link(capital(short), clause_address(entry, item.clause)),
        plan=Link(entry.campaign.title, clause_address(entry, item.clause)),
        body=portal.bodies[entry.body].body.short_name,
        is_past=item.is_past,
    )


def _state(item: AgendaItem) -> Badge:
    if item.when is None or item.day is None:
        return Badge("Chưa xác định ngày", "gold")
    if item.is_past:
        return Badge("Đã qua", "plain")
    return Badge("Sắp đến hạn", "red") if item.is_soon else Badge("Sắp tới", "blue")
