"""All that is told of a unit: its places in words, its tasks, reports, awards, exemplars."""

from __future__ import annotations

from collections.abc import Iterator

from tests.conftest import Case
from tests.invented import body
from tests.show import show
from thidua.derive.dossier.unit import UnitDossier
from thidua.derive.portal.summary import unit_summary
from thidua.page.unit.history import unit_chart
from thidua.say.body.unit import unit_facts
from thidua.say.ranking.place import list_words, place_words


def test_unit(case: Case) -> None:
    found = body(case.given)
    units = (found.units[unit] for unit in case.given.get("for", ["thon-1"]))
    case.expect("\n".join(line for unit in units for line in _told(unit)))


def _told(unit: UnitDossier) -> Iterator[str]:
    yield f"# {show(unit.name)} {unit.source}"
    yield from (fact.words for fact in unit_facts(unit))
    yield place_words(unit.history)
    summary = unit_summary(unit)
    yield f"{summary.kind.value}: {show({'place': summary.place})}"
    yield f"short: {list_words(summary)}"
    for year in unit.history:
        yield f"history {year.ranking.name.key} place {show({'podium': year.place})}"
    yield from (
        f"chart: {line}"
        for line in show(unit_chart(unit.unit, unit.history)).splitlines()
    )
    for asked in unit.duties:
        duties = [duty.clause.id for duty in asked.duties]
        dates, ahead = (
            [f"{d.day} {d.title}" for d in part] for part in (asked.dates, asked.ahead)
        )
        yield f"asked by {asked.plan.summary.name.key}: {show(duties)}{' over' if asked.is_over else ''}{' sheet' if asked.has_sheet else ''}"
        yield f"  dates {show(dates)} ahead {show(ahead)}"
    yield f"has sheet: {unit.has_sheet}"
    for report in unit.reports:
        yield f"report {report.due.id} {report.state.value}"
    yield from (f"award {award.award.name}" for award in unit.awards)
    yield from (f"exemplar {exemplar.name.key}" for exemplar in unit.exemplars)
