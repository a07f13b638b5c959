"""What a formula took in on its way to points (cách ra điểm): numbers alone.

Values only: what a formula says in words is `say/score/working.py`. What is worked out
is exact; 1 is the whole of a share.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from msgspec import Struct

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


class Given(Struct, frozen=True):
    """Persons gave the points; `marks` where several did."""

    marks: int


class Reached(Struct, frozen=True):
    """Reached or not."""

    is_reached: bool


class Counted(Struct, frozen=True):
    """So many times, so much each."""

    times: Decimal
    each: Decimal
    start: Decimal
    product: Fraction
    """The start and what the times gave, before any limit."""
    limit: Limit | None


class Deducted(Struct, frozen=True):
    """So many times, so much less each; by kinds of faults where they differ."""

    faults: tuple[tuple[str, Decimal, Decimal], ...]
    """What it was ("" where there is one kind), how often, how much each."""
    left: Fraction
    """What is left of the start, before any limit."""
    limit: Limit | None


class Everybody(Struct, frozen=True):
    """Everybody has them."""


class Gathered(Struct, frozen=True):
    """The points of several periods."""

    over: Over
    periods: tuple[PeriodPoints, ...]


class Moved(Struct, frozen=True):
    """Added and taken so many times."""

    plus: Decimal
    minus: Decimal
    gained: Fraction
    lost: Fraction
    gained_limit: Limit | None
    lost_limit: Limit | None


class InBand(Struct, frozen=True):
    """The range that a figure falls into; None for none."""

    actual: Decimal
    band: PointBand | None
    by: Measure | None
    """The other figure that reached the range; None where its own bound did."""


class AgainstTarget(Struct, frozen=True):
    """So much of the target, so much more or less for it."""

    target: Decimal
    done: Fraction
    change: Fraction
    """Points more than the maximum, or less, before any limit."""
    limit: Limit | None


class AgainstLeader(Struct, frozen=True):
    """So much of the target, beside the unit that is furthest above its own."""

    target: Decimal
    done: Fraction
    furthest: Fraction
    half: Fraction


class AgainstBest(Struct, frozen=True):
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


class Working(Struct, frozen=True):
    """What gave the points of a line (cách ra điểm)."""

    how: How
    exact: Fraction
    """Before rounding and before the weight."""
