"""Versions of a plan (phiên bản): what it said from which day until which."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from thidua.model.amendment.amendment import AmendmentKind
from thidua.model.plan.clause import ClauseTree

REPEALED, REPLACED, COMING = "(được bãi bỏ)", "(được thay thế)", "(chưa có hiệu lực)"
"""What stands in the place of a clause that is not in force: its number is never used anew."""


class ClauseEdit(Struct, frozen=True):
    """What was done to a clause, by which document, from which day."""

    kind: AmendmentKind
    document: str
    """Its id in the register."""
    on: date


class Version(Struct, frozen=True):
    """The words of a plan between two amendments."""

    on: date
    """The first day on which it holds: the day of issue, or of an amendment's effect."""
    until: date | None
    """The last day; None where nothing comes after it."""
    edits: Mapping[str, ClauseEdit]
    """The clauses that it changed, by id."""
    ended: Mapping[str, ClauseEdit]
    """The clauses that are out of force in it; they keep their id."""
    clauses: ClauseTree

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that made it, by id; none for the plan as it was issued."""
        return tuple(dict.fromkeys(edit.document for edit in self.edits.values()))


class History(Struct, frozen=True):
    """All versions of a plan whose full text is known, oldest first."""

    versions: tuple[Version, ...]
    current: Version
    """The one in force on the portal's day."""
    whole: ClauseTree
    """The words in force, with a place for every clause that ever stood or will stand."""
    first: ClauseTree
    """The words that each id stood for first: what its address promised."""
    coming: Mapping[str, ClauseEdit]
    """Clauses that have a place and are not yet in force."""

    @property
    def is_amended(self) -> bool:
        """Whether any document changed it, or will."""
        return len(self.versions) > 1
