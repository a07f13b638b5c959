"""Pages of sheets that hand out work: one for each unit, and one for each plan (giao việc)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.address import page as address
from thidua.derive.plan.timing import Stage, stage_of
from thidua.model.plan.task import Task
from thidua.model.portal import BodyEntry, CampaignEntry
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.qr_code import QrCode, qr_code
from thidua.page.plan.assignment import AssignmentSheet, assignment_part
from thidua.page.scope import Scope
from thidua.page.unit.task import tasks_for
from thidua.say.notice import body_notice, campaign_notice

LIVE = "Việc trong các phong trào chưa kết thúc."
OVER = "Các phong trào này đã kết thúc; việc ghi lại để tra cứu."


@dataclass(frozen=True, slots=True)
class AssignmentView:
    """All that the template of sheets may know."""

    title: str
    words: str
    links: tuple[Link, ...]
    sheets: tuple[AssignmentSheet, ...]


def unit_assignment_pages(entry: BodyEntry, scope: Scope) -> Iterator[Page]:
    """Make the sheet of each unit that a plan asks something of."""
    for id_ in entry.units:
        if has_assignment(entry, id_):
            yield _unit_page(entry, id_, scope)


def has_assignment(entry: BodyEntry, id_: str) -> bool:
    """Whether any plan asks something of a unit."""
    return any(True for campaign in entry.campaigns for _ in tasks_for(campaign, id_))


def _unit_page(entry: BodyEntry, id_: str, scope: Scope) -> Page:
    here = address.unit_assignment_address(entry.slug, id_)
    chosen, words = _chosen(entry, id_, scope)
    name = entry.units[id_].name
    count = sum(len(tasks) for _, tasks in chosen)
    parts = tuple(
        assignment_part(scope.plan(c), address.plan_address(c.key), tasks, count)
        for c, tasks in chosen
    )
    sheet = AssignmentSheet("phieu", entry.body.name, name, parts, _code(here, scope))
    unit = Link(name, address.unit_address(entry.slug, id_))
    return Page(
        address=here,
        title=f"Giao việc: {name}",
        description=f"{name}, {entry.body.short_name}: việc phải làm, hạn, sản phẩm, nơi nhận báo cáo; in vừa một trang A4.",
        section="units",
        template="pages/assignment.html",
        view=AssignmentView(f"Giao việc: {name}", words, (unit,), (sheet,)),
        updated=max(c.campaign.updated_on for c, _ in chosen),
        trail=(Link("Đơn vị", address.UNITS), unit),
        is_hidden=entry.body.sample or all(c.is_draft for c, _ in chosen),
        notice=body_notice(entry.body),
    )  # fmt: skip


def _chosen(
    entry: BodyEntry, id_: str, scope: Scope
) -> tuple[list[tuple[CampaignEntry, list[tuple[Task, bool]]]], str]:
    """Choose what stands on a unit's sheet: what is not over, else the latest year."""
    asking = [(c, list(tasks_for(c, id_))) for c in entry.campaigns]
    asking = [(c, tasks) for c, tasks in asking if tasks]
    portal = scope.portal
    live = [
        (c, tasks)
        for c, tasks in asking
        if stage_of(c.plan, portal.events, portal.as_of) is not Stage.ENDED
    ]
    if live:
        return live, LIVE
    latest = max(c.year for c, _ in asking)
    return [(c, tasks) for c, tasks in asking if c.year == latest], OVER


def plan_assignment_page(entry: CampaignEntry, scope: Scope) -> Page:
    """Make the sheets of all whom a plan asks something, one behind the other."""
    body = scope.portal.bodies[entry.body].body
    here, plan = (
        address.plan_assignment_address(entry.key),
        address.plan_address(entry.key),
    )
    sheets = tuple(_sheets(entry, scope))
    title = f"Giao việc: {entry.campaign.title}"
    words = "Mỗi nơi được giao việc có một phiếu, in vừa một trang A4."
    return Page(
        address=here,
        title=title,
        description=f"{entry.campaign.title}, {body.short_name}: ai làm gì, hạn, sản phẩm, nơi nhận báo cáo.",
        section="plans",
        template="pages/assignment.html",
        view=AssignmentView(title, words, (Link(entry.campaign.title, plan),), sheets),
        updated=entry.campaign.updated_on,
        trail=(
            Link(body.short_name, address.body_address(entry.body)),
            Link(entry.campaign.title, plan),
        ),
        contents=tuple(ContentsEntry(sheet.assignee, sheet.id) for sheet in sheets),
        is_hidden=entry.is_draft or body.sample,
        notice=campaign_notice(entry, body),
    )


def _sheets(entry: CampaignEntry, scope: Scope) -> Iterator[AssignmentSheet]:
    """One sheet for those who are asked together, in the order of the plan."""
    plan = scope.plan(entry)
    asked: dict[str, list[tuple[Task, bool]]] = {}
    for task in entry.plan.tasks:
        asked.setdefault(plan.names(task.assignees), []).append((task, False))
    here = address.plan_assignment_address(entry.key)
    for number, (who, tasks) in enumerate(asked.items(), start=1):
        part = assignment_part(plan, address.plan_address(entry.key), tasks, len(tasks))
        id_ = f"viec-{number}"
        code = _code(f"{here}#{id_}", scope)
        body = scope.portal.bodies[entry.body].body.name
        yield AssignmentSheet(id_, body, who, (part,), code)


def _code(place: str, scope: Scope) -> QrCode | None:
    return qr_code(scope.site_url + place) if scope.site_url else None
