"""What is said of a subject: a term, what holds of it, where that comes from; no HTML."""

from __future__ import annotations

from msgspec import Struct

from thidua.derive.name import BodyName, UnitName
from thidua.derive.plan.clause_name import ClauseName


class Told(Struct, frozen=True):
    """A term and what holds of it (thông tin)."""

    term: str
    text: str
    clause: ClauseName | None = None
    """The clause that says so."""
    note: str = ""
    unit: UnitName | None = None
    """The unit that it is about."""
    body: BodyName | None = None
    """The body that it is about."""
    document: str | None = None
    """The id of the document that it names."""

    @property
    def words(self) -> str:
        """Both in one breath: Ai tham gia: các thôn."""
        return f"{self.term}: {self.text}"
