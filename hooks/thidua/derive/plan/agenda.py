"""All dates of a campaign in one order (lịch): milestones, deadlines of tasks, reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from thidua.derive.lapse import Lapse
from thidua.derive.name import CampaignName, UnitName
from thidua.derive.plan.clause_name import ClauseName
from thidua.derive.plan.duty import Asked, Duty
from thidua.derive.plan.timing import Due, Moment
from thidua.model.time.when import When


class AgendaItem(Struct, frozen=True):
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
    duties: tuple[Duty, ...] = ()
    """The tasks that are due then."""
    report: str | None = None
    """The id of the report that is due; None for what is no report with a list."""
    is_registration: bool = False
    """The day by which units register."""
    report_to: str | None = None
    """Where what is due goes."""
    via: str | None = None
    """Who takes it there."""
    units: frozenset[str] = frozenset()
    """The units that it concerns, where they are known."""
    waiting: tuple[UnitName, ...] = ()
    """Units that have not handed in what is due."""
    is_ended: bool = False
    """Whether its clause is out of force, or all lapsed: then nothing is due, and no calendar tells it."""
    lapse: Lapse | None = None
    """Why nothing is due then, where it is no clause that ended."""

    @property
    def day(self) -> date | None:
        """The day it is due; None where it cannot be told."""
        return self.moment.day if self.moment else None

    @property
    def last(self) -> date:
        """The last day in time; behind all others where there is none."""
        return (self.moment.last if self.moment else None) or date.max

    @property
    def is_set(self) -> bool:
        """Whether it has a day of its own: an event only begins the time of what comes after."""
        return self.has_day and not self.is_ended

    @property
    def has_day(self) -> bool:
        """The same, asked of what lapsed too."""
        return bool(self.day and self.moment and not self.moment.when.after)

    @property
    def is_past(self) -> bool:
        """Whether its time is over."""
        return self.moment is not None and self.moment.is_past

    @property
    def is_soon(self) -> bool:
        """Whether it is due within two weeks."""
        is_soon = self.moment is not None and self.moment.due is Due.SOON
        return is_soon and not self.is_ended

    @property
    def is_near(self) -> bool:
        """Whether it is due, or opens, within sixty days."""
        return self.moment is not None and self.moment.is_near

    @property
    def is_late(self) -> bool:
        """Whether the day is over and something is still missing (quá hạn)."""
        return self.is_past and bool(self.waiting)


def for_unit(items: Iterable[AgendaItem], unit: str) -> Iterator[AgendaItem]:
    """Give the dates that concern a unit; late is only what it has not handed in itself."""
    for item in items:
        if unit in item.units:
            yield _own(item, unit)


def _own(item: AgendaItem, unit: str) -> AgendaItem:
    """A date as one unit sees it: where several tasks share it, in the words of its own."""
    waiting = tuple(u for u in item.waiting if u.id == unit)
    duties = tuple(d for d in item.duties if d.asks(unit) or d.calls(unit))
    if duties and item.duties[0] not in duties and not item.milestone:
        item = replace(item, title=duties[0].title, owners=duties[0].assignees)
    return replace(item, waiting=waiting, duties=duties)


def in_order(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """Give what is dated by its days, then what is not, as it came."""
    found = list(items)
    dated = sorted((item for item in found if item.day), key=_order)
    return dated + [item for item in found if not item.day]


Same = Callable[[AgendaItem, AgendaItem], bool]
"""Whether a date that was told and a further one are the same time and thing."""


def told_once(
    told: Sequence[AgendaItem], further: Iterable[AgendaItem], same: Same
) -> list[AgendaItem]:
    """Give the dates, each once: a further one joins the first that tells the same."""
    found = list(told)
    for item in further:
        places = (i for i, known in enumerate(found) if same(known, item))
        if (place := next(places, None)) is None:
            found.append(item)
        else:
            found[place] = _joined(found[place], item)
    return found


def same_deadline(known: AgendaItem, item: AgendaItem) -> bool:
    """Whether two dates of a plan are one: same time, same clause or one near it."""
    if known.clause is None or item.clause is None:
        return False
    return _when(known) == _when(item) and is_near(known.clause.id, item.clause.id)


def _joined(known: AgendaItem, item: AgendaItem) -> AgendaItem:
    """Both in one: the words of the first, all whom they concern, all that is missing."""
    return replace(
        known,
        duties=(*known.duties, *item.duties),
        units=known.units | item.units,
        waiting=(*known.waiting, *item.waiting),
        report=known.report or item.report,
    )


def _when(item: AgendaItem) -> When | None:
    return item.moment.when if item.moment else None


def is_near(one: str, other: str) -> bool:
    """Whether two clauses are the same, or one stands below the other."""
    return f"{one}-".startswith(f"{other}-") or f"{other}-".startswith(f"{one}-")


def _order(item: AgendaItem) -> tuple[date, date, str, str]:
    day = item.day or date.max
    opens = (item.moment.opens if item.moment else None) or day
    return opens, day, item.campaign.key.body, item.title
