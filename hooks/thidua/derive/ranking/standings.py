"""All rankings of the portal, worked out once: by campaign, by unit, over the years."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from thidua.derive.ranking.comparability import Change, change_of_place
from thidua.derive.ranking.participant import with_unscored
from thidua.derive.ranking.ranking import Standing, Status, ranking
from thidua.model.portal import CampaignEntry, Portal


@dataclass(frozen=True, slots=True)
class YearStanding:
    """A unit's place in one year, beside the one before (thứ hạng qua các năm)."""

    campaign: CampaignEntry
    standing: Standing
    of: int
    """How many units were ranked in the group."""
    change: Change


@dataclass(frozen=True, slots=True)
class Standings:
    """Every ranking, by the folder of its campaign (mọi bảng xếp hạng)."""

    portal: Portal
    by_campaign: Mapping[str, Sequence[Standing]]

    def of(self, campaign: CampaignEntry) -> Sequence[Standing]:
        """Give the standings of a campaign; none where it has no ranking."""
        return self.by_campaign.get(campaign.data_folder, ())

    def rankings(self) -> Iterator[CampaignEntry]:
        """Give the campaigns that have a ranking, newest first within a body."""
        for campaign in self.portal.campaigns():
            if campaign.data_folder in self.by_campaign:
                yield campaign

    def history(self, body: str, unit: str) -> Iterator[YearStanding]:
        """Give a unit's places, newest first, each beside the ranking it compares with."""
        for campaign in self.portal.bodies[body].campaigns:
            for standing in self.of(campaign):
                if standing.unit == unit:
                    yield self._year(campaign, standing)

    def _year(self, campaign: CampaignEntry, standing: Standing) -> YearStanding:
        scoring = campaign.results.scoring
        name = scoring.compares_with if scoring else None
        earlier = self.portal.campaign(campaign.body, name) if name else None
        before = None
        if earlier:
            found = (s for s in self.of(earlier) if s.unit == standing.unit)
            before = next(found, None)
        unit = self.portal.bodies[campaign.body].units[standing.unit]
        change = change_of_place(standing, before, campaign, earlier, unit)
        peers = [s for s in self.of(campaign) if s.group == standing.group]
        ranked = sum(s.status is Status.RANKED for s in peers)
        return YearStanding(campaign, standing, ranked, change)


def standings_of(portal: Portal) -> Standings:
    """Rank every campaign that has a criteria set and a published sheet."""
    found: dict[str, Sequence[Standing]] = {}
    for campaign in portal.campaigns():
        results = campaign.results
        if results.scoring and results.has_ranking:
            sheets = with_unscored(results.scoring, list(results.sheets.values()))
            found[campaign.data_folder] = ranking(
                results.scoring, sheets, results.ballot
            )
    return Standings(portal, found)
