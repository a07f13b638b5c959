"""Every file of the portal that tells facts to machines, by its address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from thidua.address.file import LOG
from thidua.address.page import (
    CORRECTIONS,
    LISTING,
    comparison_address,
    ranking_address,
)
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.portal.portal import PortalDossier
from thidua.derive.proof.proof import listing_file
from thidua.export.calendar.files import calendar_files
from thidua.export.comparison import comparison_files
from thidua.export.correction_feed import correction_feed
from thidua.export.log import log_file
from thidua.export.ranking import ranking_files

File = tuple[str, bytes]


def data_files(
    portal: PortalDossier, bodies: Iterable[BodyDossier], site_url: str
) -> Iterator[File]:
    """Give the files of all rankings, the list that binds them, calendars, the feed of corrections."""
    bodies = list(bodies)
    rankings = [ranking for body in bodies for ranking in body.rankings]
    found: dict[str, Mapping[str, bytes]] = {}
    for ranking in rankings:
        key = ranking.name.key
        found[ranking_address(key)] = ranking_files(ranking)
        for name, content in comparison_files(ranking).items():
            yield comparison_address(key) + name, content
    for address, files in found.items():
        yield from ((address + name, content) for name, content in files.items())
    yield from calendar_files(f"Lịch thi đua: {portal.commons.settings.name}", bodies, site_url)  # fmt: skip
    yield LISTING, listing_file(found.items())
    if log := portal.commons.ledger.log:
        yield LOG, log_file(log)
    yield CORRECTIONS, correction_feed(portal, site_url)
