"""The formulas of points (cách tính điểm): one pure function for each type of criterion.

All numbers are `Decimal`. A formula gives the exact points, unrounded; `None` means that
the figures it needs are not there: the unit is not scored yet, which is not nought.
What each says in words stands in `say/formula.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from thidua.model.plan.target import Direction
from thidua.model.score.scoring import Criterion, CriterionType
from thidua.model.score.sheet import ScoreLine

ZERO = Decimal(0)
HALF = Decimal(1) / 2
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Peer:
    """What a unit of the group was set and reached (chỉ tiêu, thực hiện)."""

    target: Decimal | None
    actual: Decimal


def points_of(
    criterion: Criterion, line: ScoreLine, peers: Sequence[Peer]
) -> Decimal | None:
    """Find the points of a line by the formula of its criterion.

    `peers` are all units of the group with a figure, this one included. For `manual`
    without marks the points are given, not found: the answer is `line.final`.
    """
    match criterion.type:
        case CriterionType.MANUAL:
            return mean(line.marks) if line.marks else line.final
        case CriterionType.BONUS_PENALTY:
            return bonus_penalty(criterion, line)
        case CriterionType.BOOLEAN:
            return boolean(criterion, line.actual)
        case CriterionType.NOT_ASSIGNED:
            return None
        case _:
            return _measured(criterion, line, peers)


def _measured(
    criterion: Criterion, line: ScoreLine, peers: Sequence[Peer]
) -> Decimal | None:
    """Points of what was counted or measured."""
    if line.actual is None or isinstance(line.actual, bool):
        return None
    own = Peer(line.target, line.actual)
    match criterion.type:
        case CriterionType.COUNT:
            return count(criterion, own.actual)
        case CriterionType.BANDED:
            return banded(criterion, own.actual)
        case CriterionType.NO_TARGET:
            return no_target(criterion, own, peers)
        case CriterionType.LEADER:
            without = [peer for peer in peers if peer.target is None]
            if own.target is None:
                return no_target(criterion, own, without)
            return leader(criterion, own, [p for p in peers if p.target is not None])
        case _:
            return None if own.target is None else linear(criterion, own)


def mean(marks: Sequence[Decimal]) -> Decimal:
    """The mean of those who gave a mark; who abstained is not among them."""
    return sum(marks, ZERO) / len(marks)


def boolean(criterion: Criterion, actual: Decimal | bool | None) -> Decimal | None:
    """All points when reached, none when not; a figure counts as reached unless nought."""
    return None if actual is None else maximum(criterion) if actual else ZERO


def count(criterion: Criterion, times: Decimal) -> Decimal:
    """Points for each time, up to the maximum."""
    return max(ZERO, min(times * (criterion.points or ZERO), maximum(criterion)))


def bonus_penalty(criterion: Criterion, line: ScoreLine) -> Decimal | None:
    """Points added and taken for each time, between the lowest and the maximum."""
    if line.plus is None and line.minus is None:
        return None
    gained = (line.plus or 0) * (criterion.plus or ZERO)
    lost = (line.minus or 0) * (criterion.minus or ZERO)
    lowest = criterion.min if criterion.min is not None else -lost
    return max(lowest, min(gained - lost, maximum(criterion)))


def banded(criterion: Criterion, actual: Decimal) -> Decimal:
    """The points of the first range that the value falls into; none below all."""
    for band in criterion.bands:
        if band.at_least is not None and actual >= band.at_least:
            return band.points
        if band.at_most is not None and actual <= band.at_most:
            return band.points
    return ZERO


def linear(criterion: Criterion, own: Peer) -> Decimal:
    """The maximum at target; more above it up to a cap, less below it down to a floor."""
    top, done = maximum(criterion), completion(criterion, own)
    if done >= 1:
        extra = (done - 1) * HUNDRED * (criterion.up or ZERO)
        cap = criterion.cap if criterion.cap is not None else extra
        return top + top * min(extra, cap) / HUNDRED
    if criterion.floor is not None and done * HUNDRED < criterion.floor:
        return ZERO
    lost = (1 - done) * HUNDRED * (criterion.down or ZERO)
    return max(ZERO, top - top * lost / HUNDRED)


def leader(criterion: Criterion, own: Peer, peers: Sequence[Peer]) -> Decimal:
    """Half at target, less below it; above it the leader by per cent gets all."""
    top, done = maximum(criterion), completion(criterion, own)
    if done < 1:
        return max(ZERO, HALF * top * done)
    furthest = max((completion(criterion, peer) for peer in peers), default=done)
    if done == 1 or furthest <= 1:
        return HALF * top
    return HALF * top + HALF * top * (done - 1) / (furthest - 1)


def no_target(criterion: Criterion, own: Peer, peers: Sequence[Peer]) -> Decimal:
    """The share of the best in the group; the best gets all."""
    top = maximum(criterion)
    figures = [peer.actual for peer in peers] or [own.actual]
    if criterion.direction is Direction.LOWER:
        best = max(ZERO, min(figures))
        return top if own.actual <= best else top * best / own.actual
    best = max(figures)
    return top * own.actual / best if best > 0 and own.actual > 0 else ZERO


def completion(criterion: Criterion, own: Peer) -> Decimal:
    """How much of its target a unit reached: 1 is the target, 1.2 is 20 % above it.

    Where less is better: the target by the figure below target, and as far above 1 as
    the figure stays under it. A target of nought cannot be divided by: reaching it is 1,
    passing it in the good direction counts as 2 (100 % above), missing it as 0.
    """
    assert own.target is not None
    target, actual = own.target, own.actual
    lower = criterion.direction is Direction.LOWER
    if target <= 0:
        gap = target - actual if lower else actual - target
        return Decimal(1) if gap == 0 else Decimal(2) if gap > 0 else ZERO
    if not lower:
        return max(ZERO, actual / target)
    return 1 + (target - actual) / target if actual <= target else target / actual


def maximum(criterion: Criterion) -> Decimal:
    """The most points that a criterion gives; nought where none is set."""
    return criterion.max if criterion.max is not None else ZERO


def highest(criterion: Criterion) -> Decimal:
    """The most that a sheet may show: linear criteria reach above their maximum."""
    if criterion.type is CriterionType.LINEAR and criterion.up:
        return maximum(criterion) * (1 + (criterion.cap or ZERO) / HUNDRED)
    return maximum(criterion)


def lowest(criterion: Criterion) -> Decimal:
    """The least that a sheet may show: below nought only where points are taken."""
    return (
        (criterion.min or ZERO)
        if criterion.type is CriterionType.BONUS_PENALTY
        else ZERO
    )
