"""All that can be told of a unit (hồ sơ đơn vị): its places, tasks, reports, awards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from thidua.derive.award.awarded import GivenAward
from thidua.derive.dossier.exemplar import ExemplarDossier
from thidua.derive.dossier.history.section import SectionHistory, section_histories
from thidua.derive.dossier.history.year import YearStanding, year_standings
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.dossier.result import ResultDossier
from thidua.derive.lapse import Lapse, lapse_for
from thidua.derive.name import BodyName, Issuer, UnitName
from thidua.derive.plan.agenda import AgendaItem, for_unit
from thidua.derive.plan.calendar import Calendar, calendar_of
from thidua.derive.plan.duty import Duty
from thidua.derive.plan.timing import Stage
from thidua.derive.result.report import UnitReport
from thidua.model.body.unit import Unit
from thidua.model.key import CampaignKey


class PlanDuties(Struct, frozen=True):
    """What one plan asks of a unit (việc theo từng kế hoạch)."""

    plan: PlanDossier
    duties: tuple[Duty, ...]
    """In the order of the plan; those that the unit only helps with among them."""
    dates: tuple[AgendaItem, ...]
    """Milestones, tasks and reports that ask the unit, in order, each day and thing once."""
    lapsed: tuple[AgendaItem, ...]
    """Those that asked it until the plan, or the body, was no more."""
    lapse: Lapse | None
    """From which day it is asked for nothing; None where it still is."""

    @property
    def is_over(self) -> bool:
        """Whether the campaign has ended."""
        return self.plan.summary.stage is Stage.ENDED

    @property
    def ahead(self) -> tuple[AgendaItem, ...]:
        """The dates that are not over, and those that the unit has missed."""
        return tuple(d for d in self.dates if d.day and (d.is_late or not d.is_past))

    @property
    def has_sheet(self) -> bool:
        """Whether there is anything to hand out, or was: the sheet's address is printed on it."""
        return bool(self.duties) or any(d.day for d in (*self.dates, *self.lapsed))

    @property
    def handed_out(self) -> tuple[AgendaItem, ...]:
        """The dates that stand on the sheet: those ahead; all, where nothing else would."""
        ahead = () if self.is_over else self.ahead
        dated = tuple(date for date in (*self.dates, *self.lapsed) if date.day)
        return ahead or (() if self.duties else dated)


class UnitDossier(Struct, frozen=True):
    """A unit over all campaigns of its body."""

    name: UnitName
    issuer: Issuer
    unit: Unit
    body: BodyName | None
    """The body of the portal that it is; None for most."""
    history: tuple[YearStanding, ...]
    """Newest first."""
    sections: tuple[SectionHistory, ...]
    """Points by section over the years, one a run of campaigns; the newest first."""
    duties: tuple[PlanDuties, ...]
    """Newest plan first."""
    reports: tuple[UnitReport, ...]
    """The latest due first within a campaign."""
    awards: tuple[GivenAward, ...]
    exemplars: tuple[ExemplarDossier, ...]
    """Its own, and those that it followed."""
    source: str
    """The file that it is written in."""

    @property
    def has_sheet(self) -> bool:
        """Whether a sheet hands out its tasks and dates."""
        return any(asked.has_sheet for asked in self.duties)

    def meets(self, date: AgendaItem) -> bool:
        """Whether it is there on the last day of a date: neither to come nor at its end."""
        if not date.day:
            return True
        first, end = self.unit.active_from, self.unit.active_to
        return (first or date.last) <= date.last <= (end or date.last)

    @property
    def own_dates(self) -> tuple[AgendaItem, ...]:
        """The dates that it meets, plan by plan."""
        dates = (date for asked in self.duties for date in asked.dates)
        return tuple(filter(self.meets, dates))

    @property
    def dates(self) -> Calendar:
        """All its own dates, put in order."""
        return calendar_of(self.own_dates)


def unit_dossiers(
    issuer: Issuer,
    results: Mapping[CampaignKey, ResultDossier],
    exemplars: Iterable[ExemplarDossier],
    bodies: Mapping[str, BodyName],
) -> dict[str, UnitDossier]:
    """Gather what all campaigns of a body say of each unit; `bodies` are those that units are."""
    stories = tuple(exemplars)
    years = {
        id_: tuple(year_standings(id_, unit, results))
        for id_, unit in issuer.units.items()
    }
    return {
        id_: UnitDossier(
            name=issuer.unit(id_),
            issuer=issuer,
            unit=unit,
            body=bodies.get(id_),
            history=years[id_],
            sections=tuple(section_histories(years[id_])),
            duties=tuple(_duties(id_, unit, results.values())),
            reports=tuple(_reports(id_, results.values())),
            awards=tuple(_awards(id_, results.values())),
            exemplars=tuple(e for e in stories if _concerns(e, id_)),
            source=f"data/bodies/{issuer.slug}/units.yml",
        )
        for id_, unit in issuer.units.items()
    }


def _duties(
    id_: str, unit: Unit, results: Iterable[ResultDossier]
) -> Iterator[PlanDuties]:
    for result in results:
        found = tuple(d for d in result.plan.duties if d.asks(id_) or d.calls(id_))
        dates = tuple(for_unit(result.agenda, id_))
        lapsed = tuple(for_unit(result.lapsed, id_))
        if found or dates or lapsed:
            lapse = lapse_for(unit, result.plan.summary.lapse)
            yield PlanDuties(result.plan, found, dates, lapsed, lapse)


def _reports(id_: str, results: Iterable[ResultDossier]) -> Iterator[UnitReport]:
    for result in results:
        yield from reversed([r for r in result.reports.owed if r.unit.id == id_])


def _awards(id_: str, results: Iterable[ResultDossier]) -> Iterator[GivenAward]:
    for result in results:
        yield from (a for a in result.awards if a.unit and a.unit.id == id_)


def _concerns(exemplar: ExemplarDossier, id_: str) -> bool:
    return id_ in (exemplar.unit.id, *(unit.id for unit in exemplar.followers))
