"""All that can be told of a ranking (hồ sơ xếp hạng): who stands where, by which rule, since when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from thidua.derive.grade import Grade, grades_of
from thidua.derive.name import CampaignName, Issuer
from thidua.derive.plan.period import CampaignPeriod
from thidua.derive.ranking.contrast import (
    GroupContrast,
    RankedGroup,
    contrasts,
    peer_groups,
    ranked_groups,
)
from thidua.derive.ranking.outcome import Outcome
from thidua.derive.ranking.podium import Podium, podium_of
from thidua.derive.ranking.ranking import Standing, Status, ranking
from thidua.derive.score.participant import with_unscored
from thidua.model.portal import CampaignEntry
from thidua.model.result.results import Results, ToldCorrection
from thidua.model.score.ballot import Ballot
from thidua.model.score.criterion.criteria import Leaf
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet, SheetState


class RankingDossier(Struct, frozen=True):
    """A ranking with all that it rests on."""

    name: CampaignName
    issuer: Issuer
    period: CampaignPeriod
    scoring: Scoring
    criteria: Mapping[str, Leaf]
    """What is scored, by code."""
    sheets: Mapping[str, ScoreSheet]
    """Published sheets by unit."""
    states: Mapping[str, SheetState]
    """How far each sheet has come, by unit."""
    ballot: Ballot | None
    standings: tuple[Standing, ...]
    groups: tuple[RankedGroup, ...]
    """In the order of the criteria set; one may have nobody with a rank."""
    contrasts: tuple[GroupContrast, ...]
    """Its groups side by side; without those of which nothing is published."""
    podium: Podium
    grades: Mapping[str, Grade]
    """The class of each ranked unit; empty where the set has no classes."""
    corrections: tuple[ToldCorrection, ...]
    """What was corrected of the results beside the sheets."""
    published_on: date
    """The day on which the latest sheet was published."""
    campaign_updated_on: date
    """The day on which the campaign's own data was last changed."""
    updated_on: date
    words: str
    """Words on the ranking, as Markdown."""
    is_draft: bool
    """Whether the plan calls itself a draft."""
    source: str
    """The file that holds the criteria set."""
    sheet_files: Mapping[str, str]
    """The file of each sheet, by unit."""

    def standing(self, unit: str) -> Standing | None:
        """Where a unit stands; None where it does not take part."""
        return next((s for s in self.standings if s.unit == unit), None)

    def group(self, standing: Standing) -> RankedGroup:
        """The group that a standing is in."""
        return next(g for g in self.groups if g.group.id == standing.group)

    def apart(self, status: Status) -> Iterator[Standing]:
        """Give the units without a rank that have a status."""
        return (s for s in self.standings if s.status is status)


def ranking_dossier(
    entry: CampaignEntry, issuer: Issuer, period: CampaignPeriod, outcome: Outcome
) -> RankingDossier | None:
    """Rank a campaign; None where it has no criteria set or no published sheet."""
    results = entry.results
    scoring = results.scoring
    if scoring is None or outcome.ranked_on is None or outcome.changed_on is None:
        return None
    standings = _standings(results, scoring)
    groups = peer_groups(scoring, standings)
    ranked = tuple(ranked_groups(groups, standings))
    return RankingDossier(
        name=CampaignName(entry.key, entry.campaign.title, issuer.name),
        issuer=issuer,
        period=period,
        scoring=scoring,
        criteria={criterion.code: criterion for criterion in scoring.leaves()},
        sheets=results.sheets,
        states=results.states,
        ballot=results.ballot,
        standings=standings,
        groups=ranked,
        contrasts=tuple(contrasts(scoring, ranked, standings, set(results.sheets))),
        podium=podium_of(scoring, groups, standings, results.ballot),
        grades=grades_of(scoring, standings, results.sheets),
        corrections=results.corrections,
        published_on=outcome.ranked_on,
        campaign_updated_on=entry.campaign.updated_on,
        updated_on=max(entry.campaign.updated_on, outcome.changed_on),
        words=results.ranking_words,
        is_draft=entry.is_draft,
        source=f"{entry.data_folder}/scoring.yml",
        sheet_files={
            u: results.sheet_files.get(u, f"{entry.data_folder}/scores/{u}.yml")
            for u in results.sheets
        },
    )


def _standings(results: Results, scoring: Scoring) -> tuple[Standing, ...]:
    sheets = with_unscored(scoring, list(results.sheets.values()))
    return tuple(ranking(scoring, sheets, results.totals, results.ballot))
