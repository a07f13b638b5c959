"""All that can be told of what came of a campaign (hồ sơ kết quả)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from thidua.derive.award.awarded import GivenAward, given_awards
from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.dossier.commons import Commons
from thidua.derive.dossier.exemplar import ExemplarDossier
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.name import Issuer, UnitName
from thidua.derive.plan.agenda import AgendaItem
from thidua.derive.plan.progress import Progress, progress
from thidua.derive.plan.report import UnitReport, unit_reports
from thidua.derive.plan.timing import Moment, moment_of
from thidua.model.award.form import CatalogueAward
from thidua.model.award.nomination import Consultation, Nomination
from thidua.model.plan.when import until_day
from thidua.model.portal import CampaignEntry
from thidua.model.result.registration import Registration, Registrations
from thidua.model.result.report import Figure, Indicator, Reports
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Scoring


@dataclass(frozen=True, slots=True)
class UnitFigure:
    """One figure of one unit, and how far its target is (số liệu)."""

    unit: UnitName
    figure: Figure
    progress: Progress


@dataclass(frozen=True, slots=True)
class IndicatorDossier:
    """One indicator over all units that have a figure of it (chỉ tiêu tổng hợp)."""

    id: str
    indicator: Indicator
    figures: tuple[UnitFigure, ...]


@dataclass(frozen=True, slots=True)
class UnitRegistration:
    """What one unit registered (bản đăng ký thi đua)."""

    unit: UnitName
    registration: Registration
    titles: tuple[CatalogueAward, ...]
    days_late: int | None
    """Nought or less where it came in time; None where there is no term."""


@dataclass(frozen=True, slots=True)
class NominationDossier:
    """A nomination and what became of it (đề nghị khen thưởng)."""

    nomination: Nomination
    award: CatalogueAward
    unit: UnitName | None
    given: GivenAward | None


@dataclass(frozen=True, slots=True)
class ConsultationDossier:
    """Public consultation on the nominations, on a day (lấy ý kiến công khai)."""

    consultation: Consultation
    is_open: bool
    has_begun: bool


@dataclass(frozen=True, slots=True)
class ResultDossier:
    """What came of a campaign, with all who took part."""

    summary: CampaignSummary
    issuer: Issuer
    plan: PlanDossier
    ranking: RankingDossier | None
    scoring: Scoring | None
    ballot: Ballot | None
    registrations: tuple[UnitRegistration, ...]
    registrations_due: date | None
    reports: tuple[UnitReport, ...]
    """Term by term, in the order of the units."""
    indicators: tuple[IndicatorDossier, ...]
    agenda: tuple[AgendaItem, ...]
    """The days by which reports and registrations are due."""
    consultation: ConsultationDossier | None
    nominations: tuple[NominationDossier, ...]
    awards: tuple[GivenAward, ...]
    exemplars: tuple[ExemplarDossier, ...]
    words: str
    """Words on the results, as Markdown."""
    updated_on: date


def result_dossier(
    entry: CampaignEntry,
    plan: PlanDossier,
    ranking: RankingDossier | None,
    exemplars: Iterable[ExemplarDossier],
    commons: Commons,
) -> ResultDossier:
    """Work out what came of a campaign; `exemplars` are those of the campaign."""
    issuer, results, name = plan.issuer, entry.results, plan.summary.name
    awards = tuple(given_awards(name, results, issuer, commons.awards))
    reports = tuple(unit_reports(results.reports, entry.year, issuer, commons.as_of))
    registered = results.registrations
    decided = plan.summary.outcome.decided_on or entry.campaign.updated_on
    return ResultDossier(
        summary=plan.summary,
        issuer=issuer,
        plan=plan,
        ranking=ranking,
        scoring=results.scoring,
        ballot=results.ballot,
        registrations=tuple(_registrations(registered, issuer, commons)),
        registrations_due=registered.due if registered else None,
        reports=reports,
        indicators=tuple(_indicators(results.reports, issuer)),
        agenda=tuple(
            _agenda(plan.summary, reports, results.reports, registered, commons)
        ),
        consultation=_consultation(results.consultation, commons.as_of),
        nominations=tuple(_nominations(entry, awards, issuer, commons)),
        awards=awards,
        exemplars=tuple(exemplars),
        words=results.words,
        updated_on=max(entry.campaign.updated_on, decided),
    )


def _registrations(
    registered: Registrations | None, issuer: Issuer, commons: Commons
) -> Iterator[UnitRegistration]:
    for registration in registered.registrations if registered else ():
        due = registered.due if registered else None
        yield UnitRegistration(
            issuer.unit(registration.unit),
            registration,
            tuple(commons.awards[title] for title in registration.titles),
            (registration.on - due).days if due else None,
        )


def _indicators(reports: Reports | None, issuer: Issuer) -> Iterator[IndicatorDossier]:
    for id_, indicator in reports.indicators.items() if reports else ():
        figures = [f for f in reports.figures if f.indicator == id_] if reports else []
        found = (_figure(figure, indicator, issuer) for figure in figures)
        yield IndicatorDossier(id_, indicator, tuple(found))


def _figure(figure: Figure, indicator: Indicator, issuer: Issuer) -> UnitFigure:
    found = progress(figure.baseline, figure.target, figure.actual, indicator.direction)
    return UnitFigure(issuer.unit(figure.unit), figure, found)


def _agenda(
    summary: CampaignSummary,
    reports: Iterable[UnitReport],
    due: Reports | None,
    registered: Registrations | None,
    commons: Commons,
) -> Iterator[AgendaItem]:
    missing: dict[str, list[UnitName]] = {}
    for report in reports:
        if report.report is None:
            missing.setdefault(report.due.id, []).append(report.unit)
    for term in due.due if due else ():
        moment = _until(term.due, commons)
        waiting = tuple(missing.get(term.id, ()))
        owing = frozenset(term.units)
        yield AgendaItem(
            summary.name, term.title, moment, None, (), units=owing, waiting=waiting
        )
    if registered and registered.due:
        moment = _until(registered.due, commons)
        yield AgendaItem(summary.name, "", moment, None, (), is_registration=True)


def _until(day: date, commons: Commons) -> Moment:
    return moment_of(until_day(day), commons.events, commons.as_of)


def _nominations(
    entry: CampaignEntry,
    awards: Iterable[GivenAward],
    issuer: Issuer,
    commons: Commons,
) -> Iterator[NominationDossier]:
    given = {award.awarded.nomination: award for award in awards}
    for id_, nomination in entry.results.nominations.items():
        unit = nomination.candidate.unit
        yield NominationDossier(
            nomination,
            commons.awards[nomination.award],
            issuer.unit(unit) if unit else None,
            given.get(id_),
        )


def _consultation(
    consultation: Consultation | None, as_of: date
) -> ConsultationDossier | None:
    if consultation is None:
        return None
    has_begun = consultation.posted_on <= as_of
    return ConsultationDossier(consultation, has_begun and as_of <= consultation.until, has_begun)  # fmt: skip
