"""Points by section over the years: told where the sets ask the same, and only there."""

from __future__ import annotations

from collections.abc import Iterator

from tests.conftest import Case
from tests.invented import body
from thidua.derive.dossier.history.year import SectionHistory, SectionYear


def test_history(case: Case) -> None:
    unit = body(case.given).units["thon-1"]
    found = (line for history in unit.sections for line in _told(history))
    case.expect("\n".join(found) or "nothing to compare")


def _told(history: SectionHistory) -> Iterator[str]:
    hindered = (change.hindrance or "comparable" for change in history.changes)
    yield f"# {[str(c.key) for c in history.campaigns]} {', '.join(hindered)}"
    for row in history.rows:
        first = row.years[0].points.section
        yield f"{first.id}: {' | '.join(_year(year) for year in row.years)}"


def _year(year: SectionYear) -> str:
    change = "" if year.difference is None else f" ({year.difference:+})"
    return f"{year.points.section.id} {year.points.points}{change}"
