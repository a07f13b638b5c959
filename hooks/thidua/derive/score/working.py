"""How a line came to its points (cách ra điểm): the numbers that its formula took in.

Values only: what a formula says in words is `say/ranking/working.py`. Shares are exact;
1 is the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from thidua.derive.score.formula import band_of, points_of
from thidua.derive.score.limit import HUNDRED, ZERO
from thidua.derive.score.target import HALF, Peer, best_figure, completion, furthest
from thidua.model.score.band import PointBand
from thidua.model.score.criteria import Leaf, NotAssigned
from thidua.model.score.judged import BonusPenalty, Boolean, Count, Manual
from thidua.model.score.measured import Banded, Leader, Linear, NoTarget
from thidua.model.score.sheet import ScoreLine


class Limit(StrEnum):
    """What held points back (mức chặn)."""

    MOST = "most"
    LEAST = "least"
    FLOOR = "floor"
    """So little of the target was reached that nothing is given."""


@dataclass(frozen=True, slots=True)
class Given:
    """Persons gave the points; `marks` where several did."""

    marks: int


@dataclass(frozen=True, slots=True)
class Reached:
    """Reached or not."""

    is_reached: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """So many times, so much each."""

    times: Decimal
    each: Decimal
    product: Decimal
    limit: Limit | None


@dataclass(frozen=True, slots=True)
class Moved:
    """Added and taken so many times."""

    plus: Decimal
    minus: Decimal
    gained: Decimal
    lost: Decimal
    limit: Limit | None


@dataclass(frozen=True, slots=True)
class InBand:
    """The range that a figure falls into; None for none."""

    actual: Decimal
    band: PointBand | None


@dataclass(frozen=True, slots=True)
class AgainstTarget:
    """So much of the target, so much more or less for it."""

    target: Decimal
    done: Decimal
    change: Decimal
    """Points more than the maximum, or less, before any limit."""
    limit: Limit | None


@dataclass(frozen=True, slots=True)
class AgainstLeader:
    """So much of the target, beside the unit that is furthest above its own."""

    target: Decimal
    done: Decimal
    furthest: Decimal
    half: Decimal


@dataclass(frozen=True, slots=True)
class AgainstBest:
    """A figure beside the best of the group."""

    actual: Decimal
    best: Decimal


How = (
    Given
    | Reached
    | Counted
    | Moved
    | InBand
    | AgainstTarget
    | AgainstLeader
    | AgainstBest
)


@dataclass(frozen=True, slots=True)
class Working:
    """What gave the points of a line (cách ra điểm)."""

    how: How
    exact: Decimal
    """Before rounding."""


def workings(
    criteria: Sequence[Leaf], lines: Mapping[str, ScoreLine], peers: Mapping[str, Sequence[Peer]]
) -> Iterator[tuple[str, Working]]:  # fmt: skip
    """Give how each line of a sheet came to its points; `peers` by code, of the group."""
    for criterion in criteria:
        line = lines.get(criterion.code)
        if line and line.assigned:
            found = working(criterion, line, peers.get(criterion.code, ()))
            if found:
                yield criterion.code, found


def working(criterion: Leaf, line: ScoreLine, peers: Sequence[Peer]) -> Working | None:
    """Give how a line came to its points; None where it has none by its formula."""
    exact = points_of(criterion, line, peers)
    if exact is None or isinstance(criterion, NotAssigned):
        return None
    match criterion:
        case Manual():
            how: How = Given(len(line.marks))
        case Boolean():
            how = Reached(bool(line.actual))
        case BonusPenalty():
            how = _moved(criterion, line.plus or 0, line.minus or 0, exact)
        case _:
            assert line.actual is not None
            own = Peer(line.target, Decimal(line.actual))
            how = _measured(criterion, own, peers, exact)
    return Working(how, exact)


def _measured(
    criterion: Count | Banded | NoTarget | Leader | Linear,
    own: Peer,
    peers: Sequence[Peer],
    exact: Decimal,
) -> How:
    match criterion:
        case Count():
            product = own.actual * criterion.points
            return Counted(
                own.actual, criterion.points, product, _limit(product, exact)
            )
        case Banded():
            return InBand(own.actual, band_of(criterion, own.actual))
        case Linear():
            return _against_target(criterion, own, exact)
        case Leader() if own.target is not None:
            half = HALF * criterion.max
            done = completion(criterion, own)
            return AgainstLeader(
                own.target, done, furthest(criterion, own, peers), half
            )
        case Leader():
            alike = [peer for peer in peers if peer.target is None]
            return AgainstBest(own.actual, best_figure(criterion, own, alike))
        case NoTarget():
            return AgainstBest(own.actual, best_figure(criterion, own, peers))


def _moved(criterion: BonusPenalty, plus: int, minus: int, exact: Decimal) -> Moved:
    gained = plus * (criterion.plus or ZERO)
    lost = minus * (criterion.minus or ZERO)
    return Moved(
        Decimal(plus), Decimal(minus), gained, lost, _limit(gained - lost, exact)
    )


def _against_target(criterion: Linear, own: Peer, exact: Decimal) -> AgainstTarget:
    done = completion(criterion, own)
    above = done >= 1
    rate = (criterion.up or ZERO) if above else criterion.down
    change = criterion.max * ((done - 1) * HUNDRED * rate) / HUNDRED
    limit = _limit(criterion.max + change, exact)
    if not above and criterion.floor is not None and done * HUNDRED < criterion.floor:
        limit = Limit.FLOOR
    assert own.target is not None  # else there are no points
    return AgainstTarget(own.target, done, change, limit)


def _limit(free: Decimal, exact: Decimal) -> Limit | None:
    """What held the points back from where the figures led."""
    if free == exact:
        return None
    return Limit.MOST if free > exact else Limit.LEAST
