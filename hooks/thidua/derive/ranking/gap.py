"""What parts the totals of two units, criterion by criterion (hơn kém theo tiêu chí).

    difference = own total - other total = criteria + rests, exactly

A criterion counts here only where both units were given it. What else moves a total is a
rest with its cause: criteria that only one of them was given, caps, the scale.

A ranked unit is set against the unit above, the first, those level with it; the first of a
group against the next; whoever has no rank against nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from thidua.derive.ranking.ranking import Standing
from thidua.derive.score.limit import ZERO
from thidua.model.score.total import LinePoints, UnitTotal

LEVEL_SHOWN = 2
"""Of many units that share a rank, the first ones; any two stand on the comparison's page."""


class Cause(StrEnum):
    """What else parts two totals (vì sao tổng lệch thêm)."""

    ASSIGNED = "assigned"
    """Criteria that only one of the two was given (chỉ một bên được giao)."""
    BONUS_CAP = "bonus_cap"
    PENALTY_CAP = "penalty_cap"
    TOTAL_CAP = "total_cap"
    SCALE = "scale"
    """Points are brought to the scale of the set by what each was given."""
    ROUNDING = "rounding"


class CriterionGap(Struct, frozen=True):
    """The points of two units on a criterion that both were given."""

    code: str
    own: Decimal
    other: Decimal
    difference: Decimal
    """Above nought where the unit has more."""


class Rest(Struct, frozen=True):
    """A part of the difference that no criterion of both makes."""

    cause: Cause
    difference: Decimal


class Gap(Struct, frozen=True):
    """What a unit won and lost against another (hơn kém)."""

    own: str
    other: str
    difference: Decimal
    """Of the totals; above nought where the unit has more."""
    criteria: tuple[CriterionGap, ...]
    """In the order of the set, those without a difference among them."""
    apart: tuple[str, ...]
    """Codes of criteria that only one of the two was given."""
    rests: tuple[Rest, ...]
    """None of them is nought."""
    lost: tuple[CriterionGap, ...]
    """Where the unit has less, the most first."""
    won: tuple[CriterionGap, ...]
    """Where the unit has more, the most first."""


def gap_between(own: UnitTotal, other: UnitTotal, total_max: Decimal) -> Gap:
    """Set two units of one campaign side by side; both have a total.

    `total_max` is the scale of the criteria set.
    """
    assert own.total is not None and other.total is not None
    pairs = list(zip(own.lines, other.lines, strict=True))
    criteria = tuple(_criteria(pairs))
    least_first = sorted(criteria, key=lambda gap: gap.difference)
    return Gap(
        own=own.unit,
        other=other.unit,
        difference=own.total - other.total,
        criteria=criteria,
        apart=tuple(a.code for a, b in pairs if a.is_assigned != b.is_assigned),
        rests=tuple(r for r in _rests(own, other, total_max) if r.difference),
        lost=tuple(gap for gap in least_first if gap.difference < 0),
        won=tuple(gap for gap in _most_first(criteria) if gap.difference > 0),
    )


def _most_first(criteria: Iterable[CriterionGap]) -> list[CriterionGap]:
    return sorted(criteria, key=lambda gap: -gap.difference)


def _criteria(pairs: Iterable[tuple[LinePoints, LinePoints]]) -> Iterator[CriterionGap]:
    """Set what both were given side by side."""
    for a, b in pairs:
        if a.is_assigned and b.is_assigned:
            own, other = a.counted, b.counted
            yield CriterionGap(a.code, own, other, own - other)


def _rests(own: UnitTotal, other: UnitTotal, total_max: Decimal) -> Iterator[Rest]:
    """What the caps spare of penalties raises a unit, what they cut of a bonus lowers it."""
    yield Rest(Cause.ASSIGNED, _alone(own, other) - _alone(other, own))
    yield Rest(Cause.BONUS_CAP, other.cut_bonus - own.cut_bonus)
    yield Rest(Cause.PENALTY_CAP, own.cut_penalty - other.cut_penalty)
    yield Rest(Cause.TOTAL_CAP, other.cut - own.cut)
    is_scaled = {own.assigned_max, other.assigned_max} != {total_max}
    cause = Cause.SCALE if is_scaled else Cause.ROUNDING
    yield Rest(cause, _moved(own) - _moved(other))


def _alone(own: UnitTotal, other: UnitTotal) -> Decimal:
    """The points of criteria that only this unit was given."""
    pairs = zip(own.lines, other.lines, strict=True)
    alone = (a.counted for a, b in pairs if a.is_assigned and not b.is_assigned)
    return sum(alone, ZERO)


def _moved(total: UnitTotal) -> Decimal:
    """What the scale and the rounding made of the points."""
    assert total.total is not None
    return total.total + total.cut - total.points


class Rival(StrEnum):
    """What the other unit is to this one (so với ai)."""

    LEVEL = "level"
    """It shares the rank (đồng hạng)."""
    ABOVE = "above"
    """It has the next better rank (ngay trên)."""
    BEST = "best"
    """It is the first of the group (đứng đầu)."""
    BELOW = "below"
    """It comes next after the first (ngay sau)."""


class Rivalry(Struct, frozen=True):
    """A unit set against another, and why against that one."""

    rivals: tuple[Rival, ...]
    """The unit above may be the first, too."""
    rank: int
    """Of the other unit."""
    gap: Gap


def rivalries(
    own: Standing, group: Sequence[Standing], total_max: Decimal
) -> tuple[Rivalry, ...]:
    """Set a unit against its rivals; `group` are all ranked units, in their order."""
    return tuple(
        Rivalry(
            rivals, other.rank or 0, gap_between(own.result, other.result, total_max)
        )
        for rivals, other in _rivals(own, group)
    )


def _rivals(
    own: Standing, group: Sequence[Standing]
) -> Iterator[tuple[tuple[Rival, ...], Standing]]:
    if own.rank is None:
        return
    ranked = [(s.rank, s) for s in group if s.rank is not None]
    level = [s for rank, s in ranked if rank == own.rank and s.unit != own.unit]
    yield from (((Rival.LEVEL,), other) for other in level[:LEVEL_SHOWN])
    above = [other for rank, other in ranked if rank < own.rank]
    below = [other for rank, other in ranked if rank > own.rank]
    if not above:
        yield from (((Rival.BELOW,), other) for other in below[:1])
    elif above[-1].rank == above[0].rank:
        yield (Rival.ABOVE, Rival.BEST), above[-1]
    else:
        yield (Rival.ABOVE,), above[-1]
        yield (Rival.BEST,), above[0]
