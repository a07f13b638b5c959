"""What a formula took in on its way to points (cách ra điểm): numbers alone.

Values only: what a formula says in words is `say/ranking/working.py`. What is worked out
is exact; 1 is the whole of a share.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from thidua.derive.score.period import PeriodPoints
from thidua.model.score.criterion.band import PointBand
from thidua.model.score.criterion.criterion import Over
from thidua.model.score.criterion.measured import Measure


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
    start: Decimal
    product: Fraction
    """The start and what the times gave, before any limit."""
    limit: Limit | None


@dataclass(frozen=True, slots=True)
class Deducted:
    """So many times, so much less each; by kinds of faults where they differ."""

    faults: tuple[tuple[str, Decimal, Decimal], ...]
    """What it was ("" where there is one kind), how often, how much each."""
    left: Fraction
    """What is left of the start, before any limit."""
    limit: Limit | None


@dataclass(frozen=True, slots=True)
class Everybody:
    """Everybody has them."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The points of several periods."""

    over: Over
    periods: tuple[PeriodPoints, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """Added and taken so many times."""

    plus: Decimal
    minus: Decimal
    gained: Fraction
    lost: Fraction
    gained_limit: Limit | None
    lost_limit: Limit | None


@dataclass(frozen=True, slots=True)
class InBand:
    """The range that a figure falls into; None for none."""

    actual: Decimal
    band: PointBand | None
    by: Measure | None
    """The other figure that reached the range; None where its own bound did."""


@dataclass(frozen=True, slots=True)
class AgainstTarget:
    """So much of the target, so much more or less for it."""

    target: Decimal
    done: Fraction
    change: Fraction
    """Points more than the maximum, or less, before any limit."""
    limit: Limit | None


@dataclass(frozen=True, slots=True)
class AgainstLeader:
    """So much of the target, beside the unit that is furthest above its own."""

    target: Decimal
    done: Fraction
    furthest: Fraction
    half: Fraction


@dataclass(frozen=True, slots=True)
class AgainstBest:
    """A figure beside the best of the group."""

    actual: Decimal
    best: Decimal


How = (
    Given
    | Reached
    | Counted
    | Deducted
    | Everybody
    | Gathered
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
    exact: Fraction
    """Before rounding and before the weight."""
