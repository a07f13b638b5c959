"""Where a campaign stands on a day; what is past, what is soon."""

from __future__ import annotations

from datetime import date

from tests.conftest import Case
from thidua.derive.plan.timing import Due, moment_of, stage_of
from thidua.model.plan.event import Event
from thidua.model.plan.plan import Plan
from thidua.model.time.today import Today

HEAD = {
    "title": "t", "issuer": "i", "source": "s", "signatory": {"position": "p", "name": "n"},
}  # fmt: skip


_TOLD = {Due.PAST: "past", Due.SOON: "soon", Due.COMING: "later", Due.OPEN: "later"}


def test_timing(case: Case) -> None:
    given = case.given
    document = {**HEAD, "status": "unknown", **given.get("document", {})}
    milestones = [
        {"id": f"m{i}", "title": "t", "kind": "event", "clause": "i", "when": when}
        for i, when in enumerate(given.get("milestones", []))
    ]
    plan = Plan.model_validate(
        {
            "document": document,
            "period": given.get("period", {}),
            "milestones": milestones,
        }
    )
    events = {
        name: Event.model_validate({"name": name, "checked_on": "2025-01-01", **event})
        for name, event in given.get("events", {}).items()
    }
    lines = []
    for day in map(date.fromisoformat, given["days"]):
        states = [
            _TOLD[moment_of(m.when, events, Today(day)).due]
            for m in plan.milestones
            if m.when
        ]
        lines.append(" ".join([str(day), stage_of(plan, events, Today(day)), *states]))
    case.expect("\n".join(lines))
