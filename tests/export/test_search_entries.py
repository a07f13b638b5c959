"""What can be found: every entry of a small portal, whole."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import dossiers
from tests.show import show
from thidua.export.search.entries import search_entries


def test_search_entries(case: Case) -> None:
    found = dossiers(case.given)
    kinds = set(case.given.get("kinds", ()))
    entries = search_entries(found.portal, found.bodies.values())
    case.expect(show([e for e in entries if not kinds or e.kind.slug in kinds]))
