"""What can be found: every entry of a small portal, whole."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import dossiers, search_entries
from tests.show import show


def test_search_entries(case: Case) -> None:
    found = dossiers(case.given)
    kinds = set(case.given.get("kinds", ()))
    entries = search_entries(found)
    case.expect(show([e for e in entries if not kinds or e.kind.slug in kinds]))
