"""The portal as read → every dossier, each worked out once (hồ sơ của cổng).

Two steps: each body by itself, then the portal from their summaries.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from thidua.derive.award.awarded import caveat_of
from thidua.derive.commons import Commons
from thidua.derive.dossier.body import BodyDossier, body_dossier
from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.plan.force import own_documents
from thidua.derive.portal.portal import PortalDossier, portal_dossier
from thidua.derive.portal.sample import put_aside
from thidua.derive.portal.summary import BodySummary, body_summary
from thidua.model.portal import Portal
from thidua.model.time.today import Today


class Dossiers(Struct, frozen=True):
    """All that pages and files of a build tell."""

    portal: PortalDossier
    bodies: Mapping[str, BodyDossier]
    """By slug, in the order of `portal.yml`; without those that are known from before."""
    summaries: Mapping[str, BodySummary]
    """Of all bodies, in the same order."""

    def rankings(self) -> Iterator[RankingDossier]:
        """Give every ranking, body by body."""
        for body in self.bodies.values():
            yield from body.rankings


def dossiers_of(
    portal: Portal,
    others: Mapping[str, BodySummary] | None = None,
    *,
    is_part: bool = False,
) -> Dossiers:
    """Work out all dossiers of a portal; `others` are bodies that are known from before.

    Of a part of a portal no other bodies are known.
    """
    commons = commons_of(portal)
    bodies = {slug: body_dossier(e, commons) for slug, e in portal.bodies.items()}
    known = {**(others or {}), **{slug: body_summary(b) for slug, b in bodies.items()}}
    listed = [b for b in portal.settings.bodies if b in known or not is_part]
    summaries = {slug: known[slug] for slug in listed}
    return Dossiers(put_aside(portal_dossier(commons, summaries)), bodies, summaries)


def commons_of(portal: Portal) -> Commons:
    """Take what is common out of a portal."""
    return Commons(
        settings=portal.settings,
        as_of=portal.as_of,
        today=Today(portal.as_of),
        events=portal.events,
        documents=portal.documents,
        plans=own_documents(portal.documents),
        awards=portal.awards,
        caveat=caveat_of(portal.caveat, portal.documents),
        abbreviations=portal.abbreviations,
        ledger=portal.ledger,
        neighbours=portal.neighbours,
        pages=portal.pages,
    )
