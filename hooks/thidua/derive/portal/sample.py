"""The portal without its sample bodies (dữ liệu minh họa), these put aside (DESIGN §2.11)."""

from __future__ import annotations

from collections.abc import Iterable, Set

from msgspec.structs import replace

from thidua.derive.plan.agenda import AgendaItem
from thidua.derive.plan.calendar import Calendar
from thidua.derive.portal.portal import PortalDossier


def put_aside(portal: PortalDossier) -> PortalDossier:
    """Part sample bodies from real ones; where there is but one kind, nothing is put aside."""
    samples = {slug for slug, body in portal.bodies.items() if body.name.is_sample}
    real = portal.bodies.keys() - samples
    if not (samples and real):
        return portal
    return replace(_only(portal, real), samples=_only(portal, samples))


def _only(portal: PortalDossier, slugs: Set[str]) -> PortalDossier:
    """Keep some bodies, and of the registers what is theirs or nobody's."""
    is_sample = all(portal.bodies[slug].name.is_sample for slug in slugs)
    return replace(
        portal,
        bodies={s: body for s, body in portal.bodies.items() if s in slugs},
        documents={
            id_: found
            for id_, found in portal.documents.items()
            if found.is_sample is is_sample
        },
        calendar=_calendar(portal.calendar, slugs),
        corrections=tuple(
            c for c in portal.corrections if c.campaign.body.slug in slugs
        ),
    )


def _calendar(calendar: Calendar, slugs: Set[str]) -> Calendar:
    def kept(items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
        return tuple(item for item in items if item.campaign.body.slug in slugs)

    return Calendar(
        late=kept(calendar.late),
        coming=kept(calendar.coming),
        past=kept(calendar.past),
        undated=kept(calendar.undated),
    )
