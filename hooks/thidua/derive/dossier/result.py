"""All that can be told of what came of a campaign (hồ sơ kết quả)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from thidua.derive.award.awarded import GivenAward, given_awards
from thidua.derive.commons import Commons
from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.dossier.exemplar import ExemplarDossier
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.name import Issuer, UnitName
from thidua.derive.plan.agenda import AgendaItem, in_order
from thidua.derive.result.agenda import campaign_agenda, result_agenda
from thidua.derive.result.figure import IndicatorDossier, indicators_of
from thidua.derive.result.hand_in import CampaignReports, campaign_reports
from thidua.derive.result.nomination import (
    ConsultationDossier,
    NominationDossier,
    consultation_on,
    nominations_of,
)
from thidua.derive.result.report import (
    is_kept,
    kept_until,
    unit_reports,
)
from thidua.model.award.form import CatalogueAward
from thidua.model.portal import CampaignEntry
from thidua.model.result.registration import Registration, Registrations
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Scoring


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
    lapsed: tuple[AgendaItem, ...]
    """Those that nobody is asked for any more: the plan, or the body, was no more then."""
    consultation: ConsultationDossier | None
    nominations: tuple[NominationDossier, ...]
    awards: tuple[GivenAward, ...]
    exemplars: tuple[ExemplarDossier, ...]
    words: str
    """Words on the results, as Markdown."""
    updated_on: date

    @property
    def whole_agenda(self) -> tuple[AgendaItem, ...]:
        """All dates, what lapsed among them: tables keep a row of what they once told."""
        return tuple(in_order((*self.agenda, *self.lapsed)))


def result_dossier(
    entry: CampaignEntry,
    plan: PlanDossier,
    ranking: RankingDossier | None,
    exemplars: Iterable[ExemplarDossier],
    commons: Commons,
) -> ResultDossier:
    """Work out what came of a campaign; `exemplars` are those of the campaign."""
    issuer, results, name = plan.issuer, entry.results, plan.summary.name
    lapse = plan.summary.lapse
    awards = tuple(given_awards(name, results, issuer, commons.awards))
    reports = tuple(
        unit_reports(
            results.reports,
            entry.year,
            issuer,
            commons.today,
            lapse,
        )
    )
    registered = results.registrations
    asked = [r for r in reports if _may_hand_in(r.unit, issuer, commons)]
    due = tuple(result_agenda(name, lapse, asked, results.reports, registered, commons))
    agenda = campaign_agenda(plan.agenda, due)
    lapsed = tuple(in_order(i for i in (*plan.agenda, *due) if i.lapse))
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
            in_order((*agenda, *lapsed)),
            [duty for duty in plan.duties if not duty.is_ended],
            lapse,
            plan.clause_name,
        ),
        indicators=tuple(indicators_of(results.reports, issuer)),
        agenda=agenda,
        lapsed=lapsed,
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
