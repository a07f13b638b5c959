"""Every file of the portal that tells facts to machines, by its address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from thidua.address.file import LISTING
from thidua.address.page import CORRECTIONS, RANKINGS, ranking_address
from thidua.derive.proof.proof import listing_file
from thidua.export.correction_feed import correction_feed
from thidua.export.ranking import ranking_files
from thidua.page.scope import Scope


def data_files(scope: Scope, site_url: str) -> Iterator[tuple[str, bytes]]:
    """Give the files of all rankings, the list that binds them, the feed of corrections."""
    rankings = dict(_rankings(scope))
    for address, files in rankings.items():
        yield from ((address + name, content) for name, content in files.items())
    yield RANKINGS + LISTING, listing_file(rankings.items())
    yield CORRECTIONS, correction_feed(scope, site_url)


def _rankings(scope: Scope) -> Iterator[tuple[str, Mapping[str, bytes]]]:
    for entry in scope.standings.rankings():
        body = scope.portal.bodies[entry.body]
        files = ranking_files(entry, body, scope.standings.of(entry))
        yield ranking_address(entry.key), files
