"""Against whom a ranked unit is set: the unit above, the first, those level with it.

The first of a group is set against the next; whoever has no rank against nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from thidua.derive.ranking.gap import Gap, gap_between
from thidua.derive.ranking.ranking import Standing

LEVEL_SHOWN = 2
"""Of many units that share a rank, the first ones; any two stand on the comparison's page."""


class Rival(StrEnum):
    """What the other unit is to this one (so với ai)."""

    LEVEL = "level"
    """It shares the rank (đồng hạng)."""
    ABOVE = "above"
    """It has the next better rank (ngay trên)."""
    BEST = "best"
    """It is the first of the group (đứng đầu)."""
    BELOW = "below"
    """It comes next after the first (ngay sau)."""


class Rivalry(Struct, frozen=True):
    """A unit set against another, and why against that one."""

    rivals: tuple[Rival, ...]
    """The unit above may be the first, too."""
    rank: int
    """Of the other unit."""
    gap: Gap


def rivalries(
    own: Standing, group: Sequence[Standing], total_max: Decimal
) -> tuple[Rivalry, ...]:
    """Set a unit against its rivals; `group` are all ranked units, in their order."""
    return tuple(
        Rivalry(
            rivals, other.rank or 0, gap_between(own.result, other.result, total_max)
        )
        for rivals, other in _rivals(own, group)
    )


def _rivals(
    own: Standing, group: Sequence[Standing]
) -> Iterator[tuple[tuple[Rival, ...], Standing]]:
    if own.rank is None:
        return
    ranked = [(s.rank, s) for s in group if s.rank is not None]
    level = [s for rank, s in ranked if rank == own.rank and s.unit != own.unit]
    yield from (((Rival.LEVEL,), other) for other in level[:LEVEL_SHOWN])
    above = [other for rank, other in ranked if rank < own.rank]
    below = [other for rank, other in ranked if rank > own.rank]
    if not above:
        yield from (((Rival.BELOW,), other) for other in below[:1])
    elif above[-1].rank == above[0].rank:
        yield (Rival.ABOVE, Rival.BEST), above[-1]
    else:
        yield (Rival.ABOVE,), above[-1]
        yield (Rival.BEST,), above[0]
