"""Reports, registrations and figures of units: in time, late, missing, not due."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import body
from tests.show import show
from thidua.page.result.report import term_rows


def test_report(case: Case) -> None:
    (result,) = body(case.given).results.values()
    reports = [
        f"{r.due.id} {r.unit.id} {r.year} {r.state.value} {r.days} {r.report.on if r.report else '-'}"
        for r in result.reports.owed
    ]
    told = {
        "reports": reports,
        "rows": tuple(term_rows(result.reports)),
        "registrations": [
            f"{r.unit.id} {r.registration.on} {r.days_late} {', '.join(t.name for t in r.titles)}"
            for r in result.registrations
        ],
        "due": result.registrations_due,
        "indicators": result.indicators,
    }
    case.expect(show(told))
