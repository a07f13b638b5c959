"""Who is asked to do what: units, groups by their units and by their peers, words."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import body
from tests.show import show
from thidua.derive.plan.duty import units_of


def test_duty(case: Case) -> None:
    """Each task with all who are called, then the sheets, then what a unit answers for."""
    (plan,) = body(case.given).plans
    told = [
        show(
            [
                {
                    "at": d.clause.id,
                    "moment": d.moment,
                    "asks": d.assignees,
                    "calls": d.partners,
                    "units": units_of((*d.assignees, *d.partners)),
                }
                for d in plan.duties
            ]
        ),
    ]
    for sheet in plan.assignments:
        clauses = ", ".join(duty.clause.id for duty in sheet.duties)
        told.append(f"{sheet.id} {show(sheet.assignees)}: {clauses}")
    if plan.conference:
        told.append(f"conference {show(plan.conference)}")
    for unit in case.given.get("for", ()):
        asked = [d.clause.id for d in plan.duties if d.asks(unit)]
        called = [d.clause.id for d in plan.duties if d.calls(unit)]
        told.append(f"{unit} answers for {show(asked)}, helps with {show(called)}")
    case.expect("\n".join(told))
