"""A fact as pages show it: a term, what holds of it, where that is said."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.page.page import Link


@dataclass(frozen=True, slots=True)
class Fact:
    """A term, what holds of it, and the clause that says so (thông tin)."""

    term: str
    text: str
    clause: Link | None = None
    note: str = ""
