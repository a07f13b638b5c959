"""A unit's place beside the one before: how it changed, or why that cannot be said."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import body
from tests.show import show
from thidua.page.unit.history import history_rows
from thidua.say.ranking.place import change_words


def test_change(case: Case) -> None:
    """Newest first: the change in values and words; the row that tells it."""
    found = body(case.given)
    told = []
    for unit in case.given.get("for", ["thon-1"]):
        history = found.units[unit].history
        for year, row in zip(history, history_rows(history), strict=True):
            told += [
                f"# {unit} {year.ranking.name.key.year}",
                show(year.change),
                change_words(year.change, found.issuer.units),
                show(row),
            ]
    case.expect("\n".join(told))
