"""The dates of a plan (mốc thời gian): milestones, and deadlines of tasks beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from thidua.derive.commons import Commons
from thidua.derive.name import CampaignName, Issuer
from thidua.derive.plan.agenda import (
    AgendaItem,
    in_order,
    same_deadline,
    told_once,
)
from thidua.derive.plan.cited import ClauseName, ClausePath
from thidua.derive.plan.duty import Duty, all_asked, is_ended, units_of
from thidua.derive.plan.timing import moment_of
from thidua.model.plan.task import Milestone
from thidua.model.portal import CampaignEntry


def plan_agenda(
    entry: CampaignEntry,
    issuer: Issuer,
    name: CampaignName,
    paths: Mapping[str, ClausePath],
    duties: Iterable[Duty],
    commons: Commons,
) -> tuple[AgendaItem, ...]:
    """Give the milestones of a plan, and the deadlines of tasks beside them, in order."""

    def place(clause: str) -> ClauseName:
        return ClauseName(entry.key, clause, paths[clause])

    def milestone(m: Milestone) -> AgendaItem:
        owners = all_asked([m.owner] if m.owner else [], entry, issuer)
        moment = (
            moment_of(m.when, commons.events, commons.today, entry.plan)
            if m.when
            else None
        )
        return AgendaItem(
            campaign=name,
            title=m.title,
            moment=moment,
            clause=place(m.clause),
            owners=owners,
            place=m.place,
            milestone=m.id,
            report_to=m.report_to,
            via=m.via,
            units=frozenset() if is_ended(entry, m.clause) else units_of(owners),
        )

    def deadline(duty: Duty) -> AgendaItem:
        clause = place(duty.task.clause)
        return AgendaItem(
            name,
            duty.title,
            duty.moment,
            clause,
            duty.assignees,
            duties=(duty,),
            units=duty.units,
        )

    milestones = [milestone(m) for m in entry.plan.milestones]
    deadlines = (
        deadline(duty)
        for duty in duties
        if duty.moment
        and not duty.is_ended
        and (duty.moment.day or not duty.moment.when.every)
    )
    items = told_once(milestones, deadlines, same_deadline)
    return tuple(in_order(sorted(items, key=_by_title)))


def _by_title(item: AgendaItem) -> str:
    return item.title
