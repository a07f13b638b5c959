"""What a document did to plans, as its page lists it (văn bản sửa kế hoạch nào)."""

from __future__ import annotations

from msgspec import Struct

from thidua.address.version import difference_address, version_address
from thidua.derive.plan.citation import ClauseName
from thidua.derive.version.amending import PlanAmendment
from thidua.model.amendment.amendment import AmendmentKind
from thidua.page.page import Link
from thidua.page.part.link import plan_link
from thidua.say.citation import citation_words
from thidua.say.version.version import DONE
from thidua.say.vietnamese import day_words


class AmendedView(Struct, frozen=True):
    """A plan that the document amended."""

    plan: Link
    body: str
    force: str
    changes: tuple[Link, ...]
    """Each clause where the version that the document made has it."""
    version: Link
    difference: Link


def amended_view(told: PlanAmendment) -> AmendedView:
    """Tell what became of one plan."""
    key = told.plan.key
    address = version_address(key, told.on)
    return AmendedView(
        plan=plan_link(told.plan),
        body=told.plan.body.name,
        force=f"Có hiệu lực từ ngày {day_words(told.on)}",
        changes=tuple(_change(address, kind, clause) for kind, clause in told.changes),
        version=Link(f"Bản ngày {day_words(told.on)}", address),
        difference=Link(
            f"so với bản ngày {day_words(told.before)}",
            difference_address(key, told.on, told.before),
        ),
    )


def _change(address: str, kind: AmendmentKind, clause: ClauseName) -> Link:
    return Link(f"{DONE[kind]} {citation_words(clause.path)}", f"{address}#{clause.id}")
