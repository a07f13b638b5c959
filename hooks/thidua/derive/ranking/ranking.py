"""The ranking of a group (xếp hạng): who stands where, and why.

This is competition ranking: units that are level share a rank (đồng hạng) and the next
rank is skipped, as in 1, 2, 2, 4. Each standing keeps the trail of comparisons that
placed it, so that any reader can check it by hand. Units that may not be ranked and units
without points are listed apart: they have no rank.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from thidua.derive.ranking.suffrage import (
    CouncilVote,
    Vote,
    by_number,
    council_vote,
    is_void,
)
from thidua.derive.score.floor import Shortfall, passed, shortfalls
from thidua.derive.score.limit import ZERO
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet
from thidua.model.score.total import UnitTotal

_BASES = ("points", "votes", "passed", "fewer_penalties", "bonus", "council")
FEWER_IS_BETTER = {"fewer_penalties"}
"""Bases of which less is better; of all others more is."""


class Status(StrEnum):
    """Whether a unit has a rank (tình trạng xét)."""

    RANKED = "ranked"
    INELIGIBLE = "ineligible"
    FAILED = "failed"
    """The council voted: không đạt."""
    POSTPONED = "postponed"
    """The council voted: hoãn."""
    UNSCORED = "unscored"


class Comparison(Struct, frozen=True):
    """One step of a trail: a unit's value beside that of the unit just above."""

    basis: str
    own: Decimal
    above: Decimal

    @property
    def is_level(self) -> bool:
        """Whether the two do not differ on this basis."""
        return self.own == self.above


class Standing(Struct, frozen=True):
    """A unit's place in the ranking (thứ hạng)."""

    unit: str
    group: str
    result: UnitTotal
    rank: int | None
    tied: bool
    status: Status
    values: Mapping[str, Decimal]
    """What the unit has on each basis, in the order of the precedence."""
    trail: tuple[Comparison, ...]
    """From the first basis to the one that decided; empty for the first of a group."""
    below: tuple[Shortfall, ...] = ()
    """Where it stays below the floor of the set."""
    vote: CouncilVote | None = None
    """What the council voted on it."""

    @property
    def strength(self) -> tuple[Decimal, ...]:
        """What it has on each basis, so that more is better."""
        return tuple(
            -value if basis in FEWER_IS_BETTER else value
            for basis, value in self.values.items()
        )


def bases_of(scoring: Scoring) -> tuple[str, ...]:
    """Every basis that units may be compared on (căn cứ xếp hạng)."""
    return (*_BASES, *(f"section:{section.id}" for section in scoring.sections))


def ranking(
    scoring: Scoring,
    sheets: Sequence[ScoreSheet],
    totals: Mapping[str, UnitTotal],
    ballot: Ballot | None,
) -> list[Standing]:
    """Rank all units: group by group in the order of their names, those without rank last.

    `totals` are what the sheets give, by unit.
    """
    by_group: dict[str, list[Standing]] = {}
    apart: list[Standing] = []
    for sheet in sorted(sheets, key=lambda sheet: by_number(sheet.unit)):
        total = totals[sheet.unit]
        below = shortfalls(scoring.floor, scoring, total) if scoring.floor else ()
        vote = council_vote(scoring.council_vote, ballot, sheet.unit)
        status = _status(sheet, total, below, vote)
        values = _values(scoring, total, ballot)
        standing = Standing(
            sheet.unit,
            sheet.group,
            total,
            None,
            False,
            status,
            values,
            (),
            below,
            vote,
        )
        if status is Status.RANKED:
            by_group.setdefault(sheet.group, []).append(standing)
        else:
            apart.append(standing)
    ranked = [
        s for group in sorted(by_group, key=by_number) for s in _ranked(by_group[group])
    ]
    return [*ranked, *apart]


def _status(
    sheet: ScoreSheet,
    total: UnitTotal,
    below: tuple[Shortfall, ...],
    vote: CouncilVote | None,
) -> Status:
    if not sheet.eligible:
        return Status.INELIGIBLE
    if total.total is None:
        return Status.UNSCORED
    if below:
        return Status.INELIGIBLE
    if vote is None or vote.vote is Vote.PASSED:
        return Status.RANKED
    return Status.POSTPONED if vote.vote is Vote.POSTPONED else Status.FAILED


def _values(
    scoring: Scoring, total: UnitTotal, ballot: Ballot | None
) -> dict[str, Decimal]:
    """What a unit has on each basis; a basis without its file is not one."""
    values: dict[str, Decimal] = {}
    for basis in scoring.rank_by:
        value = _value(scoring, basis, total, ballot)
        if value is not None:
            values[basis] = value
    return values


def _value(
    scoring: Scoring, basis: str, total: UnitTotal, ballot: Ballot | None
) -> Decimal | None:
    match basis:
        case "points":
            return total.total if total.total is not None else ZERO
        case "votes":
            if not (ballot and ballot.votes) or is_void(scoring.ballot, ballot):
                return None
            return Decimal(ballot.votes.get(total.unit, 0))
        case "passed":
            return Decimal(passed(scoring, total))
        case "fewer_penalties":
            return total.penalty
        case "bonus":
            return total.bonus
        case "council":
            order = ballot.council.order if ballot and ballot.council else ()
            place = order.index(total.unit) if total.unit in order else len(order)
            return Decimal(len(order) - place) if order else None
        case _:
            return total.sections[basis.removeprefix("section:")]


def _ranked(standings: Sequence[Standing]) -> list[Standing]:
    """Place the units of one group."""
    order = sorted(standings, key=lambda s: (_sort_values(s), by_number(s.unit)))
    placed: list[Standing] = []
    for position, standing in enumerate(order, start=1):
        above = placed[-1] if placed else None
        trail = _compare(standing, above) if above else ()
        shares = above is not None and all(step.is_level for step in trail)
        rank = above.rank if above and shares else position
        if shares and above:
            placed[-1] = _placed(above, above.rank, above.trail, tied=True)
        placed.append(_placed(standing, rank, trail, tied=shares))
    return placed


def _sort_values(standing: Standing) -> list[Decimal]:
    return [-value for value in standing.strength]


def _compare(own: Standing, above: Standing) -> tuple[Comparison, ...]:
    """Set two units side by side, up to the first basis that parts them."""
    trail: list[Comparison] = []
    for basis, value in own.values.items():
        trail.append(Comparison(basis, value, above.values[basis]))
        if not trail[-1].is_level:
            break
    return tuple(trail)


def _placed(
    standing: Standing, rank: int | None, trail: tuple[Comparison, ...], *, tied: bool
) -> Standing:
    return replace(standing, rank=rank, tied=tied, trail=trail)
