"""Who came first, second, third (Nhất, Nhì, Ba), by points and by ballot: the one answer.

Equal votes share a place, as equal ranks do, and the next place is skipped; unless what
ranks units by votes first parts them, or the council did.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from thidua.derive.ranking.ranking import Standing
from thidua.derive.ranking.suffrage import by_number, nominated
from thidua.model.score.ballot import Ballot
from thidua.model.score.rule import Deciding, PeerGroup
from thidua.model.score.scoring import Scoring

_LEADING = 3
"""As many ranks lead a group whose criteria set names no places."""


class PodiumPlace(Struct, frozen=True):
    """A unit in one of the first places (vị trí)."""

    place: int
    position: str
    """Its name in the criteria set: Nhất, Nhì, Ba; "" where the set names none."""
    unit: str
    value: Decimal
    """Points or votes, by whatever gives the place."""
    is_shared: bool


class PodiumGroup(Struct, frozen=True):
    """The first places of units that are placed together (nhóm suy tôn)."""

    group: PeerGroup | None
    """None where all groups are placed together."""
    ranked: int
    """How many units have a rank."""
    by_points: tuple[PodiumPlace, ...]
    by_votes: tuple[PodiumPlace, ...] | None
    """None where there was no ballot."""
    leading: tuple[PodiumPlace, ...]
    """The first three ranks where points decide and no place has a name; nor have these."""


class Podium(Struct, frozen=True):
    """The first places of a campaign, and what decides them."""

    decided_by: Deciding
    groups: tuple[PodiumGroup, ...]
    positions: tuple[str, ...]
    """What the criteria set calls the places."""

    @property
    def is_by_ballot(self) -> bool:
        """Whether a ballot was held and gives the places."""
        voted = any(group.by_votes is not None for group in self.groups)
        return self.decided_by is Deciding.BALLOT and voted

    def winners(self, group: PodiumGroup) -> tuple[PodiumPlace, ...]:
        """The places that count in a group."""
        return group.by_votes or () if self.is_by_ballot else group.by_points

    def foremost(self, group: PodiumGroup) -> tuple[PodiumPlace, ...]:
        """Who is told first of a group: those in the places, else those who lead."""
        return self.winners(group) or group.leading

    def place_of(self, unit: str) -> PodiumPlace | None:
        """The place that counts of a unit; None where it has none."""
        places = (p for group in self.groups for p in self.winners(group))
        return next((place for place in places if place.unit == unit), None)


def podium_of(
    scoring: Scoring,
    groups: Sequence[PeerGroup],
    standings: Sequence[Standing],
    ballot: Ballot | None,
) -> Podium:
    """Place the units of a campaign; `groups` are those that are ranked for themselves.

    Where points decide, each group for itself; where the ballot decides, all together.
    """
    if ballot and not ballot.votes and scoring.decided_by is Deciding.POINTS:
        ballot = None
    ranked = [standing for standing in standings if standing.rank is not None]
    if scoring.decided_by is Deciding.BALLOT and ballot:
        found = [_group(None, ranked, scoring, ballot)] if ranked else []
    else:
        found = [
            _group(group, inside, scoring, ballot)
            for group in groups
            if (inside := [s for s in ranked if s.group == group.id])
        ]
    return Podium(scoring.decided_by, tuple(found), scoring.positions)


def _group(
    group: PeerGroup | None,
    ranked: Sequence[Standing],
    scoring: Scoring,
    ballot: Ballot | None,
) -> PodiumGroup:
    is_one = scoring.rank_by[0] == "points" and len({s.group for s in ranked}) == 1
    points = (
        _by_rank(ranked, scoring.positions)
        if group or is_one
        else _by_total(ranked, scoring, ballot)
    )
    votes = tuple(_by_votes(ranked, scoring, ballot)) if ballot else None
    nameless = not scoring.positions and scoring.decided_by is Deciding.POINTS
    leading = _by_rank(ranked, ("",) * _LEADING) if nameless else ()
    return PodiumGroup(group, len(ranked), tuple(points), votes, tuple(leading))


def _by_rank(ranked: Sequence[Standing], names: Sequence[str]) -> Iterator[PodiumPlace]:
    for standing in ranked:
        assert standing.rank and standing.result.total is not None
        if standing.rank <= len(names):
            yield PodiumPlace(
                standing.rank,
                names[standing.rank - 1],
                standing.unit,
                standing.result.total,
                standing.tied,
            )


def _by_total(
    ranked: Sequence[Standing], scoring: Scoring, ballot: Ballot | None
) -> Iterator[PodiumPlace]:
    """Over several groups only the totals can be compared; in one its ranks tell who is first."""
    totals = {s.unit: s.result.total for s in ranked if s.result.total is not None}
    values = sorted(totals.items(), key=lambda item: (-item[1], by_number(item[0])))
    yield from _by_value(values, scoring, _by_council(values, ballot))


def _by_votes(
    ranked: Sequence[Standing], scoring: Scoring, ballot: Ballot
) -> Iterator[PodiumPlace]:
    chosen = nominated(scoring, ballot, [standing.unit for standing in ranked])
    values = [(unit, Decimal(votes)) for unit, votes in chosen]
    is_first = scoring.rank_by[:1] == ("votes",)
    strength = {standing.unit: standing.strength for standing in ranked}
    parted = strength if is_first else _by_council(values, ballot)
    yield from _by_value(values, scoring, parted)


def _by_council(
    values: Sequence[tuple[str, Decimal]], ballot: Ballot | None
) -> dict[str, tuple[Decimal, ...]]:
    """How the council parted units that are level; where it left one out, it did not."""
    order = ballot.council.order if ballot and ballot.council else ()
    parted: dict[str, tuple[Decimal, ...]] = {}
    for level in {value for _, value in values}:
        units = [unit for unit, value in values if value == level]
        if set(units) <= set(order):
            parted |= {unit: (Decimal(-order.index(unit)),) for unit in units}
    return parted


def _by_value(
    values: Sequence[tuple[str, Decimal]],
    scoring: Scoring,
    parted: Mapping[str, tuple[Decimal, ...]],
) -> Iterator[PodiumPlace]:
    """Place units by one value each, the greatest first; `parted` is what parts level ones."""
    keys = {unit: (value, parted.get(unit, ())) for unit, value in values}
    for unit, value in sorted(values, key=lambda item: keys[item[0]], reverse=True):
        place = 1 + sum(other > keys[unit] for other in keys.values())
        if place <= len(scoring.positions):
            is_shared = [*keys.values()].count(keys[unit]) > 1
            yield PodiumPlace(
                place, scoring.positions[place - 1], unit, value, is_shared
            )
