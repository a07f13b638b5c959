"""All dates of several bodies on one day (lịch): late, coming, past, without a day."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from thidua.derive.plan.agenda import AgendaItem, in_order


class Calendar(Struct, frozen=True):
    """What a calendar shows, each part in its order."""

    late: tuple[AgendaItem, ...]
    """Over, and something is still missing."""
    coming: tuple[AgendaItem, ...]
    """All that is ahead, the nearest first."""
    past: tuple[AgendaItem, ...]
    """The latest first; what is late is not among them."""
    undated: tuple[AgendaItem, ...]

    @property
    def has_days(self) -> bool:
        """Whether anything has a day of its own."""
        return any(i.is_set for i in (*self.late, *self.coming, *self.past))

    @property
    def near(self) -> tuple[AgendaItem, ...]:
        """What is ahead within sixty days."""
        return tuple(item for item in self.coming if item.is_near)

    @property
    def later(self) -> tuple[AgendaItem, ...]:
        """What is ahead after that."""
        return tuple(item for item in self.coming if not item.is_near)


def calendar_of(items: Iterable[AgendaItem]) -> Calendar:
    """Part the dates of campaigns."""
    ordered = in_order(items)
    dated = [item for item in ordered if item.day]
    return Calendar(
        late=tuple(item for item in dated if item.is_late),
        coming=tuple(item for item in dated if not item.is_past),
        past=tuple(i for i in reversed(dated) if i.is_past and not i.is_late),
        undated=tuple(item for item in ordered if not item.day),
    )
