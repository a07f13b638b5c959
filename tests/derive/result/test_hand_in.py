"""Who handed in which report, what only the plan asks for, and how all of it is said."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Case
from tests.invented import body
from tests.show import show
from thidua.derive.result.report import ReportState
from thidua.page.report.page import planned_rows
from thidua.say.report import hand_in_words, missing_words


def test_hand_in(case: Case) -> None:
    (result,) = body(case.given).results.values()
    found = result.reports
    told = {
        "words": hand_in_words(found),
        "missing": tuple(missing_words(found)),
        "is_kept": found.is_kept,
        "kept": found.kept_until,
        "planned": tuple(planned_rows(found)),
        "units": {
            str(unit.name): {term: r.state for term, r in reports.items()}
            for unit, reports in found.units().items()
        },
    }
    case.expect(show(told))


DAYS = st.sampled_from(["01/3/2025", "30/6/2025", "01/7/2025", "30/12/2025"])
UNITS = ["thon-1", "thon-2", "thon-3"]


@given(
    due=st.lists(DAYS, min_size=1, max_size=3),
    received=st.lists(
        st.tuples(st.integers(0, 2), st.sampled_from(UNITS), DAYS), max_size=6
    ),
    until=st.none() | DAYS,
)
def test_nobody_is_accused_by_silence(
    due: list[str], received: list[tuple[int, str, str]], until: str | None
) -> None:
    """Every unit stands once in every term; missing needs a list that covers the day."""
    reports: dict[str, Any] = {
        "due": [
            {"id": f"r{n}", "title": f"Báo cáo {n}", "due": d, "units": UNITS}
            for n, d in enumerate(due)
        ],
        "received": [{"report": f"r{n}", "unit": u, "on": d} for n, u, d in received],
    }
    if until:
        reports["recorded_until"] = until
    told = {"as_of": "2025-07-01", "reports": reports}
    (result,) = body(told).results.values()
    found = result.reports
    pairs = [(r.due.id, r.unit.id) for r in found.owed]
    assert pairs == [(f"r{n}", unit) for n in range(len(due)) for unit in UNITS]
    assert sum(found.count(state) for state in ReportState) == len(pairs)
    for report in found.missing:
        assert found.is_kept
        assert found.kept_until is None or found.kept_until > report.due.due
        assert report.report is None
    if not received and not until:
        assert not found.missing
