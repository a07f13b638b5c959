"""What a score sheet gives (kết quả chấm điểm): points by line and section, the total."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class LinePoints:
    """What one criterion gave a unit."""

    code: str
    maximum: Decimal
    points: Decimal | None
    """The points that count; None where they are not known yet."""
    computed: Decimal | None
    """What the formula gives; None for points that a person gives."""
    is_assigned: bool

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
    def base(self) -> Decimal:
        """What counts towards the maximum: neither below nought nor above it."""
        return max(ZERO, min(self.counted, self.maximum))


@dataclass(frozen=True, slots=True)
class UnitTotal:
    """What a unit has altogether (kết quả của đơn vị)."""

    unit: str
    group: str
    lines: tuple[LinePoints, ...]
    sections: Mapping[str, Decimal]
    bonus: Decimal
    penalty: Decimal
    points: Decimal
    assigned_max: Decimal
    total: Decimal | None
    """None while anything is missing."""
    missing: tuple[str, ...]
    """Codes of criteria without points."""


@dataclass(frozen=True, slots=True)
class CampaignTotals:
    """The one reckoning of a campaign: what rules judge by is what pages show."""

    counted: Mapping[str, UnitTotal]
    """By unit: published sheets, set beside each other, and units without one."""
    drafts: Mapping[str, UnitTotal]
    """By unit: sheets that are not published; what depends on other units is not known."""

    def of(self, unit: str, *, is_published: bool) -> UnitTotal:
        """What the sheet of a unit gives."""
        return self.counted[unit] if is_published else self.drafts[unit]
