"""The book of honour of a body (sổ vàng): by unit and by year, over all its campaigns."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from thidua.derive.dossier.exemplar import ExemplarDossier
from thidua.derive.dossier.honour.honour import Honour, HonourState, honours_of
from thidua.derive.dossier.result import ResultDossier
from thidua.derive.name import BodyName, Issuer, UnitName
from thidua.model.time.today import Today


class HonourBook(Struct, frozen=True):
    """All honours of a body."""

    body: BodyName
    units: tuple[UnitName, ...]
    """Every unit of the body, those without an honour too."""
    honours: tuple[Honour, ...]
    """Newest year first."""

    @property
    def years(self) -> tuple[int, ...]:
        """The years that have an honour, the newest first."""
        return tuple(dict.fromkeys(honour.year for honour in self.honours))

    def of_year(self, year: int) -> HonourBook:
        """The same book with the honours of one year."""
        found = tuple(h for h in self.honours if h.year == year)
        return HonourBook(self.body, self.units, found)

    def of_unit(self, unit: UnitName | None) -> tuple[Honour, ...]:
        """The honours of a unit; None asks for what belongs to no unit."""
        return tuple(h for h in self.honours if h.unit == unit)

    def count(self, *states: HonourState) -> int:
        """How many honours stand so."""
        return sum(honour.state in states for honour in self.honours)

    @property
    def recognised(self) -> int:
        """How many exemplary models are recognised, by themselves or with an award."""
        return sum(
            h.state is HonourState.RECOGNISED
            or (h.state is HonourState.AWARDED and h.exemplar is not None)
            for h in self.honours
        )


def honour_book(
    issuer: Issuer,
    results: Iterable[ResultDossier],
    exemplars: Iterable[ExemplarDossier],
    today: Today,
) -> HonourBook:
    """Gather the honours of a body as they stand today."""
    found = honours_of(results, exemplars, today)
    return HonourBook(
        body=issuer.name,
        units=tuple(map(issuer.unit, issuer.units)),
        honours=tuple(sorted(found, key=lambda honour: -honour.year)),
    )
