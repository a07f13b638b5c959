"""The formulas of points (cách tính điểm): one pure function for each type of criterion.

All numbers are `Decimal`. A formula gives the exact points, unrounded; `None` means that
the figures it needs are not there: the unit is not scored yet, which is not nought.
Formulas against a target or other units stand in `target.py`; what each says in words,
in `say/formula.py`. Where no document of a body was seen, the source says "practice".
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from thidua.derive.score.limit import ZERO
from thidua.derive.score.target import Peer, leader, linear, no_target
from thidua.model.score.band import PointBand
from thidua.model.score.criteria import Leaf, NotAssigned
from thidua.model.score.judged import BonusPenalty, Boolean, Count, Manual
from thidua.model.score.measured import Banded, Leader, Linear, NoTarget
from thidua.model.score.sheet import ScoreLine


def points_of(
    criterion: Leaf, line: ScoreLine, peers: Sequence[Peer]
) -> Decimal | None:
    """Find the points of a line by the formula of its criterion.

    `peers` are all units of the group with a figure, this one included. For `manual`
    without marks the points are given, not found: the answer is `line.final`.
    """
    match criterion:
        case Manual():
            return mean(line.marks) if line.marks else line.final
        case BonusPenalty():
            return bonus_penalty(criterion, line)
        case Boolean():
            return boolean(criterion, line.actual)
        case NotAssigned():
            return None
        case _:
            return _measured(criterion, line, peers)


def _measured(
    criterion: Count | Banded | NoTarget | Leader | Linear,
    line: ScoreLine,
    peers: Sequence[Peer],
) -> Decimal | None:
    """Points of what was counted or measured."""
    if line.actual is None or isinstance(line.actual, bool):
        return None
    own = Peer(line.target, line.actual)
    match criterion:
        case Count():
            return count(criterion, own.actual)
        case Banded():
            return banded(criterion, own.actual)
        case NoTarget():
            return no_target(criterion, own, peers)
        case Leader():
            return leader(criterion, own, peers)
        case Linear():
            return None if own.target is None else linear(criterion, own)


def mean(marks: Sequence[Decimal]) -> Decimal:
    """The mean of those who gave a mark; who abstained is not among them.

    18, 19 and 19 of five persons, two of whom abstained: 56/3 = 18.67.

    Source: the council's marks in the system of the Party office of Đồng Nai, 2026 (the
    mean of the members who do not abstain), read in its own documents.
    """
    return sum(marks, ZERO) / len(marks)


def boolean(criterion: Boolean, actual: Decimal | bool | None) -> Decimal | None:
    """All points when reached, none when not; a figure counts as reached unless nought.

    With a maximum of 20: reached 20, not reached 0, nothing said: not scored.

    Source: type 2 of the scoring system of Công an Quảng Trị, contest "Vì an ninh Tổ
    quốc", 11/2025, read in the system's own documents.
    """
    return None if actual is None else criterion.max if actual else ZERO


def count(criterion: Count, times: Decimal) -> Decimal:
    """Points for each time, up to the maximum.

    1.5 points a time and a maximum of 20: 4 times give 6, 40 times give 20.

    Source: type 3 of the scoring system of Công an Quảng Trị (see `boolean`).
    """
    return max(ZERO, min(times * criterion.points, criterion.max))


def bonus_penalty(criterion: BonusPenalty, line: ScoreLine) -> Decimal | None:
    """Points added and taken for each time, between the lowest and the maximum.

    Plus 1, minus 2, maximum 3, lowest −5: twice plus gives 2, nine times plus gives 3,
    once each gives −1, nine times minus gives −5.

    Source: type 4 of the scoring system of Công an Quảng Trị (see `boolean`).
    """
    if line.plus is None and line.minus is None:
        return None
    gained = (line.plus or 0) * (criterion.plus or ZERO)
    lost = (line.minus or 0) * (criterion.minus or ZERO)
    lowest = criterion.min if criterion.min is not None else -lost
    return max(lowest, min(gained - lost, criterion.max))


def banded(criterion: Banded, actual: Decimal) -> Decimal:
    """The points of the first range that the value falls into; none below all.

    From 95 on 20 points, from 85 on 12.5: 95 gives 20, 94.99 gives 12.5, 84.99 gives 0.

    Source: the classes of the Fatherland Front of Đồng Nai, 2026 (from 95, from 85),
    read in the system's own documents; ranges for one criterion are practice.
    """
    band = band_of(criterion, actual)
    return band.points if band else ZERO


def band_of(criterion: Banded, actual: Decimal) -> PointBand | None:
    """The first range that a value falls into; None where it lies outside of all."""
    for band in criterion.bands:
        if band.at_least is not None and actual >= band.at_least:
            return band
        if band.at_most is not None and actual <= band.at_most:
            return band
    return None
