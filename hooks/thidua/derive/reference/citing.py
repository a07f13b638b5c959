"""Who refers to a clause, among the plans of one body (điều khoản được dẫn ở đâu).

Plans of other bodies are told on the page of the document that the plan is: a body is built alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from thidua.derive.name import BodyName, CampaignName
from thidua.derive.plan.clause_name import ClauseName
from thidua.model.key import CampaignKey
from thidua.model.portal import CampaignEntry

ClauseKey = tuple[CampaignKey, str]
"""A clause by its plan and its id."""


class ClauseCiting(Struct, frozen=True):
    """A clause that refers to another one (nơi dẫn tới)."""

    clause: ClauseName
    plan: CampaignName


CitingMap = Mapping[ClauseKey, tuple[ClauseCiting, ...]]
"""The clauses that refer, by the clause that is referred to; only those that are."""


def citing_clauses(entries: Iterable[CampaignEntry], body: BodyName) -> CitingMap:
    """Turn “what does a clause refer to” into “who refers to a clause”."""
    found: dict[ClauseKey, dict[ClauseCiting, None]] = defaultdict(dict)
    for entry in entries:
        name = CampaignName(entry.key, entry.campaign.title, body)
        for target, clause in _ties(entry):
            here = ClauseName(entry.key, clause, entry.paths[clause])
            if target != (entry.key, clause):
                found[target][ClauseCiting(here, name)] = None
    return {clause: tuple(by) for clause, by in found.items()}


def _ties(entry: CampaignEntry) -> Iterator[tuple[ClauseKey, str]]:
    """Give the clauses that a plan's words refer to, each with the clause that does."""
    for found in entry.references_in_force:
        if found.target:
            yield (found.campaign or entry.key, found.target), found.clause
