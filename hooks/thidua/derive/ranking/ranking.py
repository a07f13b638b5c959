"""The ranking of a group (xếp hạng): who stands where, and why.

This is competition ranking: units that are level share a rank (đồng hạng) and the next
rank is skipped, as in 1, 2, 2, 4. Each standing keeps the trail of comparisons that
placed it, so that any reader can check it by hand. Units that may not be ranked and units
without points are listed apart: they have no rank.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from thidua.derive.score.limit import ZERO
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet
from thidua.model.score.total import UnitTotal

_BASES = ("points", "votes", "fewer_penalties", "bonus", "council")
FEWER_IS_BETTER = {"fewer_penalties"}
"""Bases of which less is better; of all others more is."""


class Status(StrEnum):
    """Whether a unit has a rank (tình trạng xét)."""

    RANKED = "ranked"
    INELIGIBLE = "ineligible"
    UNSCORED = "unscored"


@dataclass(frozen=True, slots=True)
class Comparison:
    """One step of a trail: a unit's value beside that of the unit just above."""

    basis: str
    own: Decimal
    above: Decimal

    @property
    def is_level(self) -> bool:
        """Whether the two do not differ on this basis."""
        return self.own == self.above


@dataclass(frozen=True, slots=True)
class Standing:
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
    for sheet in sorted(sheets, key=lambda sheet: sheet.unit):
        total = totals[sheet.unit]
        status = _status(sheet, total)
        values = _values(scoring, total, ballot)
        standing = Standing(
            sheet.unit, sheet.group, total, None, False, status, values, ()
        )
        if status is Status.RANKED:
            by_group.setdefault(sheet.group, []).append(standing)
        else:
            apart.append(standing)
    ranked = [s for group in sorted(by_group) for s in _ranked(by_group[group])]
    return [*ranked, *apart]


def _status(sheet: ScoreSheet, total: UnitTotal) -> Status:
    if not sheet.eligible:
        return Status.INELIGIBLE
    return Status.UNSCORED if total.total is None else Status.RANKED


def _values(
    scoring: Scoring, total: UnitTotal, ballot: Ballot | None
) -> dict[str, Decimal]:
    """What a unit has on each basis; a basis without its file is not one."""
    values: dict[str, Decimal] = {}
    for basis in scoring.rank_by:
        value = _value(basis, total, ballot)
        if value is not None:
            values[basis] = value
    return values


def _value(basis: str, total: UnitTotal, ballot: Ballot | None) -> Decimal | None:
    match basis:
        case "points":
            return total.total if total.total is not None else ZERO
        case "votes":
            return Decimal(ballot.votes.get(total.unit, 0)) if ballot else None
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
    order = sorted(standings, key=lambda s: (_sort_values(s), s.unit))
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
    return [
        value if basis in FEWER_IS_BETTER else -value
        for basis, value in standing.values.items()
    ]


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
    return Standing(
        standing.unit, standing.group, standing.result, rank, tied, standing.status, standing.values, trail,
    )  # fmt: skip
