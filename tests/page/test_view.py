"""Pages before they are set: the whole view of each that a case names."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import dossiers, scope
from tests.show import show
from thidua.publish.site import site_pages


def test_view(case: Case) -> None:
    given = case.given
    pages = {page.address: page for page in site_pages(dossiers(given), scope(given))}
    told = []
    for address in given.get("pages", sorted(pages)):
        told += [f"# {address}", show(pages[address])]
    for address in given.get("titles", ()):
        found = (page for page in pages.values() if page.address.startswith(address))
        told += [
            f"{p.address} {p.title} | {p.description}{' (listed)' if p.is_listed else ''}"
            for p in found
        ]
    case.expect("\n".join(told))
