"""All that can be found in the portal, in the order in which equals are listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.derive.dossier.body import BodyDossier
from thidua.derive.dossier.portal import PortalDossier
from thidua.derive.search.entry import Entry
from thidua.export.search.body import body_entries
from thidua.export.search.portal import portal_entries


def search_entries(
    portal: PortalDossier, bodies: Iterable[BodyDossier]
) -> Iterator[Entry]:
    """Give the entries of the registers, then those of each body."""
    yield from portal_entries(portal)
    for body in bodies:
        yield from body_entries(body)
