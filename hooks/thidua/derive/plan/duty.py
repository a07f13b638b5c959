"""Who is asked to do what (phân công): the tasks of a plan by those who are asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from thidua.derive.commons import Commons
from thidua.derive.name import Issuer
from thidua.derive.plan.timing import Moment, moment_of
from thidua.model.amendment.version import History
from thidua.model.plan.clause import Clause
from thidua.model.plan.event import Event
from thidua.model.plan.task import Assignee, Task
from thidua.model.portal import CampaignEntry
from thidua.model.time.today import Today


class Asked(Struct, frozen=True):
    """Somebody who is asked to act: a unit, the units of a group, or whoever is meant."""

    name: str
    units: frozenset[str]
    """Which units of the body are meant; none where nobody can tell."""


class Duty(Struct, frozen=True):
    """A task with its clause, its time, and who answers for it (việc được giao)."""

    task: Task
    clause: Clause
    moment: Moment | None
    assignees: tuple[Asked, ...]
    partners: tuple[Asked, ...]
    is_ended: bool = False
    """Whether its clause is out of force: then it asks nobody."""
    since: date | None = None
    """From when its clause will hold; None where it holds or held."""

    @property
    def title(self) -> str:
        """What has to come of it, else its own words, else those of its clause."""
        told = "; ".join(self.task.deliverables) or self.task.words
        return told or self.clause.text

    @property
    def units(self) -> frozenset[str]:
        """All units that answer for it or help."""
        return units_of((*self.assignees, *self.partners))

    def asks(self, unit: str) -> bool:
        """Whether a unit answers for the task."""
        return not self.is_ended and any(unit in a.units for a in self.assignees)

    def calls(self, unit: str) -> bool:
        """Whether a unit is to help, and does not answer for the task."""
        helps = not self.is_ended and any(unit in a.units for a in self.partners)
        return helps and not self.asks(unit)


class Assignment(Struct, frozen=True):
    """All that one unit, or several together, are asked to do (phiếu giao việc)."""

    id: str
    assignees: tuple[Asked, ...]
    duties: tuple[Duty, ...]


def units_of(everyone: Iterable[Asked]) -> frozenset[str]:
    """All units that are asked."""
    return frozenset(unit for asked in everyone for unit in asked.units)


def duties_of(
    entry: CampaignEntry, issuer: Issuer, events: Mapping[str, Event], today: Today
) -> tuple[Duty, ...]:
    """Give the tasks of a plan in its order."""
    found = []
    for task in entry.plan.tasks:
        clause, since = _handing_out(entry, task.clause)
        is_over = is_ended(entry.history, task.clause)
        due = None if is_over else task.when
        when = moment_of(due, events, today, entry.plan) if due else None
        assignees = all_asked(task.assignees, entry, issuer)
        partners = all_asked(task.partners, entry, issuer)
        found.append(Duty(task, clause, when, assignees, partners, is_over, since))
    return tuple(found)


def _handing_out(entry: CampaignEntry, id: str) -> tuple[Clause, date | None]:
    """The clause of a task; one that is not yet in force as it will be, and from when."""
    history = entry.history
    if history is None or id not in history.coming:
        return entry.clauses.by_id[id], None
    on = history.coming[id].on
    version = next(version for version in history.versions if version.on == on)
    return version.clauses.by_id[id], on


def is_ended(history: History | None, clause: str) -> bool:
    """Whether a clause of a plan is out of force today (hết hiệu lực)."""
    return history is not None and clause in history.current.ended


def assignments_of(duties: Iterable[Duty]) -> tuple[Assignment, ...]:
    """Gather tasks by those who are asked, in the order of the plan."""
    groups: dict[tuple[Asked, ...], list[Duty]] = {}
    for duty in duties:
        groups.setdefault(duty.assignees, []).append(duty)
    return tuple(
        Assignment(f"viec-{number}", assignees, tuple(found))
        for number, (assignees, found) in enumerate(groups.items(), start=1)
    )


def all_asked(
    assignees: Iterable[Assignee], entry: CampaignEntry, issuer: Issuer
) -> tuple[Asked, ...]:
    """Tell who is meant by each of those whom a plan calls."""
    return tuple(_asked(assignee, entry, issuer) for assignee in assignees)


def _asked(assignee: Assignee, entry: CampaignEntry, issuer: Issuer) -> Asked:
    if assignee.unit:
        name = assignee.words or issuer.units[assignee.unit].name
        return Asked(name, frozenset((assignee.unit,)))
    if assignee.group:
        name = entry.plan.subject_groups[assignee.group].name
        return Asked(name, frozenset(_members(assignee.group, entry)))
    assert assignee.words
    return Asked(assignee.words, frozenset())


def _members(group: str, entry: CampaignEntry) -> Iterator[str]:
    """The units of a subject group: those that it names, and those of its peer groups."""
    subject, scoring = entry.plan.subject_groups[group], entry.results.scoring
    yield from subject.units
    for peers in scoring.groups if scoring else ():
        if peers.id in subject.peers:
            yield from peers.units


class ConferenceFacts(Struct, frozen=True):
    """What the plan's conference needs besides its record (hội nghị tổng kết)."""

    moment: Moment | None
    prepared_by: tuple[Asked, ...]


def conference_of(
    entry: CampaignEntry, issuer: Issuer, commons: Commons
) -> ConferenceFacts | None:
    """Tell who is meant and when; None where the plan has no conference."""
    conference = entry.plan.conference
    if conference is None:
        return None
    when = conference.when
    moment = (
        moment_of(when, commons.events, commons.today, entry.plan) if when else None
    )
    return ConferenceFacts(moment, all_asked(conference.prepared_by, entry, issuer))
