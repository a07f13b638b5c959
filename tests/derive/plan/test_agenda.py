"""The dates of a plan in their order; what one unit sees of them."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import body
from tests.show import show
from thidua.derive.plan.agenda import AgendaItem, for_unit


def test_agenda(case: Case) -> None:
    """Every date of the plan and of its results, then those of one unit."""
    found = body(case.given)
    (result,) = found.results.values()
    items = result.agenda
    told = [show([_told(item) for item in items])]
    for unit in case.given.get("for", ()):
        told += [f"# {unit}", show([_told(item) for item in for_unit(items, unit)])]
    case.expect("\n".join(told))


def _told(item: AgendaItem) -> dict[str, object]:
    """All of an item but its campaign; how it stands, too."""
    states = [s for s in ("is_past", "is_soon", "is_late") if getattr(item, s)]
    fields = {
        f: getattr(item, f) for f in AgendaItem.__struct_fields__ if f != "campaign"
    }
    fields["duties"] = tuple(duty.clause.id for duty in item.duties)
    return {**fields, "day": item.day, "states": states}
