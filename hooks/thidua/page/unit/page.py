"""The page of a unit (trang đơn vị): its place and why, its history, tasks, reports, awards."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.address import page as address
from thidua.address.anchor import DATES
from thidua.address.file import CALENDAR_FILE
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.dossier.unit import PlanDuties, UnitDossier
from thidua.derive.plan.duty import Duty
from thidua.derive.portal.summary import exemplar_summary
from thidua.page.award.row import AwardRow, award_row
from thidua.page.calendar.entry import AgendaView, agenda_view
from thidua.page.calendar.page import subscription
from thidua.page.exemplar.index import ExemplarCard, exemplar_card
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.fact import Fact, fact, subject_link
from thidua.page.part.history_chart import HistoryChart
from thidua.page.part.link import (
    body_link,
    clause_link,
    plan_link,
    unit_honours_link,
)
from thidua.page.plan.task import TaskView, task_view
from thidua.page.result.report import ReportRow, report_row
from thidua.page.scope import Scope
from thidua.page.unit.history import HistoryRow, history_rows, latest_reason, unit_chart
from thidua.page.unit.section import SectionTable, section_tables
from thidua.say import name
from thidua.say.body.unit import unit_facts, whole_name
from thidua.say.name import Badge, asked_names
from thidua.say.notice import words_notices
from thidua.say.ranking.place import campaign_words, place_words
from thidua.say.report import duty_state
from thidua.say.vietnamese import day_words


class UnitView(Struct, frozen=True):
    """All that the template of a unit may know."""

    title: str
    kind: str
    body: Link
    place: str
    why: str
    """Why it has that rank; "" where it has none, or where votes decide."""
    facts: tuple[Fact, ...]
    has_end: bool
    """Whether its last day is known: then that comes first."""
    history: tuple[HistoryRow, ...]
    chart: HistoryChart | None
    as_of: str
    """The day that “ahead” and “late” are told of."""
    sections: tuple[SectionTable, ...]
    """Points by section over the years."""
    dates: tuple[AgendaView, ...]
    """What is late, then what is ahead."""
    past_dates: tuple[AgendaView, ...]
    """The latest first."""
    undated: tuple[AgendaView, ...]
    file: str
    """Its calendar for telephones, beside the page; "" where no date has a day."""
    subscription: str
    """Where a telephone follows it; "" where there is no file, or no known address."""
    tasks: tuple[PlanTasks, ...]
    sheet: Link | None
    """The sheet that hands out its tasks."""
    reports: tuple[ReportRow, ...]
    awards: tuple[AwardRow, ...]
    honours: Link
    """Its part of the book of honour."""
    exemplars: tuple[ExemplarCard, ...]
    """Its own."""
    followed: tuple[ExemplarCard, ...]
    """Those of others that it followed."""


def unit_page(unit: UnitDossier, body: BodyDossier, scope: Scope) -> Page:
    """Make the page of a unit."""
    name_, issuer = unit.name, unit.issuer
    view = _view(unit, scope)
    dates = [issuer.body.updated_on, *(c.changed_on for c in body.campaigns)]
    dates += [year.ranking.updated_on for year in unit.history]
    shown = [
        (DATES, "Sắp đến hạn", view.as_of),
        ("thu-hang", "Thứ hạng qua các lần", view.history),
        ("diem-tung-phan", "Điểm từng phần qua các năm", view.sections),
        ("viec", "Việc được giao", view.tasks or view.sheet),
        ("bao-cao", "Báo cáo", view.reports),
        ("khen-thuong", "Khen thưởng", view.honours),
        ("dien-hinh", "Điển hình", view.exemplars or view.followed),
    ]
    return Page(
        address=address.unit_address(name_.body, name_.id),
        title=whole_name(name_.name, issuer.name.name),
        description=f"{name_.name}, {issuer.name.name}: thứ hạng thi đua, việc được giao, báo cáo, khen thưởng.",
        section="units",
        template="pages/unit.html",
        view=view,
        updated=max(dates),
        is_dated=True,
        trail=(Link("Đơn vị", address.UNITS), body_link(issuer.name)),
        contents=tuple(ContentsEntry(text, id_) for id_, text, part in shown if part),
        source=unit.source,
        is_hidden=issuer.name.is_sample,
        notices=words_notices(issuer.name, [a.plan.summary for a in unit.duties]),
    )


def _view(unit: UnitDossier, scope: Scope) -> UnitView:
    dates = unit.dates
    here = address.unit_address(unit.name.body, unit.name.id)
    return UnitView(
        title=unit.name.name,
        kind=name.UNIT_KINDS[unit.unit.kind],
        body=body_link(unit.issuer.name),
        place=place_words(unit.history),
        why=latest_reason(unit.history),
        facts=tuple(_facts(unit)),
        has_end=bool(unit.unit.active_to),
        history=tuple(history_rows(unit.history)),
        chart=unit_chart(unit.unit, unit.history),
        as_of=day_words(scope.commons.as_of),
        sections=tuple(section_tables(unit)),
        dates=tuple(map(agenda_view, (*dates.late, *dates.coming))),
        past_dates=tuple(map(agenda_view, dates.past)),
        undated=tuple(map(agenda_view, dates.undated)),
        file=CALENDAR_FILE if dates.has_days else "",
        subscription=subscription(scope.site_url, here) if dates.has_days else "",
        tasks=tuple(unit_tasks(unit)),
        sheet=_sheet(unit),
        reports=tuple(report_row(report) for report in unit.reports),
        awards=tuple(award_row(award) for award in unit.awards),
        honours=unit_honours_link(unit.name, "Ai được khen ở đây? Xem sổ vàng"),
        exemplars=tuple(_exemplars(unit, scope, is_own=True)),
        followed=tuple(_exemplars(unit, scope, is_own=False)),
    )


def _exemplars(
    unit: UnitDossier, scope: Scope, *, is_own: bool
) -> Iterator[ExemplarCard]:
    for exemplar in unit.exemplars:
        if (exemplar.unit.id == unit.name.id) is is_own:
            yield exemplar_card(exemplar_summary(exemplar), scope)


def _sheet(unit: UnitDossier) -> Link | None:
    if not unit.has_sheet:
        return None
    there = address.unit_assignment_address(unit.name.body, unit.name.id)
    return Link("Phiếu giao việc một trang để in", there)


def _facts(unit: UnitDossier) -> Iterator[Fact]:
    for told in unit_facts(unit):
        yield fact(told, subject_link(told, "xem trang"))


class UnitTask(Struct, frozen=True):
    """A task of the unit with its clause and how it stands in time."""

    clause: Link
    task: TaskView
    state: Badge | None
    helps: str
    """Whom the unit only helps: those who answer for the task; "" where it is the unit's own."""


