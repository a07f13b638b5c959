"""All decisions of a body with those whom they reward (sổ khen thưởng)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from thidua.derive.award.awarded import AwardStatistics, GivenAward, award_statistics
from thidua.derive.dossier.exemplar import ExemplarDossier
from thidua.derive.dossier.result import ResultDossier
from thidua.derive.name import BodyName, CampaignName, ExemplarName
from thidua.model.award.decision import AwardDecision


class DecisionDossier(Struct, frozen=True):
    """One decision (quyết định khen thưởng)."""

    id: str
    decision: AwardDecision
    campaign: CampaignName
    awards: tuple[GivenAward, ...]
    exemplars: tuple[ExemplarName, ...]
    """Exemplary models that it recognised, but for those of minors."""


class AwardBook(Struct, frozen=True):
    """The decisions of one body and what they add up to."""

    body: BodyName
    decisions: tuple[DecisionDossier, ...]
    """In the order of the campaigns, then of their files."""
    statistics: AwardStatistics


def award_book(
    body: BodyName,
    results: Iterable[ResultDossier],
    exemplars: Iterable[ExemplarDossier],
) -> AwardBook:
    """Gather the decisions of a body."""
    stories = tuple(exemplars)
    decisions = tuple(d for result in results for d in _decisions(result, stories))
    awards = (award for decision in decisions for award in decision.awards)
    return AwardBook(body, decisions, award_statistics(awards))


def _decisions(
    result: ResultDossier, stories: Iterable[ExemplarDossier]
) -> Iterator[DecisionDossier]:
    campaign = result.summary.name
    for id_, awards in _by_decision(result.awards).items():
        recognised = (
            e.name
            for e in stories
            if e.campaign
            and e.campaign.key == campaign.key
            and e.decision
            and e.decision[0] == id_
            and not e.exemplar.minor
        )
        record = awards[0].decision
        yield DecisionDossier(id_, record, campaign, tuple(awards), tuple(recognised))


def _by_decision(awards: Iterable[GivenAward]) -> dict[str, list[GivenAward]]:
    """Part awards by their decision; no decision is without one."""
    found: dict[str, list[GivenAward]] = {}
    for award in awards:
        found.setdefault(award.decision_id, []).append(award)
    return found
