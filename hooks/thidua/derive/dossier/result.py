"""All that can be told of what came of a campaign (hồ sơ kết quả), and its dates, each told once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from thidua.derive.award.awarded import GivenAward, given_awards
from thidua.derive.commons import Commons
from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.dossier.exemplar import ExemplarDossier
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.name import CampaignName, Issuer, UnitName
from thidua.derive.plan.agenda import AgendaItem, in_order, told_once
from thidua.derive.plan.timing import Moment, moment_of
from thidua.derive.result.figure import IndicatorDossier, indicators_of
from thidua.derive.result.hand_in import CampaignReports, campaign_reports
from thidua.derive.result.nomination import (
    ConsultationDossier,
    NominationDossier,
    consultation_on,
    nominations_of,
)
from thidua.derive.result.report import (
    ReportState,
    UnitReport,
    is_kept,
    kept_until,
    unit_reports,
)
from thidua.model.award.form import CatalogueAward
from thidua.model.portal import CampaignEntry
from thidua.model.result.registration import Registration, Registrations
from thidua.model.result.report import Reports
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Scoring
from thidua.model.slug import fold
from thidua.model.time.when import until_day


class ResultDossier(Struct, frozen=True):
    """What came of a campaign, with all who took part."""

    summary: CampaignSummary
    issuer: Issuer
    plan: PlanDossier
    ranking: RankingDossier | None
    scoring: Scoring | None
    ballot: Ballot | None
    registrations: tuple[UnitRegistration, ...]
    registrations_due: date | None
    reports: CampaignReports
    indicators: tuple[IndicatorDossier, ...]
    agenda: tuple[AgendaItem, ...]
    """All dates: those of the plan, and when reports and registrations are due."""
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
    reports = tuple(unit_reports(results.reports, entry.year, issuer, commons.today))
    registered = results.registrations
    asked = [r for r in reports if _may_hand_in(r.unit, issuer, commons)]
    due = result_agenda(name, asked, results.reports, registered, commons)
    agenda = campaign_agenda(plan.agenda, due)
    told = results.reports
    kept = is_kept(told), kept_until(told, commons.today)
    return ResultDossier(
        summary=plan.summary,
        issuer=issuer,
        plan=plan,
        ranking=ranking,
        scoring=results.scoring,
        ballot=results.ballot,
        registrations=tuple(registrations_of(registered, issuer, commons.awards)),
        registrations_due=registered.due if registered else None,
        reports=campaign_reports(
            name,
            reports,
            kept,
            agenda,
            [duty for duty in plan.duties if not duty.is_ended],
            plan.clause_name,
        ),
        indicators=tuple(indicators_of(results.reports, issuer)),
        agenda=agenda,
        consultation=consultation_on(results.consultation, commons.today),
        nominations=tuple(
            nominations_of(name, results, awards, issuer, commons.awards)
        ),
        awards=awards,
        exemplars=tuple(exemplars),
        words=results.words,
        updated_on=plan.summary.changed_on,
    )


def _may_hand_in(unit: UnitName, issuer: Issuer, commons: Commons) -> bool:
    """Whether a unit is still there: one that is no more is late in tables, and asked no more."""
    end = issuer.units[unit.id].active_to
    return end is None or not commons.today.has_come(end, -1)


class UnitRegistration(Struct, frozen=True):
    """What one unit registered (bản đăng ký thi đua)."""

    unit: UnitName
    registration: Registration
    titles: tuple[CatalogueAward, ...]
    days_late: int | None
    """Nought or less where it came in time; None where there is no term."""


def registrations_of(
    registered: Registrations | None,
    issuer: Issuer,
    catalogue: Mapping[str, CatalogueAward],
) -> Iterator[UnitRegistration]:
    """Give the registrations of a campaign in the order of its file."""
    for registration in registered.registrations if registered else ():
        due = registered.due if registered else None
        yield UnitRegistration(
            issuer.unit(registration.unit),
            registration,
            tuple(catalogue[title] for title in registration.titles),
            (registration.on - due).days if due else None,
        )


def campaign_agenda(
    planned: Sequence[AgendaItem], due: Iterable[AgendaItem]
) -> tuple[AgendaItem, ...]:
    """Join the dates of a plan that hold with what is due, in order; each thing once."""
    holding = [item for item in planned if not item.is_ended]
    return tuple(in_order(told_once(holding, due, _same_thing)))


def _same_thing(known: AgendaItem, item: AgendaItem) -> bool:
    """Whether both fall on one day and all words of what is due stand in the other's.

    The year is no word of it: “Báo cáo tổng kết năm 2025” is what the plan calls
    “Gửi báo cáo tổng kết”.
    """
    is_plans = known.clause and not known.report
    if not is_plans or item.day not in (known.day, known.last):
        return False
    words = {"dang", "ky"} if item.is_registration else _words(item.title)
    return bool(words) and words <= _words(known.title)


def _words(title: str) -> set[str]:
    found = re.findall(r"[a-z]+|\d+", fold(title))
    return {w for w in found if w != "nam" and not re.fullmatch(r"\d{4}", w)}


def result_agenda(
    name: CampaignName,
    reports: Iterable[UnitReport],
    due: Reports | None,
    registered: Registrations | None,
    commons: Commons,
) -> Iterator[AgendaItem]:
    """Give the days by which reports and registrations are due."""
    missing: dict[str, list[UnitName]] = {}
    for report in reports:
        if report.state in (ReportState.MISSING, ReportState.NOT_DUE):
            missing.setdefault(report.due.id, []).append(report.unit)
    for term in due.due if due else ():
        moment = _until(term.due, commons)
        waiting = tuple(missing.get(term.id, ()))
        owing = frozenset(term.units)
        yield AgendaItem(
            name,
            term.title,
            moment,
            None,
            (),
            report=term.id,
            units=owing,
            waiting=waiting,
        )
    if registered and registered.due:
        moment = _until(registered.due, commons)
        yield AgendaItem(name, "", moment, None, (), is_registration=True)


def _until(day: date, commons: Commons) -> Moment:
    return moment_of(until_day(day), commons.events, commons.today)
