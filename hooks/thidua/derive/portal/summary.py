"""A body as pages across bodies know it (tóm tắt cơ quan): small, and all that is held of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from thidua.address.anchor import correction_anchor
from thidua.address.page import ranking_address, result_address, sheet_address
from thidua.derive.dossier.award_book import AwardBook
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.dossier.exemplar import ExemplarDossier, ShownPhoto
from thidua.derive.dossier.honour.book import HonourBook
from thidua.derive.dossier.result import ResultDossier
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
from thidua.model.result.correction import ResultCorrection


class LatestPlace(Struct, frozen=True):
    """The place of a unit in its latest ranking (thứ hạng mới nhất)."""

    year: int
    campaign: CampaignName | None
    """Where several campaigns ranked it in that year: which this is."""
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
    """A correction of a published sheet, or of what stands beside its lines (đính chính)."""

    unit: UnitName | None
    """None for what is of no one sheet."""
    campaign: CampaignName
    number: int
    """Counted in its sheet, from 1; 0 beside its lines."""
    address: str
    """Where it stands."""
    correction: Correction | None
    decided: ResultCorrection | None = None
    """One of the two."""

    @property
    def made(self) -> Correction | ResultCorrection:
        """What was corrected, when, why."""
        found = self.correction or self.decided
        assert found
        return found


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
        )
        + tuple(c for result in results for c in decided(result)),
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
        name, of = latest.ranking.name, len(latest.group.standings)
        years = [told.ranking.name.key.year for told in unit.history]
        place = LatestPlace(
            year=name.key.year,
            campaign=name if years.count(name.key.year) > 1 else None,
            rank=latest.standing.rank,
            is_shared=latest.standing.tied,
            of=of,
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
        name = sheet.ranking.name
        here = f"{sheet_address(name.key, sheet.unit.id)}#{correction_anchor(number)}"
        yield CorrectionSummary(sheet.unit, name, number, here, correction)


def decided(result: ResultDossier) -> Iterator[CorrectionSummary]:
    """Give what was corrected beside the lines of sheets, a decision once."""
    name, issuer = result.summary.name, result.issuer
    gone = result.summary.outcome.withdrawn
    made, here = ([gone] if gone else []), result_address(name.key)
    if result.ranking:
        made = [told.correction for told in result.ranking.corrections]
        here = f"{ranking_address(name.key)}#dinh-chinh-ket-qua"
    for correction in {(c.on, c.reason): c for c in reversed(made)}.values():
        id_ = correction.of.rpartition("/")[2] if result.ranking else ""
        unit = issuer.unit(id_) if id_ in issuer.units else None
        yield CorrectionSummary(unit, name, 0, here, None, correction)
