"""A fact as pages show it: a term, what holds of it, where that is said."""

from __future__ import annotations

from msgspec import Struct

from thidua.address.page import document_address
from thidua.page.page import Link
from thidua.page.part.link import body_link, clause_here, unit_link
from thidua.say.told import Told


class Fact(Struct, frozen=True):
    """A term, what holds of it, and the clause that says so (thông tin)."""

    term: str
    text: str
    clause: Link | None = None
    note: str = ""


def fact(told: Told, link: Link | None = None) -> Fact:
    """Show what is said; `link` leads to more, else the clause of the same plan does."""
    if link is None and told.clause:
        link = clause_here(told.clause)
    return Fact(told.term, told.text, link, told.note)


def subject_link(told: Told, text: str) -> Link | None:
    """Lead to the page of what is told of: a body, a unit, a document; None for nothing of its own."""
    if told.body:
        return body_link(told.body, text)
    if told.unit:
        return unit_link(told.unit, text)
    return Link(text, document_address(told.document)) if told.document else None
