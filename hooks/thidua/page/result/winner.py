"""Who came first, second, third (Nhất, Nhì, Ba): what people ask of a campaign first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thidua.address.page import unit_address
from thidua.derive.ranking.ranking import Standing
from thidua.derive.ranking.suffrage import nominated
from thidua.model.portal import CampaignEntry
from thidua.model.score.scoring import Deciding, Scoring
from thidua.page.page import Link
from thidua.page.scope import Scope
from thidua.say.vietnamese import number_words


@dataclass(frozen=True, slots=True)
class Winner:
    """A unit in one of the first places."""

    place: int
    position: str
    """Nhất, Nhì, Ba; “đồng hạng” is said beside it."""
    unit: Link
    told: str
    """By how many points or votes."""
    is_shared: bool


@dataclass(frozen=True, slots=True)
class WinnerGroup:
    """The first places of one group of peers."""

    name: str
    winners: tuple[Winner, ...]
    ranked: int
    """How many units were ranked."""


def winner_groups(entry: CampaignEntry, scope: Scope) -> Iterator[WinnerGroup]:
    """Give the first places of a campaign, by whatever its rule lets decide."""
    scoring = entry.results.scoring
    ranked = [s for s in scope.standings.of(entry) if s.rank is not None]
    if scoring is None or not ranked:
        return
    if scoring.decided_by is Deciding.BALLOT and entry.results.ballot:
        winners = tuple(_by_votes(entry, scope, scoring, ranked))
        yield WinnerGroup("", winners, len(ranked))
        return
    for group in scoring.groups:
        inside = [s for s in ranked if s.group == group.id]
        if inside:
            winners = tuple(_by_points(entry, scope, scoring, inside))
            yield WinnerGroup(group.name, winners, len(inside))


def _by_points(
    entry: CampaignEntry, scope: Scope, scoring: Scoring, ranked: Sequence[Standing]
) -> Iterator[Winner]:
    for standing in ranked:
        assert standing.rank and standing.result.total is not None
        if standing.rank <= len(scoring.positions):
            told = f"{number_words(standing.result.total)} điểm"
            yield _winner(
                standing.rank, standing.unit, told, standing.tied, entry, scope
            )


def _by_votes(
    entry: CampaignEntry, scope: Scope, scoring: Scoring, ranked: Sequence[Standing]
) -> Iterator[Winner]:
    ballot = entry.results.ballot
    assert ballot
    chosen = nominated(scoring, ballot, [s.unit for s in ranked])
    votes = [number for _, number in chosen]
    for unit, number in chosen:
        place = 1 + sum(other > number for other in votes)
        is_shared = votes.count(number) > 1
        if place <= len(scoring.positions):
            yield _winner(place, unit, f"{number} phiếu", is_shared, entry, scope)


def _winner(
    place: int,
    unit: str,
    told: str,
    is_shared: bool,
    entry: CampaignEntry,
    scope: Scope,
) -> Winner:
    scoring = entry.results.scoring
    assert scoring
    name = scope.unit_name(entry.body, unit)
    link = Link(name, unit_address(entry.body, unit))
    return Winner(place, scoring.positions[place - 1], link, told, is_shared)
