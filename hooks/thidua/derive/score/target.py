"""Points against a target or other units (so với chỉ tiêu, so với đơn vị khác)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from thidua.model.plan.target import Direction
from thidua.model.score.criterion.measured import Leader, Linear, Measured, NoTarget

HALF = Fraction(1, 2)
NONE = Fraction(0)


class Peer(Struct, frozen=True):
    """What a unit of the group was set and reached (chỉ tiêu, thực hiện)."""

    target: Decimal | None
    actual: Decimal


def linear(criterion: Linear, own: Peer) -> Fraction:
    """The maximum at target; more above it up to a cap, less below it down to a floor.

    With a maximum of 20, up 0.5, cap 10, down 1: 120 of 100 gives 20 + 20 × 10 % = 22
    (20 % × 0.5 is just the cap), 66 of 60 gives 21, 45 of 60 gives 20 − 20 × 25 % = 15.

    Source: practice of provincial tables (more for each per cent above, less for each
    below, nothing below 50 to 70 %); no text of a regulation was seen.
    """
    top, done = Fraction(criterion.max), completion(criterion, own)
    if done >= 1:
        extra = (done - 1) * 100 * Fraction(criterion.up or 0)
        cap = Fraction(criterion.cap) if criterion.cap is not None else extra
        return top + top * min(extra, cap) / 100
    if criterion.floor is not None and done * 100 < criterion.floor:
        return NONE
    lost = (1 - done) * 100 * Fraction(criterion.down)
    return max(NONE, top - top * lost / 100)


def leader(criterion: Leader, own: Peer, peers: Sequence[Peer]) -> Fraction:
    """Half at target, less below it; above it the leader by per cent gets all.

    With a maximum of 20: 120 of 100 leads and gives 20; 66 of 60 is half as far above
    and gives 10 + 10 × 10/20 = 15; 80 of 80 gives 10; 45 of 60 gives 10 × 3/4 = 7.5.

    A unit without a target is set beside those that have none either: `no_target`.

    Source: the formula for figures of the scoring system of Công an Quảng Trị, contest
    "Vì an ninh Tổ quốc", 11/2025, read in the system's own documents.
    """
    if own.target is None:
        return best_share(criterion, own, [p for p in peers if p.target is None])
    top, done = Fraction(criterion.max), completion(criterion, own)
    if done < 1:
        return max(NONE, HALF * top * done)
    leading = furthest(criterion, own, peers)
    if done == 1 or leading <= 1:
        return HALF * top
    return HALF * top + HALF * top * (done - 1) / (leading - 1)


def furthest(criterion: Leader, own: Peer, peers: Sequence[Peer]) -> Fraction:
    """How much of its target the unit reached that is furthest; see `completion`."""
    found = [completion(criterion, peer) for peer in peers if peer.target is not None]
    return max(found, default=completion(criterion, own))


def no_target(criterion: NoTarget, own: Peer, peers: Sequence[Peer]) -> Fraction:
    """The share of the best in the group; the best gets all.

    With a maximum of 20: of 40, 10 and 0 the first gives 20, the second 20 × 10/40 = 5,
    the third 0.

    Source: the rule for units without a target of the scoring system of Công an Quảng
    Trị, contest "Vì an ninh Tổ quốc", 11/2025, read in the system's own documents.
    """
    return best_share(criterion, own, peers)


def best_share(
    criterion: Leader | NoTarget, own: Peer, peers: Sequence[Peer]
) -> Fraction:
    """The maximum by the figure's share of the best one: 20 by 10 of 40 is 5."""
    top, actual = Fraction(criterion.max), Fraction(own.actual)
    best = Fraction(best_figure(criterion, own, peers))
    if criterion.direction is Direction.LOWER:
        best = max(NONE, best)
        return top if actual <= best else top * best / actual
    return top * actual / best if best > 0 and actual > 0 else NONE


def best_figure(criterion: Measured, own: Peer, peers: Sequence[Peer]) -> Decimal:
    """The best figure of the group: the highest, or the lowest where less is better."""
    figures = [peer.actual for peer in peers] or [own.actual]
    return min(figures) if criterion.direction is Direction.LOWER else max(figures)


def completion(criterion: Measured, own: Peer) -> Fraction:
    """How much of its target a unit reached: 1 is the target, 1.2 is 20 % above it.

    Where less is better: the target by the figure below target, and as far above 1 as
    the figure stays under it: 2 of 4 is 1.5, 8 of 4 is 0.5. A target of nought cannot be
    divided by: reaching it is 1, passing it in the good direction counts as 2 (100 %
    above), missing it as 0.

    Source: per cent of target as everywhere in practice; a target of nought and "less
    is better" are decisions of the portal, told on the page of the method.
    """
    assert own.target is not None
    target, actual = Fraction(own.target), Fraction(own.actual)
    lower = criterion.direction is Direction.LOWER
    if target <= 0:
        gap = target - actual if lower else actual - target
        return Fraction(1 if gap == 0 else 2 if gap > 0 else 0)
    if not lower:
        return max(NONE, actual / target)
    return 1 + (target - actual) / target if actual <= target else target / actual
