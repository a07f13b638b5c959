"""Pages of sheets that hand out work: one for each unit, and one for each plan (giao việc)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from thidua.address import page as address
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.dossier.unit import PlanDuties, UnitDossier
from thidua.page.assignment.sheet import (
    AssignmentSheet,
    assignment_part,
    row_count,
)
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.link import body_link, plan_link, unit_link
from thidua.page.part.qr_code import QrCode, qr_code
from thidua.page.scope import Scope
from thidua.say.body.unit import whole_name
from thidua.say.name import asked_names
from thidua.say.notice import plan_notices, words_notices
from thidua.say.ranking.place import campaign_words

LIVE = "Việc trong các phong trào chưa kết thúc."
OVER = "Các phong trào này đã kết thúc; việc ghi lại để tra cứu."


class AssignmentView(Struct, frozen=True):
    """All that the template of sheets may know."""

    title: str
    words: str
    sheets: tuple[AssignmentSheet, ...]


def unit_assignment_pages(body: BodyDossier, scope: Scope) -> Iterator[Page]:
    """Make the sheet of each unit that a plan asks something of."""
    for unit in body.units.values():
        if unit.has_sheet:
            yield _unit_page(unit, scope)


def _unit_page(unit: UnitDossier, scope: Scope) -> Page:
    body, name = unit.issuer, unit.name
    here = address.unit_assignment_address(name.body, name.id)
    chosen, words = _chosen(unit)
    rows = [(asked, tuple(filter(unit.meets, asked.handed_out))) for asked in chosen]
    count = sum(row_count(asked.duties, dates) for asked, dates in rows)
    parts = tuple(
        assignment_part(asked.plan, asked.duties, count, asked.lapse, name.id, dates)
        for asked, dates in rows
    )
    sheet = AssignmentSheet(
        "phieu", body.body.name, name.name, parts, _code(here, scope)
    )
    return Page(
        address=here,
        title=f"Giao việc: {whole_name(name.name, body.name.name)}",
        description=f"{name.name}, {body.name.name}: việc phải làm, hạn, sản phẩm, nơi nhận báo cáo; in vừa một trang A4.",
        section="units",
        template="pages/assignment.html",
        has_code=True,
        view=AssignmentView(f"Giao việc: {name.name}", words, (sheet,)),
        updated=max(asked.plan.summary.updated_on for asked in chosen),
        is_dated=True,
        trail=(Link("Đơn vị", address.UNITS), unit_link(name)),
        is_hidden=body.name.is_sample or all(a.plan.summary.is_draft for a in chosen),
        notices=words_notices(body.name, [asked.plan.summary for asked in chosen]),
    )


def _chosen(unit: UnitDossier) -> tuple[list[PlanDuties], str]:
    """Choose what stands on a unit's sheet: what is not over, else the latest year."""
    found = [asked for asked in unit.duties if asked.has_sheet]
    live = [asked for asked in found if not asked.is_over]
    if live:
        return sorted(_asking(live), key=_next_day), LIVE
    latest = max(_year(asked) for asked in found)
    return _asking([asked for asked in found if _year(asked) == latest]), OVER


def _asking(found: list[PlanDuties]) -> list[PlanDuties]:
    """Leave out plans of which only days are left that went by, unless there are no others."""
    asking = [a for a in found if a.duties or (a.ahead and not a.is_over)]
    return asking or found


def _next_day(asked: PlanDuties) -> date:
    """The first day that a plan leads with: its sheet part stands by it."""
    return min((d.day for d in asked.ahead if d.day), default=date.max)


def _year(asked: PlanDuties) -> int:
    return asked.plan.summary.name.key.year


def plan_assignment_page(plan: PlanDossier, scope: Scope) -> Page:
    """Make the sheets of all whom a plan asks something, one behind the other."""
    campaign = plan.summary
    name = campaign.name
    sheets = tuple(_sheets(plan, scope))
    title = f"Giao việc: {campaign_words(name)}"
    words = "Mỗi nơi được giao việc có một phiếu, in vừa một trang A4."
    return Page(
        address=address.plan_assignment_address(name.key),
        title=title,
        description=f"{name.title}, {name.body.name}: ai làm gì, hạn, sản phẩm, nơi nhận báo cáo.",
        section="plans",
        template="pages/assignment.html",
        has_code=True,
        view=AssignmentView(title, words, sheets),
        updated=campaign.updated_on,
        is_dated=True,
        trail=(body_link(name.body), plan_link(name)),
        contents=tuple(ContentsEntry(sheet.assignee, sheet.id) for sheet in sheets),
        is_hidden=campaign.is_draft or name.body.is_sample,
        notices=plan_notices(campaign),
    )


def _sheets(plan: PlanDossier, scope: Scope) -> Iterator[AssignmentSheet]:
    """One sheet for those who are asked together, in the order of the plan."""
    here = address.plan_assignment_address(plan.summary.name.key)
    for assignment in plan.assignments:
        duties = [duty for duty in assignment.duties if not duty.is_ended]
        shown, count = duties or assignment.duties, len(duties) or 1
        part = assignment_part(plan, shown, count, plan.summary.lapse)
        code = _code(f"{here}#{assignment.id}", scope)
        who = asked_names(assignment.assignees)
        yield AssignmentSheet(assignment.id, plan.issuer.body.name, who, (part,), code)


def _code(place: str, scope: Scope) -> QrCode | None:
    return qr_code(scope.site_url + place) if scope.site_url else None
