"""The dates of a plan (mốc thời gian): milestones, and deadlines of tasks beside them."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from thidua.derive.commons import Commons
from thidua.derive.lapse import Lapse
from thidua.derive.name import CampaignName, Issuer
from thidua.derive.plan.agenda import (
    AgendaItem,
    in_order,
    same_deadline,
    told_once,
)
from thidua.derive.plan.clause_name import ClauseName
from thidua.derive.plan.duty import Duty, all_asked, is_ended, units_of
from thidua.derive.plan.timing import Moment, moment_of
from thidua.model.plan.task import Milestone
from thidua.model.portal import CampaignEntry


def plan_agenda(
    entry: CampaignEntry,
    issuer: Issuer,
    name: CampaignName,
    lapse: Lapse | None,
    duties: Iterable[Duty],
    commons: Commons,
) -> tuple[AgendaItem, ...]:
    """Give the milestones of a plan, and the deadlines of tasks beside them, in order."""
    dates = _Dates(entry, issuer, name, lapse, commons)
    milestones = [dates.milestone(each) for each in entry.plan.milestones]
    deadlines = (dates.deadline(duty) for duty in duties if _is_dated(duty))
    items = told_once(milestones, deadlines, same_deadline)
    return tuple(in_order(sorted(items, key=_by_title)))


def _is_dated(duty: Duty) -> bool:
    """Whether a duty that still holds is due on a day, or in words at one time."""
    moment = duty.moment
    return bool(moment and not duty.is_ended and (moment.day or not moment.when.every))


class _Dates(Struct, frozen=True):
    """What the dates of one plan are made of."""

    entry: CampaignEntry
    issuer: Issuer
    name: CampaignName
    lapse: Lapse | None
    """Since when the plan asks for nothing."""
    commons: Commons

    def milestone(self, told: Milestone) -> AgendaItem:
        owners = all_asked([told.owner] if told.owner else [], self.entry, self.issuer)
        moment = self._moment(told)
        is_repealed = is_ended(self.entry.history, told.clause)
        lapse = self._lapse(moment)
        return AgendaItem(
            campaign=self.name,
            title=told.title,
            moment=moment,
            clause=self._place(told.clause),
            owners=owners,
            place=told.place,
            milestone=told.id,
            report_to=told.report_to,
            via=told.via,
            units=frozenset() if is_repealed else units_of(owners),
            is_ended=is_repealed or lapse is not None,
            lapse=lapse,
        )

    def deadline(self, duty: Duty) -> AgendaItem:
        lapse = self._lapse(duty.moment)
        return AgendaItem(
            self.name,
            duty.title,
            duty.moment,
            self._place(duty.task.clause),
            duty.assignees,
            duties=(duty,),
            units=duty.units,
            is_ended=lapse is not None,
            lapse=lapse,
        )

    def _lapse(self, moment: Moment | None) -> Lapse | None:
        """Give the lapse of the plan, where it was no more on that day."""
        lapse = self.lapse
        return lapse if lapse and lapse.covers(moment) else None

    def _moment(self, told: Milestone) -> Moment | None:
        if told.when is None:
            return None
        commons = self.commons
        return moment_of(told.when, commons.events, commons.today, self.entry.plan)

    def _place(self, clause: str) -> ClauseName:
        return ClauseName(self.entry.key, clause, self.entry.paths[clause])


def _by_title(item: AgendaItem) -> str:
    return item.title
