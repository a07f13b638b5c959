"""Points that are too few of a section or a criterion (điểm liệt), criteria that are passed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from thidua.model.score.class_band import Floor
from thidua.model.score.scoring import Scoring
from thidua.model.score.total import LinePoints, UnitTotal


class Shortfall(Struct, frozen=True):
    """Where a unit stays below a floor (chỗ dưới điểm liệt)."""

    section: str
    """Its id."""
    code: str
    """Of a criterion; "" where it is the section."""
    points: Decimal
    maximum: Decimal
    share: Fraction
    """What had to be reached, of the maximum."""


def shortfalls(
    floor: Floor, scoring: Scoring, total: UnitTotal
) -> tuple[Shortfall, ...]:
    """Give all places where a unit stays below a floor; a share itself is enough.

    Of a section counts what it gave without bonus and penalty, beside the maximum of what
    the unit was assigned of it: 15 of 40 are less than 1/2, 20 of 40 are not.
    """
    return tuple(_shortfalls(floor, scoring, total))


def _shortfalls(
    floor: Floor, scoring: Scoring, total: UnitTotal
) -> Iterator[Shortfall]:
    lines = {line.code: line for line in total.lines}
    for section in scoring.sections:
        inside = [lines[leaf.code] for leaf in section.leaves()]
        share = floor.sections.get(section.id, floor.each_section)
        if share is not None:
            yield from _below(section.id, "", inside, share)
        for line in inside if floor.each_criterion else ():
            assert floor.each_criterion
            yield from _below(section.id, line.code, [line], floor.each_criterion)


def _below(
    section: str, code: str, lines: Sequence[LinePoints], share: Fraction
) -> Iterator[Shortfall]:
    given = [line for line in lines if line.is_assigned and line.maximum]
    points = sum((line.base for line in given), Decimal(0))
    maximum = sum((line.maximum for line in given), Decimal(0))
    if points < share * Fraction(maximum):
        yield Shortfall(section, code, points, maximum, share)


def passed(scoring: Scoring, total: UnitTotal) -> int:
    """Count the criteria that a unit passed: those that gave the share that is asked."""
    given = (line for line in total.lines if line.is_assigned and line.maximum)
    return sum(
        line.base >= scoring.passed_from * Fraction(line.maximum) for line in given
    )
