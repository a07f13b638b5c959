"""The page of a unit (trang đơn vị): its place and why, its history, tasks, reports, awards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.address import page as address
from thidua.derive.award.awarded import campaign_awards
from thidua.model.body.unit import Unit
from thidua.model.portal import BodyEntry
from thidua.page.award.row import AwardRow, award_row
from thidua.page.exemplar.card import ExemplarCard, exemplar_card
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.fact import Fact
from thidua.page.part.history_chart import HistoryChart
from thidua.page.result.report import ReportRow, unit_reports
from thidua.page.scope import Scope
from thidua.page.unit.history import (
    HistoryRow,
    history_row,
    place_words,
    unit_chart,
)
from thidua.page.unit.task import PlanTasks, unit_tasks
from thidua.say import name
from thidua.say.notice import body_notice
from thidua.say.vietnamese import day_words


@dataclass(frozen=True, slots=True)
class UnitView:
    """All that the template of a unit may know."""

    title: str
    kind: str
    body: Link
    place: str
    facts: tuple[Fact, ...]
    history: tuple[HistoryRow, ...]
    chart: HistoryChart | None
    tasks: tuple[PlanTasks, ...]
    reports: tuple[ReportRow, ...]
    awards: tuple[AwardRow, ...]
    exemplars: tuple[ExemplarCard, ...]


def unit_pages(entry: BodyEntry, scope: Scope) -> Iterator[Page]:
    """Make a page for each unit of a body."""
    for id_, unit in entry.units.items():
        yield _page(entry, id_, unit, scope)


def _page(entry: BodyEntry, id_: str, unit: Unit, scope: Scope) -> Page:
    view = _view(entry, id_, unit, scope)
    dates = [entry.body.updated_on, *(c.campaign.updated_on for c in entry.campaigns)]
    shown = [
        ("thu-hang", "Thứ hạng qua các lần", view.history),
        ("viec", "Việc được giao", view.tasks),
        ("bao-cao", "Báo cáo", view.reports),
        ("khen-thuong", "Khen thưởng", view.awards),
        ("dien-hinh", "Điển hình", view.exemplars),
    ]
    return Page(
        address=address.unit_address(entry.slug, id_),
        title=unit.name,
        description=f"{unit.name}, {entry.body.short_name}: thứ hạng thi đua, việc được giao, báo cáo, khen thưởng.",
        section="units",
        template="pages/unit.html",
        view=view,
        updated=max(dates),
        trail=(Link("Đơn vị", address.UNITS), Link(entry.body.short_name, address.body_address(entry.slug))),
        contents=tuple(ContentsEntry(text, id_) for id_, text, part in shown if part),
        source=f"data/bodies/{entry.slug}/units.yml",
        is_hidden=entry.body.sample,
        notice=body_notice(entry.body),
    )  # fmt: skip


def _view(entry: BodyEntry, id_: str, unit: Unit, scope: Scope) -> UnitView:
    history = list(scope.standings.history(entry.slug, id_))
    return UnitView(
        title=unit.name,
        kind=name.UNIT_KINDS[unit.kind],
        body=Link(entry.body.short_name, address.body_address(entry.slug)),
        place=place_words(history),
        facts=tuple(_facts(entry, unit)),
        history=tuple(history_row(entry, year, scope) for year in history),
        chart=unit_chart(unit, history),
        tasks=tuple(unit_tasks(entry, id_, scope)),
        reports=tuple(unit_reports(entry, id_, scope.portal.as_of)),
        awards=tuple(_awards(entry, id_, scope)),
        exemplars=tuple(
            exemplar_card(e, scope)
            for e in entry.exemplars
            if e.exemplar.unit == id_ or id_ in e.exemplar.replicated_in
        ),
    )


def _facts(entry: BodyEntry, unit: Unit) -> Iterator[Fact]:
    yield Fact("Loại đơn vị", name.UNIT_KINDS[unit.kind])
    if unit.active_from:
        yield Fact("Có từ ngày", day_words(unit.active_from))
    if unit.active_to:
        yield Fact("Hoạt động đến", day_words(unit.active_to))
    for term, ids in (("Nhập từ", unit.predecessors), ("Nay thuộc", unit.successors)):
        for other in ids:
            link = Link("xem trang", address.unit_address(entry.slug, other))
            yield Fact(term, entry.units[other].name, link)
    if unit.note:
        yield Fact("Ghi chú", unit.note)


def _awards(entry: BodyEntry, id_: str, scope: Scope) -> Iterator[AwardRow]:
    for campaign in entry.campaigns:
        for award in campaign_awards(campaign):
            if award.candidate.unit == id_:
                yield award_row(award, scope)
