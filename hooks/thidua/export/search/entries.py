"""All that can be found in the portal, in the order in which equals are listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.derive.dossier.body import BodyDossier
from thidua.derive.portal.portal import PortalDossier
from thidua.derive.search.entry import Entry
from thidua.export.search.body import body_entries
from thidua.export.search.portal import fault_entries, portal_entries
from thidua.model.rule import RuleTopic


def portal_search_entries(
    portal: PortalDossier, rules: Iterable[RuleTopic] = ()
) -> Iterator[Entry]:
    """Give the entries of the registers and of the guide of faults."""
    yield from portal_entries(portal)
    yield from fault_entries(rules)


def search_entries(
    portal: PortalDossier,
    bodies: Iterable[BodyDossier],
    rules: Iterable[RuleTopic] = (),
) -> Iterator[Entry]:
    """Give those, then the entries of each body."""
    yield from portal_search_entries(portal, rules)
    for body in bodies:
        yield from body_entries(body)
