"""The formulas of points (cách tính điểm): one pure function for each type of criterion.

A formula gives the exact points as a fraction, unrounded; `None` means that the figures
it needs are not there: the unit is not scored yet, which is not nought. Formulas against
a target or other units stand in `target.py`, several periods in `period.py`; what each
says in words, in `say/score/formula.py`. Where no document of a body was seen, the source says "practice".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from thidua.derive.score.target import NONE, Peer, leader, linear, no_target
from thidua.model.plan.target import Direction
from thidua.model.score.criterion.band import PointBand
from thidua.model.score.criterion.criteria import Leaf, NotAssigned
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
    Measure,
    NoTarget,
)
from thidua.model.score.figure import Figures


def points_of(
    criterion: Leaf, line: Figures, given: Decimal | None, peers: Sequence[Peer]
) -> Fraction | None:
    """Find the points of figures by the formula of their criterion.

    `given` is what a person gave, which is the answer for `manual` without marks; `peers`
    are all units of the group with a figure, this one included.
    """
    match criterion:
        case Manual():
            if line.marks:
                return mean(line.marks)
            return None if given is None else Fraction(given)
        case BonusPenalty():
            moved = bonus_penalty(criterion, line)
            return moved and moved[0] - moved[1]
        case Deduct():
            return deduct(criterion, line)
        case Fixed():
            return Fraction(criterion.max)
        case Boolean():
            return boolean(criterion, line.actual)
        case NotAssigned():
            return None
        case _:
            return _measured(criterion, line, peers)


def _measured(
    criterion: Count | Banded | NoTarget | Leader | Linear,
    line: Figures,
    peers: Sequence[Peer],
) -> Fraction | None:
    """Points of what was counted or measured."""
    if line.actual is None or isinstance(line.actual, bool):
        return None
    own = Peer(line.target, line.actual)
    match criterion:
        case Count():
            return count(criterion, own.actual)
        case Banded():
            return banded(criterion, own.actual, line.others)
        case NoTarget():
            return no_target(criterion, own, peers)
        case Leader():
            return leader(criterion, own, peers)
        case Linear():
            return None if own.target is None else linear(criterion, own)


def mean(marks: Sequence[Decimal]) -> Fraction:
    """The mean of those who gave a mark; who abstained is not among them.

    18, 19 and 19 of five persons, two of whom abstained: 56/3 = 18.67.

    Source: the council's marks in the system of the Party office of Đồng Nai, 2026 (the
    mean of the members who do not abstain), read in its own documents.
    """
    return sum(map(Fraction, marks), NONE) / len(marks)


def boolean(criterion: Boolean, actual: Decimal | bool | None) -> Fraction | None:
    """All points when reached, none when not; a figure counts as reached unless nought.

    With a maximum of 20: reached 20, not reached 0, nothing said: not scored.

    Source: type 2 of the scoring system of Công an Quảng Trị, contest "Vì an ninh Tổ
    quốc", 11/2025, read in the system's own documents.
    """
    return None if actual is None else Fraction(criterion.max) if actual else NONE


def count(criterion: Count, times: Decimal) -> Fraction:
    """Points for each time from a start, up to the maximum.

    1.5 points a time and a maximum of 20: 4 times give 6, 40 times give 20. With a start
    of 30, 0.7 points a time and a maximum of 100: 80 times give 0.7 × 80 + 30 = 86.

    Source: type 3 of the scoring system of Công an Quảng Trị (see `boolean`); the start
    is practice of schools (0,7 × A + 30).
    """
    found = Fraction(criterion.start) + Fraction(times) * Fraction(criterion.points)
    return max(NONE, min(found, Fraction(criterion.max)))


def deduct(criterion: Deduct, line: Figures) -> Fraction | None:
    """The maximum less so much for each fault, down to the lowest.

    From 100, 1.5 a fault: 3 faults leave 95.5, 80 faults leave 0. No figure at all is not
    "no faults": the unit is not scored.

    Source: practice of schools and clusters ("có 100 điểm, mỗi lỗi trừ 2").
    """
    lost = lost_points(criterion, line)
    if lost is None:
        return None
    return max(Fraction(criterion.min), Fraction(criterion.max) - lost)


def lost_points(criterion: Deduct, line: Figures) -> Fraction | None:
    """What the faults cost altogether; None where nobody said how many there were."""
    if line.minus is None and not line.faults:
        return None
    each = {kind.id: Fraction(kind.minus) for kind in criterion.faults}
    named = (
        each[id_] * Fraction(times) for id_, times in line.faults.items() if id_ in each
    )
    return sum(named, Fraction(line.minus or 0) * Fraction(criterion.minus or 0))


def bonus_penalty(
    criterion: BonusPenalty, line: Figures
) -> tuple[Fraction, Fraction] | None:
    """What is added and what is taken, each for itself, up to the most of each.

    Plus 1, minus 2, maximum 3, lowest −5: twice plus adds 2, nine times plus adds 3, once
    each adds 1 and takes 2, nine times minus takes 5.

    Source: type 4 of the scoring system of Công an Quảng Trị (see `boolean`).
    """
    if line.plus is None and line.minus is None:
        return None
    gained = Fraction(line.plus or 0) * Fraction(criterion.plus or 0)
    lost = Fraction(line.minus or 0) * Fraction(criterion.minus or 0)
    most = lost if criterion.min is None else Fraction(-criterion.min)
    return min(gained, Fraction(criterion.max)), min(lost, most)


def banded(
    criterion: Banded, actual: Decimal, others: Mapping[str, Decimal]
) -> Fraction:
    """The points of the first range that the value falls into; none below all.

    From 95 on 20 points, from 85 on 12.5: 95 gives 20, 94.99 gives 12.5, 84.99 gives 0.

    Source: the classes of the Fatherland Front of Đồng Nai, 2026 (from 95, from 85),
    read in the system's own documents; ranges for one criterion are practice.
    """
    band = band_of(criterion, actual, others)
    return Fraction(band.points) if band else NONE


def band_of(
    criterion: Banded, actual: Decimal, others: Mapping[str, Decimal]
) -> PointBand | None:
    """The first range that a value falls into, or that another figure reaches."""
    measures = {measure.id: measure for measure in criterion.measures}
    for band in criterion.bands:
        if band.at_least is not None and actual >= band.at_least:
            return band
        if band.at_most is not None and actual <= band.at_most:
            return band
        if any(
            reaches(measures[id_], others.get(id_), level)
            for id_, level in band.or_if.items()
        ):
            return band
    return None


def reaches(measure: Measure, figure: Decimal | None, level: Decimal) -> bool:
    """Whether another figure reaches the level of a range."""
    if figure is None:
        return False
    is_lower = measure.direction is Direction.LOWER
    return figure <= level if is_lower else figure >= level
