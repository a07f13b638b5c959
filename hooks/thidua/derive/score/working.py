"""How each line of a sheet came to its points: the way of its formula, followed again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from thidua.derive.score.formula import (
    band_of,
    bonus_penalty,
    lost_points,
    points_of,
    reaches,
)
from thidua.derive.score.period import (
    Periodic,
    over_periods,
    points_by_period,
)
from thidua.derive.score.target import HALF, Peer, best_figure, completion, furthest
from thidua.derive.score.way import (
    AgainstBest,
    AgainstLeader,
    AgainstTarget,
    Counted,
    Deducted,
    Everybody,
    Gathered,
    Given,
    How,
    InBand,
    Limit,
    Moved,
    Reached,
    Working,
)
from thidua.model.score.criterion.criteria import Leaf, NotAssigned
from thidua.model.score.criterion.criterion import Over
from thidua.model.score.criterion.deduct import Deduct
from thidua.model.score.criterion.judged import (
    BonusPenalty,
    Boolean,
    Count,
    Fixed,
    Manual,
)
from thidua.model.score.criterion.measured import (
    Banded,
    Leader,
    Linear,
    NoTarget,
)
from thidua.model.score.period import ScoredPeriod
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreLine


def workings(
    scoring: Scoring, lines: Mapping[str, ScoreLine], peers: Mapping[str, Sequence[Peer]]
) -> Iterator[tuple[str, Working]]:  # fmt: skip
    """Give how each line of a sheet came to its points; `peers` by code, of the group."""
    for criterion in scoring.leaves():
        line = lines.get(criterion.code)
        if isinstance(criterion, Fixed) and (line is None or line.assigned):
            yield criterion.code, Working(Everybody(), Fraction(criterion.max))
        elif line and line.assigned:
            found = working(
                criterion, line, peers.get(criterion.code, ()), scoring.periods
            )
            if found:
                yield criterion.code, found


def working(
    criterion: Leaf,
    line: ScoreLine,
    peers: Sequence[Peer],
    periods: Sequence[ScoredPeriod] = (),
) -> Working | None:
    """Give how a line came to its points; None where it has none by its formula."""
    if isinstance(criterion, Periodic) and criterion.over:
        return _gathered(criterion, criterion.over, line, periods)
    exact = points_of(criterion, line, line.final, peers)
    if exact is None or isinstance(criterion, NotAssigned | Fixed):
        return None
    match criterion:
        case Manual():
            how: How = Given(len(line.marks))
        case Boolean():
            how = Reached(bool(line.actual))
        case BonusPenalty():
            how = _moved(criterion, line)
        case Deduct():
            how = _deducted(criterion, line, exact)
        case _:
            assert line.actual is not None
            own = Peer(line.target, Decimal(line.actual))
            how = _measured(criterion, own, line.others, peers, exact)
    return Working(how, exact)


def _gathered(
    criterion: Periodic, over: Over, line: ScoreLine, periods: Sequence[ScoredPeriod]
) -> Working | None:
    exact = over_periods(criterion, periods, line.periods)
    if exact is None:
        return None
    found = points_by_period(criterion, periods, line.periods)
    return Working(Gathered(over, tuple(found)), exact)


def _deducted(criterion: Deduct, line: ScoreLine, exact: Fraction) -> Deducted:
    faults = [
        (kind.name, line.faults[kind.id], kind.minus)
        for kind in criterion.faults
        if line.faults.get(kind.id)
    ]
    if line.minus and criterion.minus:
        faults.append(("", line.minus, criterion.minus))
    lost = lost_points(criterion, line)
    assert lost is not None  # else there are no points
    left = Fraction(criterion.max) - lost
    return Deducted(tuple(faults), left, _limit(left, exact))


def _measured(
    criterion: Count | Banded | NoTarget | Leader | Linear,
    own: Peer,
    others: Mapping[str, Decimal],
    peers: Sequence[Peer],
    exact: Fraction,
) -> How:
    match criterion:
        case Count():
            each, start = criterion.points, criterion.start
            product = Fraction(start) + Fraction(own.actual) * Fraction(each)
            return Counted(own.actual, each, start, product, _limit(product, exact))
        case Banded():
            return _in_band(criterion, own.actual, others)
        case Linear():
            return _against_target(criterion, own, exact)
        case Leader() if own.target is not None:
            half = HALF * Fraction(criterion.max)
            done = completion(criterion, own)
            return AgainstLeader(
                own.target, done, furthest(criterion, own, peers), half
            )
        case Leader():
            alike = [peer for peer in peers if peer.target is None]
            return AgainstBest(own.actual, best_figure(criterion, own, alike))
        case NoTarget():
            return AgainstBest(own.actual, best_figure(criterion, own, peers))


def _in_band(
    criterion: Banded, actual: Decimal, others: Mapping[str, Decimal]
) -> InBand:
    """Tell which figure reached the range, its own before others."""
    band = band_of(criterion, actual, others)
    if band is None or band is band_of(criterion, actual, {}):
        return InBand(actual, band, None)
    levels = band.or_if
    by = next(
        m
        for m in criterion.measures
        if m.id in levels and reaches(m, others.get(m.id), levels[m.id])
    )
    return InBand(actual, band, by)


def _moved(criterion: BonusPenalty, line: ScoreLine) -> Moved:
    plus, minus = Decimal(line.plus or 0), Decimal(line.minus or 0)
    gained = Fraction(plus) * Fraction(criterion.plus or 0)
    lost = Fraction(minus) * Fraction(criterion.minus or 0)
    found = bonus_penalty(criterion, line)
    assert found  # else there are no points
    return Moved(
        plus, minus, gained, lost, _limit(gained, found[0]), _limit(lost, found[1])
    )


def _against_target(criterion: Linear, own: Peer, exact: Fraction) -> AgainstTarget:
    done = completion(criterion, own)
    above = done >= 1
    rate = Fraction((criterion.up or 0) if above else criterion.down)
    change = Fraction(criterion.max) * (done - 1) * rate
    limit = _limit(Fraction(criterion.max) + change, exact)
    if not above and criterion.floor is not None and done * 100 < criterion.floor:
        limit = Limit.FLOOR
    assert own.target is not None  # else there are no points
    return AgainstTarget(own.target, done, change, limit)


def _limit(free: Fraction, exact: Fraction) -> Limit | None:
    """What held the points back from where the figures led."""
    if free == exact:
        return None
    return Limit.MOST if free > exact else Limit.LEAST
