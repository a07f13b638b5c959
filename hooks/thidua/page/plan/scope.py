"""What every part of a plan's page asks: links to its clauses, names of those it calls."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from thidua.model.plan.clause import Clause
from thidua.model.plan.task import Assignee
from thidua.model.plan.when import When
from thidua.model.portal import CampaignEntry, Portal
from thidua.page.page import Link
from thidua.say.citation import citations_of
from thidua.say.name import assignee_name
from thidua.say.vietnamese import capital, when_words


@dataclass(frozen=True, slots=True)
class PlanScope:
    """One plan in its portal, with its citations worked out once."""

    entry: CampaignEntry
    portal: Portal
    citations: Mapping[str, tuple[str, str]]
    events: Mapping[str, str]
    """Names of events by id."""

    def clause(self, clause: str) -> Link:
        """Link to a clause of the same page by its short citation."""
        return Link(capital(self.citations[clause][1].strip()), f"#{clause}")

    def record(self, clause: str) -> Clause:
        return self.entry.clauses.by_id[clause]

    def names(self, assignees: Iterable[Assignee]) -> str:
        """Name all who are called, in one breath."""
        return ", ".join(assignee_name(a, self.entry, self.portal) for a in assignees)

    def when(self, when: When) -> str:
        return when_words(when, self.events)


def plan_scope(entry: CampaignEntry, portal: Portal) -> PlanScope:
    """Work out what the parts of one plan's page share."""
    events = {id_: event.name for id_, event in portal.events.items()}
    return PlanScope(entry, portal, citations_of(entry.clauses), events)


def words_behind_title(clause: Clause) -> str:
    """The words of a clause behind its title; of its loose paragraphs where it is all title."""
    if not clause.heading:
        return clause.text
    rest = clause.text[len(clause.heading) :].lstrip(" .,;:")
    below = " ".join(child.text for child in clause.children if not child.is_labelled)
    return capital(rest or below) or clause.heading
