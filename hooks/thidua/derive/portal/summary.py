"""A body as pages across bodies know it (tóm tắt cơ quan): small, and all that is held of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from thidua.address.anchor import correction_anchor
from thidua.address.page import sheet_address
from thidua.derive.dossier.award_book import AwardBook
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.dossier.exemplar import ExemplarDossier, ShownPhoto
from thidua.derive.dossier.honour.book import HonourBook
from thidua.derive.dossier.sheet import SheetDossier
from thidua.derive.dossier.unit import UnitDossier
from thidua.derive.name import BodyName, CampaignName, ExemplarName, UnitName
from thidua.derive.plan.agenda import AgendaItem
from thidua.derive.plan.cited import CitingPlan
from thidua.derive.result.hand_in import CampaignReports
from thidua.derive.version.amending import PlanAmendment, plan_amendments
from thidua.model.award.exemplar import Exemplar
from thidua.model.body.body import Body
from thidua.model.body.unit import UnitKind
from thidua.model.proof.seal import Correction


class LatestPlace(Struct, frozen=True):
    """The place of a unit in its latest ranking (thứ hạng mới nhất)."""

    year: int
    rank: int
    is_shared: bool
    of: int
    """How many units were ranked in its group."""
    size: int
    """How many take part in its group."""
    is_by_ballot: bool
    """Whether a ballot gives the places."""
    is_by_points: bool
    """Whether it does, and the rank is by points first."""
    position: str
    """Nhất, Nhì, Ba, by whatever decides; "" for none of them."""


class UnitSummary(Struct, frozen=True):
    """A unit in a list."""

    name: UnitName
    kind: UnitKind
    place: LatestPlace | None
    """None where it has no rank in the latest ranking that it was in."""
    until: date | None
    """Its last day; None where it goes on."""
    successors: tuple[UnitName, ...]


class ExemplarSummary(Struct, frozen=True):
    """An exemplary model in a gallery."""

    name: ExemplarName
    body: BodyName
    exemplar: Exemplar
    unit: UnitName
    campaign: CampaignName | None
    photo: ShownPhoto | None


class CorrectionSummary(Struct, frozen=True):
    """A correction of a published sheet (đính chính)."""

    unit: UnitName
    campaign: CampaignName
    number: int
    """Counted in its sheet, from 1."""
    correction: Correction

    @property
    def address(self) -> str:
        """Where it stands."""
        sheet = sheet_address(self.campaign.key, self.unit.id)
        return f"{sheet}#{correction_anchor(self.number)}"


class BodySummary(Struct, frozen=True):
    """All that other pages than its own may tell of a body."""

    name: BodyName
    body: Body
    campaigns: tuple[CampaignSummary, ...]
    exemplars: tuple[ExemplarSummary, ...]
    """Those that lists may hold: none of minors."""
    units: tuple[UnitSummary, ...]
    agenda: tuple[AgendaItem, ...]
    awards: AwardBook
    honours: HonourBook
    reports: tuple[CampaignReports, ...]
    corrections: tuple[CorrectionSummary, ...]
    citing: tuple[CitingPlan, ...]
    amendments: tuple[PlanAmendment, ...]
    """What documents did to its plans."""
    documents: frozenset[str]

    @property
    def updated_on(self) -> date:
        """The day on which its data was last changed."""
        return max([self.body.updated_on, *(c.updated_on for c in self.campaigns)])


def body_summary(body: BodyDossier) -> BodySummary:
    """Keep of a body what pages across bodies need."""
    results = body.results.values()
    return BodySummary(
        name=body.issuer.name,
        body=body.issuer.body,
        campaigns=body.campaigns,
        exemplars=tuple(exemplar_summary(e) for e in body.listed_exemplars),
        units=tuple(unit_summary(unit) for unit in body.units.values()),
        agenda=tuple(replace(i, duties=()) for r in results for i in r.agenda),
        awards=body.awards,
        honours=body.honours,
        reports=tuple(result.reports for result in results),
        corrections=tuple(
            c for sheets in body.sheets.values() for s in sheets for c in corrections(s)
        ),
        citing=tuple(plan.citing for plan in body.plans),
        amendments=tuple(
            told
            for plan in body.plans
            for told in plan_amendments(plan.summary.name, plan.history, plan.paths)
        ),
        documents=body.documents,
    )


def exemplar_summary(exemplar: ExemplarDossier) -> ExemplarSummary:
    """Keep of an exemplar what a gallery shows."""
    return ExemplarSummary(
        name=exemplar.name,
        body=exemplar.issuer.name,
        exemplar=exemplar.exemplar,
        unit=exemplar.unit,
        campaign=exemplar.campaign,
        photo=exemplar.photos[0] if exemplar.photos else None,
    )


def unit_summary(unit: UnitDossier) -> UnitSummary:
    """Keep of a unit what a list shows."""
    latest = unit.history[0] if unit.history else None
    place = None
    if latest and latest.standing.rank is not None:
        by_ballot = latest.ranking.podium.is_by_ballot
        place = LatestPlace(
            year=latest.ranking.name.key.year,
            rank=latest.standing.rank,
            is_shared=latest.standing.tied,
            of=len(latest.group.standings),
            size=latest.group.size,
            is_by_ballot=by_ballot,
            is_by_points=by_ballot and latest.ranking.scoring.rank_by[0] == "points",
            position=latest.place.position if latest.place else "",
        )
    own = unit.unit
    successors = tuple(map(unit.issuer.unit, own.successors))
    return UnitSummary(unit.name, own.kind, place, own.active_to, successors)


def corrections(sheet: SheetDossier) -> Iterator[CorrectionSummary]:
    """Give the corrections of a sheet, the first first."""
    for number, correction in enumerate(sheet.sheet.corrections, start=1):
        yield CorrectionSummary(sheet.unit, sheet.ranking.name, number, correction)
