"""Points over several periods (điểm các kỳ): the mean, or the sum, of what each gave.

    value of a period = its own points, or the mean (sum) of the periods that it gathers

A period that a unit was not scored in (`assigned: false`) counts nowhere; one without a
figure leaves the whole unknown, which is not nought.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from thidua.derive.score.formula import lost_points, points_of
from thidua.model.score.criterion.criterion import Over
from thidua.model.score.criterion.deduct import Deduct
from thidua.model.score.criterion.judged import Boolean, Count, Manual
from thidua.model.score.criterion.measured import Banded, Linear
from thidua.model.score.period import PeriodFigures, ScoredPeriod

Periodic = Manual | Boolean | Count | Deduct | Banded | Linear
"""Criteria that may be scored by periods: none that looks at other units."""


class PeriodPoints(Struct, frozen=True):
    """What a period gave (điểm của kỳ)."""

    period: ScoredPeriod
    points: Fraction


class Unknown(Exception):
    """A period that counts has no figure yet."""


def over_periods(
    criterion: Periodic,
    periods: Sequence[ScoredPeriod],
    figures: Mapping[str, PeriodFigures],
) -> Fraction | None:
    """Gather the points of all periods; None where one has no figure, or none counts."""
    try:
        found = list(points_by_period(criterion, periods, figures))
    except Unknown:
        return None
    if not found:
        return None
    told, most = gathered(criterion.over, found), Fraction(criterion.max)
    if criterion.over is not Over.SUM:
        return told
    if isinstance(criterion, Deduct):  # all faults are taken from one start
        return max(Fraction(criterion.min), most - told)
    return min(told, most)


def points_by_period(
    criterion: Periodic,
    periods: Sequence[ScoredPeriod],
    figures: Mapping[str, PeriodFigures],
) -> Iterator[PeriodPoints]:
    """Give what each period gave, in order; raises `Unknown`."""
    for period in periods:
        if period.periods:
            inside = list(points_by_period(criterion, period.periods, figures))
            if inside:
                yield PeriodPoints(period, gathered(criterion.over, inside))
        elif (own := figures.get(period.id)) is None:
            raise Unknown
        elif own.assigned:
            yield PeriodPoints(period, _points(criterion, own))


def gathered(over: Over | None, found: Sequence[PeriodPoints]) -> Fraction:
    """The mean by the weights of the periods, or the sum.

    9 in term I and 8 in term II, which weighs twice: (9 + 2 × 8) : 3 = 25/3.
    """
    if over is Over.SUM:
        return sum((each.points for each in found), Fraction(0))
    weights = [Fraction(each.period.weight) for each in found]
    parts = (w * each.points for w, each in zip(weights, found, strict=True))
    return sum(parts, Fraction(0)) / sum(weights)


def _points(criterion: Periodic, own: PeriodFigures) -> Fraction:
    """What a period gave; where faults are added up, what they cost."""
    figures, given = needed_figure(criterion, own)
    if isinstance(criterion, Deduct) and criterion.over is Over.SUM:
        points = lost_points(criterion, figures)
    else:
        points = points_of(criterion, figures, given, ())
    if points is None:
        raise Unknown
    return points


def needed_figure(
    criterion: Periodic, own: PeriodFigures
) -> tuple[PeriodFigures, Decimal | None]:
    """Set a bare figure where the formula looks for it; with the points that were given."""
    value = own.value
    if value is None:
        return own, own.final
    if isinstance(criterion, Manual):
        return own, Decimal(value)
    field = "minus" if isinstance(criterion, Deduct) else "actual"
    return own.model_copy(update={field: value}), None
