"""All dates of a campaign in one order (lịch): milestones, deadlines of tasks, reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from thidua.derive.name import CampaignName, UnitName
from thidua.derive.plan.citation import ClauseName
from thidua.derive.plan.duty import Asked
from thidua.derive.plan.timing import Due, Moment
from thidua.model.plan.when import When


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One entry of the calendar (mục lịch)."""

    campaign: CampaignName
    title: str
    """Words of the plan; "" where `is_registration` says what it is."""
    moment: Moment | None
    """None for what a plan announces without a date."""
    clause: ClauseName | None
    """None for what stands in the results, not in the plan: reports, registrations."""
    owners: tuple[Asked, ...]
    place: str | None = None
    milestone: str | None = None
    """The id of the milestone; None for what is none."""
    is_registration: bool = False
    """The day by which units register."""
    report_to: str | None = None
    """Where what is due goes."""
    units: frozenset[str] = frozenset()
    """The units that it concerns, where they are known."""
    waiting: tuple[UnitName, ...] = ()
    """Units that have not handed in what is due."""

    @property
    def day(self) -> date | None:
        """The day it is due; None where it cannot be told."""
        return self.moment.day if self.moment else None

    @property
    def is_past(self) -> bool:
        """Whether its time is over."""
        return self.moment is not None and self.moment.is_past

    @property
    def is_soon(self) -> bool:
        """Whether it is due within two weeks."""
        return self.moment is not None and self.moment.due is Due.SOON

    @property
    def is_late(self) -> bool:
        """Whether the day is over and something is still missing (quá hạn)."""
        return self.is_past and bool(self.waiting)


def for_unit(items: Iterable[AgendaItem], unit: str) -> Iterator[AgendaItem]:
    """Give the dates that concern a unit; late is only what it has not handed in itself."""
    for item in items:
        if unit in item.units:
            yield replace(item, waiting=tuple(u for u in item.waiting if u.id == unit))


def in_order(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """Give what is dated by its days, then what is not, as it came."""
    found = list(items)
    dated = sorted((item for item in found if item.day), key=_order)
    return dated + [item for item in found if not item.day]


def untold(
    deadlines: Iterable[AgendaItem], told: Sequence[AgendaItem]
) -> Iterator[AgendaItem]:
    """Give the deadlines that no other item tells: same time, same clause or one near it."""
    known = [(item.clause.id, _when(item)) for item in told if item.clause]
    for item in deadlines:
        assert item.clause
        if not any(
            _when(item) == when and _is_near(item.clause.id, c) for c, when in known
        ):
            known.append((item.clause.id, _when(item)))
            yield item


def _when(item: AgendaItem) -> When | None:
    return item.moment.when if item.moment else None


def _is_near(one: str, other: str) -> bool:
    """Whether two clauses are the same, or one stands below the other."""
    return f"{one}-".startswith(f"{other}-") or f"{other}-".startswith(f"{one}-")


def _order(item: AgendaItem) -> tuple[date, date, str, str]:
    day = item.day or date.max
    opens = (item.moment.opens if item.moment else None) or day
    return opens, day, item.campaign.key.body, item.title
