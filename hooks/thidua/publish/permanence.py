"""Whether all that was published is still there (địa chỉ bền): pages, and clauses on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace

from thidua.address.page import honours_years, ranking_address
from thidua.model.portal import Portal
from thidua.model.problem import Place, Problem
from thidua.publish.publication import Publication

FILE = "data/ledger.yml"


def site_problems(
    portal: Portal, publication: Publication, others: set[str]
) -> list[Problem]:
    """Tell what is wrong with a site whose pages are all noted.

    `others` are files that somebody else writes: pictures and papers of the words.
    """
    origins = publication.origins
    lost = [
        replace(problem, place=origins.of_key(FILE, problem.found))
        for problem in lost_addresses(portal, publication.ids)
    ]
    return [*publication.problems(others), *lost]


def lost_addresses(portal: Portal, ids: Mapping[str, Set[str]]) -> Iterator[Problem]:
    """Tell every address of the ledger that a site no longer has.

    `ids` are the anchors of each page of the site, by its address. A ranking that is
    kept back on the day of the build is not lost, nor a year of honours that rests on
    what is kept back: they come back on their day.
    """
    held = tuple(
        address
        for entry in portal.campaigns()
        if entry.results.held_until or entry.results.has_later
        for address in (ranking_address(entry.key), honours_years(entry.key.body))
    )
    for address, clauses in portal.ledger.addresses.items():
        if address.startswith(held):
            continue
        if address not in ids:
            yield _lost(address)
            continue
        for clause in clauses:
            if clause not in ids[address]:
                yield _lost(f"{address}#{clause}")


def _lost(address: str) -> Problem:
    return Problem(
        Place(FILE),
        f"địa chỉ đã công bố /{address} nay không còn trên cổng",
        f"đặt lại tên cũ, hoặc ghi vào mục moved: “{address}: địa chỉ mới”",
        found=address,
        rule="dia-chi-da-mat",
    )