class PlanTasks(Struct, frozen=True):
    """What one plan asks of the unit."""

    id: str
    plan: Link
    is_over: bool
    """Whether the campaign has ended: then its tasks are folded away."""
    tasks: tuple[UnitTask, ...]


def unit_tasks(unit: UnitDossier) -> Iterator[PlanTasks]:
    """Give the tasks of a unit, plan by plan, running campaigns first."""
    asking = [asked for asked in unit.duties if asked.duties]
    for asked in sorted(asking, key=lambda asked: asked.is_over):
        campaign = asked.plan.summary.name
        plan = Link(campaign_words(campaign), plan_link(campaign).address)
        yield PlanTasks(
            id=f"viec-{campaign.key.year}-{campaign.key.slug}",
            plan=plan,
            is_over=asked.is_over,
            tasks=tuple(_unit_task(duty, asked, unit.name.id) for duty in asked.duties),
        )


def _unit_task(duty: Duty, asked: PlanDuties, unit: str) -> UnitTask:
    plan = asked.plan
    view = task_view(duty, plan, helps=duty.calls(unit))
    whom = asked_names(duty.assignees) if duty.calls(unit) else ""
    link = clause_link(plan.clause_name(duty.task.clause))
    state = duty_state(duty.moment, asked.lapse)
    return UnitTask(link, view, state, whom)
