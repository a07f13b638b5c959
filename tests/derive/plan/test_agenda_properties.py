"""What holds of the dates of a unit whatever a plan says: nothing is lost, nothing doubled."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.invented import body
from thidua.derive.dossier.unit import UnitDossier

DAYS = [date(2025, 6, 1) + timedelta(n) for n in (0, 1, 30, 61, 200)]
UNITS = ["thon-1", "thon-2", "thon-3"]
TITLES = ["Gửi báo cáo quý", "Báo cáo quý", "Họp", "Báo cáo tổng kết năm 2025"]


def _day(day: date) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year}"


@st.composite
def plans(draw: Any) -> dict[str, Any]:
    """A campaign: milestones, tasks and reports of few days, titles, clauses and units."""
    some = lambda shape: draw(st.lists(shape, max_size=4))  # noqa: E731
    day, unit, title = map(st.sampled_from, (DAYS, UNITS, TITLES))
    clause = st.sampled_from(["i-1", "i-1-a", "ii"])
    milestones = [
        {
            "id": f"m{n}",
            "title": t,
            "kind": "event",
            "clause": c,
            "when": {"until": _day(d)},
            "owner": {"unit": u},
        }
        for n, (t, c, d, u) in enumerate(some(st.tuples(title, clause, day, unit)))
    ]
    tasks = [
        {
            "assignees": [{"unit": u}],
            "partners": [{"unit": p}],
            "clause": c,
            "when": {"until": _day(d)},
            "deliverables": [t],
        }
        for t, c, d, u, p in some(st.tuples(title, clause, day, unit, unit))
    ]
    due = [
        {"id": f"r{n}", "title": t, "due": _day(d), "units": sorted({u, "thon-3"})}
        for n, (t, d, u) in enumerate(some(st.tuples(title, day, unit)))
    ]
    return {
        "as_of": draw(day).isoformat(),
        "plan": {"milestones": milestones, "tasks": tasks},
        "reports": {"due": due},
    }


@given(plans())
def test_each_deadline_of_a_unit_stands_exactly_once(given: dict[str, Any]) -> None:
    for unit in body(given).units.values():
        (dates,) = [asked.dates for asked in unit.duties] or [()]
        milestones = [item.milestone for item in dates if item.milestone]
        duties = [id(duty) for item in dates for duty in item.duties]
        asked = [d for p in unit.duties for d in p.duties if d.moment]
        assert len(milestones) == len(set(milestones))
        assert sorted(duties) == sorted(map(id, asked))
        days = {item.day for item in dates}
        assert days >= {duty.moment.day for duty in asked if duty.moment}
        assert days >= {report.due.due for report in unit.reports}
        told = [
            (i.day, i.clause and i.clause.id, i.title, i.report)
            for i in dates
            if not i.milestone
        ]
        assert len(told) == len(set(told))


@given(plans())
def test_what_is_over_is_never_ahead(given: dict[str, Any]) -> None:
    today = date.fromisoformat(given["as_of"])
    for unit in body(given).units.values():
        _parts_are_whole(unit, today)


def _parts_are_whole(unit: UnitDossier, today: date) -> None:
    calendar = unit.dates
    for item in calendar.coming:
        assert item.day and item.day >= today and not item.is_late
    for item in (*calendar.late, *calendar.past):
        assert item.day and item.day < today
    assert all(i.day and (i.day - today).days <= 60 for i in calendar.near)
    assert all(i.day and (i.day - today).days > 60 for i in calendar.later)
    parts = (*calendar.late, *calendar.near, *calendar.later, *calendar.past)
    everything = [item for asked in unit.duties for item in asked.dates]
    assert sorted(map(id, parts)) == sorted(map(id, everything))
