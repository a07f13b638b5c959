"""What a score sheet gives (kết quả chấm điểm): points by line and section, the total."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

ZERO, ONE = Decimal(0), Decimal(1)


class LinePoints(Struct, frozen=True):
    """What one criterion gave a unit."""

    code: str
    maximum: Decimal
    """By its weight, as are the points."""
    points: Decimal | None
    """The points that count; None where they are not known yet."""
    computed: Decimal | None
    """What the formula gives; None for points that a person gives."""
    is_assigned: bool
    moved: tuple[Decimal, Decimal] | None = None
    """What was added and what was taken, where a formula does both."""
    weight: Decimal = ONE
    """By what points and maximum are multiplied: for the section and for the criterion."""

    @property
    def counted(self) -> Decimal:
        """The points, nought while they are not known."""
        return self.points if self.points is not None else ZERO

    @property
    def instead(self) -> Decimal | None:
        """The points that were put in the place of what the formula gives; None for none."""
        is_computed = self.computed is None or self.points == self.computed
        return None if is_computed else self.points

    @property
    def parts(self) -> tuple[Decimal, Decimal, Decimal]:
        """What counts towards the maximum, what is added beside it, what is taken.

        The first is neither below nought nor above the maximum; none is negative.
        """
        points = self.points if self.points is not None else ZERO
        base = max(ZERO, min(points, self.maximum))
        if self.moved:
            return (base, *self.moved)
        return base, max(ZERO, points - self.maximum), max(ZERO, -points)

    @property
    def base(self) -> Decimal:
        """What counts towards the maximum: neither below nought nor above it."""
        return self.parts[0]


class UnitTotal(Struct, frozen=True):
    """What a unit has altogether (kết quả của đơn vị)."""

    unit: str
    group: str
    lines: tuple[LinePoints, ...]
    sections: Mapping[str, Decimal]
    bonus: Decimal
    penalty: Decimal
    base: Decimal
    """What counts towards the maximum."""
    assigned_max: Decimal
    total: Decimal | None
    """None while anything is missing."""
    missing: tuple[str, ...]
    """Codes of criteria without points."""
    uncut: Decimal | None = None
    """The total without the cap on it; None where the cap took nothing."""
    cut_bonus: Decimal = ZERO
    """What the cap on all that is added took away."""
    cut_penalty: Decimal = ZERO
    """What the cap on all that is taken spared."""

    @property
    def cut(self) -> Decimal:
        """What lay above the most that a total may be."""
        if self.uncut is None or self.total is None:
            return ZERO
        return self.uncut - self.total

    @property
    def points(self) -> Decimal:
        """All points before they are brought to the scale of the set."""
        return self.base + self.bonus - self.penalty


class CampaignTotals(Struct, frozen=True):
    """The one reckoning of a campaign: what rules judge by is what pages show."""

    counted: Mapping[str, UnitTotal]
    """By unit: published sheets, set beside each other, and units without one."""
    drafts: Mapping[str, UnitTotal]
    """By unit: sheets that are not published; what depends on other units is not known."""

    def of(self, unit: str, *, is_published: bool) -> UnitTotal:
        """What the sheet of a unit gives."""
        return self.counted[unit] if is_published else self.drafts[unit]
