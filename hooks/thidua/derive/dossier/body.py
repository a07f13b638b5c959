"""All that can be told of a body (hồ sơ cơ quan): every dossier of its commune, worked out once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from thidua.derive.commons import Commons
from thidua.derive.dossier.award_book import AwardBook, award_book
from thidua.derive.dossier.campaign import CampaignSummary, campaign_summary
from thidua.derive.dossier.exemplar import ExemplarDossier, exemplar_dossier
from thidua.derive.dossier.honour.book import HonourBook, honour_book
from thidua.derive.dossier.plan import PlanDossier, plan_dossier
from thidua.derive.dossier.ranking import RankingDossier, ranking_dossier
from thidua.derive.dossier.result import ResultDossier, result_dossier
from thidua.derive.dossier.sheet import SheetDossier, sheet_dossiers
from thidua.derive.dossier.unit import UnitDossier, unit_dossiers
from thidua.derive.kinship import Kinship, kinship_of, name_of, units_of
from thidua.derive.name import Issuer, UnitName
from thidua.derive.plan.clause_name import ClauseName
from thidua.derive.plan.period import period_of
from thidua.derive.ranking.outcome import outcome_of
from thidua.derive.reference.citing import citing_clauses
from thidua.model.body.body import Term
from thidua.model.key import CampaignKey
from thidua.model.portal import BodyEntry, CampaignEntry, ExemplarEntry
from thidua.model.time.today import Today


class TermDossier(Struct, frozen=True):
    """Who heads a cluster in a year, and the clause that says so (nhiệm kỳ)."""

    term: Term
    chair: UnitName | None
    vice_chair: UnitName | None
    clause: ClauseName | None


class BodyDossier(Struct, frozen=True):
    """A body with everything that belongs to it; other bodies are not needed for it."""

    issuer: Issuer
    kinship: Kinship
    about: str
    """Words on the body, as Markdown."""
    terms: tuple[TermDossier, ...]
    results: Mapping[CampaignKey, ResultDossier]
    """Every campaign, newest year first; each with its plan and its ranking."""
    sheets: Mapping[CampaignKey, tuple[SheetDossier, ...]]
    exemplars: tuple[ExemplarDossier, ...]
    """Newest year first."""
    units: Mapping[str, UnitDossier]
    awards: AwardBook
    honours: HonourBook
    documents: frozenset[str]
    """The legal documents of its own register, by id."""
    source: str
    """The file that it is written in."""
    as_of: date
    """The day of which its pages speak: since then nothing of it has changed, nor turned."""

    @property
    def listed_exemplars(self) -> tuple[ExemplarDossier, ...]:
        """Its exemplars that lists and searches may hold: those of minors stand in none."""
        return tuple(e for e in self.exemplars if not e.exemplar.minor)

    @property
    def campaigns(self) -> tuple[CampaignSummary, ...]:
        """Its campaigns, newest year first."""
        return tuple(result.summary for result in self.results.values())

    @property
    def plans(self) -> tuple[PlanDossier, ...]:
        """Its plans, newest year first."""
        return tuple(result.plan for result in self.results.values())

    @property
    def rankings(self) -> tuple[RankingDossier, ...]:
        """Its rankings, newest year first."""
        return tuple(r.ranking for r in self.results.values() if r.ranking)


def body_dossier(entry: BodyEntry, commons: Commons) -> BodyDossier:
    """Work out all that can be told of one body."""
    today = entry.today
    commons = replace(commons, today=today)
    kinship = kinship_of(entry.slug, commons)
    name = name_of(entry.slug, commons.neighbours, today)
    issuer = Issuer(name, entry.body, units_of(entry, commons))
    ranked = {c.key: _ranked(c, issuer, commons) for c in entry.campaigns}
    citing = citing_clauses(entry.campaigns, issuer.name)
    plans = {
        c.key: plan_dossier(
            c, issuer, ranked[c.key][0], _stories(entry, c.key), commons, citing
        )
        for c in entry.campaigns
    }
    exemplars = tuple(
        _exemplar(e, entry, issuer, plans, today) for e in entry.exemplars
    )
    results = {
        c.key: result_dossier(
            c, plans[c.key], ranked[c.key][1], _of(c.key, exemplars), commons
        )
        for c in entry.campaigns
    }
    changed = [entry.body.updated_on, *(c.campaign.updated_on for c in entry.campaigns)]
    return BodyDossier(
        issuer=issuer,
        kinship=kinship,
        about=entry.about,
        terms=tuple(_term(term, issuer, plans) for term in entry.terms),
        results=results,
        sheets={
            key: tuple(sheet_dossiers(result.ranking))
            for key, result in results.items()
            if result.ranking
        },
        exemplars=exemplars,
        units=unit_dossiers(issuer, results, exemplars, kinship.members),
        awards=award_book(issuer.name, results.values(), exemplars),
        honours=honour_book(issuer, results.values(), exemplars, today),
        documents=entry.documents,
        source=f"data/bodies/{entry.slug}/body.yml",
        as_of=today.since(max(changed)),
    )


def _ranked(
    entry: CampaignEntry, issuer: Issuer, commons: Commons
) -> tuple[CampaignSummary, RankingDossier | None]:
    """Rank a campaign, and sum it up."""
    period, outcome = period_of(entry.plan, commons.events), outcome_of(entry.results)
    ranking = ranking_dossier(entry, issuer, period, outcome)
    podium = ranking.podium if ranking else None
    return campaign_summary(entry, issuer, podium, period, outcome, commons), ranking


def _stories(entry: BodyEntry, key: CampaignKey) -> list[ExemplarEntry]:
    return [e for e in entry.exemplars if e.campaign == key]


def _exemplar(
    exemplar: ExemplarEntry,
    entry: BodyEntry,
    issuer: Issuer,
    plans: Mapping[CampaignKey, PlanDossier],
    today: Today,
) -> ExemplarDossier:
    campaign = next((c for c in entry.campaigns if c.key == exemplar.campaign), None)
    clause = exemplar.exemplar.clause
    place = plans[campaign.key].clause_name(clause) if campaign and clause else None
    return exemplar_dossier(exemplar, issuer, campaign, place, today)


def _of(
    key: CampaignKey, exemplars: tuple[ExemplarDossier, ...]
) -> Iterator[ExemplarDossier]:
    return (e for e in exemplars if e.campaign and e.campaign.key == key)


def _term(
    term: Term, issuer: Issuer, plans: Mapping[CampaignKey, PlanDossier]
) -> TermDossier:
    key = CampaignKey.within(issuer.slug, term.campaign) if term.campaign else None
    plan = plans.get(key) if key else None
    return TermDossier(
        term=term,
        chair=issuer.unit(term.chair) if term.chair else None,
        vice_chair=issuer.unit(term.vice_chair) if term.vice_chair else None,
        clause=plan.clause_name(term.clause) if plan and term.clause else None,
    )
