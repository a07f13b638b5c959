"""A fact as pages show it: a term, what holds of it, where that is said."""

from __future__ import annotations

from msgspec import Struct

from thidua.page.page import Link
from thidua.page.part.link import clause_here
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
