"""Who refers to a clause, across all plans of the portal (điều khoản được dẫn ở đâu)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from thidua.derive.name import BodyName, CampaignName
from thidua.derive.plan.citation import ClauseName
from thidua.model.key import CampaignKey
from thidua.model.plan.document import CitationRole
from thidua.model.portal import CampaignEntry, Portal

ClauseKey = tuple[CampaignKey, str]
"""A clause of the portal: its plan and its id."""


@dataclass(frozen=True, slots=True)
class ClauseCiting:
    """A clause that refers to another one (nơi dẫn tới)."""

    clause: ClauseName
    plan: CampaignName
    role: CitationRole


@dataclass(frozen=True, slots=True)
class CrossReferences:
    """All references between clauses; only those that there are."""

    citing: Mapping[ClauseKey, tuple[ClauseCiting, ...]] = field(default_factory=dict)
    """By the clause that is referred to."""
    names: Mapping[ClauseKey, ClauseName] = field(default_factory=dict)
    """The clauses that are referred to."""
    plans: Mapping[CampaignKey, CampaignName] = field(default_factory=dict)
    """The plans that documents of the registers are."""


@dataclass(slots=True)
class _Maker:
    portal: Portal
    entries: Mapping[CampaignKey, CampaignEntry]

    def name(self, key: CampaignKey, clause: str) -> ClauseName | None:
        """Name a clause; None where there is none."""
        entry = self.entries.get(key)
        path = entry.paths.get(clause) if entry else None
        return ClauseName(key, clause, path) if path else None

    def plan(self, key: CampaignKey) -> CampaignName:
        """Name a plan."""
        body = self.portal.bodies[key.body].body
        name = BodyName(key.body, body.short_name, body.sample)
        return CampaignName(key, self.entries[key].campaign.title, name)

    def may_tell(self, of: CampaignKey, by: CampaignKey) -> bool:
        """Whether a plan may tell of another: real ones never tell of samples."""
        bodies = self.portal.bodies
        return bodies[of.body].body.sample or not bodies[by.body].body.sample


def cross_references(portal: Portal) -> CrossReferences:
    """Turn “what does a clause refer to” into “who refers to a clause”."""
    maker = _Maker(portal, {entry.key: entry for entry in portal.campaigns()})
    citing: dict[ClauseKey, list[ClauseCiting]] = defaultdict(list)
    names: dict[ClauseKey, ClauseName] = {}
    for entry in portal.campaigns():
        for (key, id), clause, role in _ties(entry, portal):
            target, here = maker.name(key, id), maker.name(entry.key, clause)
            if not (target and here) or (key, id) == (entry.key, clause):
                continue
            names[key, id] = target
            told = ClauseCiting(here, maker.plan(entry.key), role)
            if maker.may_tell(key, entry.key) and told not in citing[key, id]:
                citing[key, id].append(told)
    plans = {d.campaign for d in portal.documents.values() if d.campaign}
    return CrossReferences(
        {clause: tuple(by) for clause, by in citing.items() if by},
        names,
        {key: maker.plan(key) for key in sorted(plans & maker.entries.keys())},
    )


def _ties(
    entry: CampaignEntry, portal: Portal
) -> Iterator[tuple[ClauseKey, str, CitationRole]]:
    """Give what a plan refers to, typed ties first, each with the clause that refers."""
    for citation in entry.plan.cites:
        campaign = portal.documents[citation.document].campaign
        if citation.of and campaign:
            yield (campaign, citation.of), citation.clause, citation.role
    for found in entry.references:
        if found.target:
            target = (found.campaign or entry.key, found.target)
            yield target, found.clause, CitationRole.CITED
