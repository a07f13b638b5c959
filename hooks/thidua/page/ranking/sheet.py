"""The score sheet of a unit (bảng chấm điểm): every round, every reason, every correction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.address import page as address
from thidua.derive.ranking.ranking import Standing
from thidua.model.portal import CampaignEntry
from thidua.model.score.sheet import ScoreSheet
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.fact import Fact
from thidua.page.ranking.correction import CorrectionView, correction_views
from thidua.page.ranking.group import section_words
from thidua.page.ranking.sheet_row import SheetRow, sheet_row
from thidua.page.scope import Scope
from thidua.say.name import SHEET_STATES
from thidua.say.notice import campaign_notice
from thidua.say.unranked import unranked
from thidua.say.vietnamese import (
    capital,
    day_words,
    number_words,
)


@dataclass(frozen=True, slots=True)
class SheetSection:
    """A part of the sheet with its sum."""

    id: str
    name: str
    points: str
    rows: tuple[SheetRow, ...]


@dataclass(frozen=True, slots=True)
class SheetView:
    """All that the template of a sheet may know."""

    id: str
    """Of the unit: its row in the ranking."""
    title: str
    unit: Link
    ranking: Link
    method: Link
    total: str
    place: str
    total_words: str
    sections: tuple[SheetSection, ...]
    corrections: tuple[CorrectionView, ...]
    log: tuple[Fact, ...]
    seal: tuple[Fact, ...]


def sheet_pages(entry: CampaignEntry, scope: Scope) -> Iterator[Page]:
    """Make a page for each published sheet of a campaign."""
    for standing in scope.standings.of(entry):
        if standing.unit in entry.results.sheets:
            yield _page(entry, standing, scope)


def _page(entry: CampaignEntry, standing: Standing, scope: Scope) -> Page:
    body = scope.portal.bodies[entry.body].body
    sheet = entry.results.sheets[standing.unit]
    view = _view(entry, standing, sheet, scope)
    days = [sheet.published.on] if sheet.published else []
    return Page(
        address=address.sheet_address(entry.key, standing.unit),
        title=view.title,
        description=f"{view.title}, {entry.campaign.title}: điểm từng tiêu chí, qua từng vòng chấm.",
        section="rankings",
        template="pages/sheet.html",
        view=view,
        updated=max([entry.campaign.updated_on, *days, *(c.on for c in sheet.corrections)]),
        trail=(Link(body.short_name, address.body_address(entry.body)), Link("Xếp hạng", address.ranking_address(entry.key))),
        contents=tuple(ContentsEntry(s.name, f"phan-{s.id}") for s in view.sections),
        source=f"{entry.data_folder}/scores/{standing.unit}.yml",
        is_hidden=entry.is_draft or body.sample,
        notice=campaign_notice(entry, body),
    )  # fmt: skip


def _place(standing: Standing, scope: Scope, entry: CampaignEntry) -> str:
    """The rank among how many, or why there is none."""
    if standing.rank is None:
        return f"Không xếp hạng: {unranked(entry, standing).reason}."
    peers = [s for s in scope.standings.of(entry) if s.group == standing.group]
    ranked = sum(1 for peer in peers if peer.rank)
    shared = "Đồng hạng" if standing.tied else "Hạng"
    return f"{shared} {standing.rank} trên {ranked} đơn vị cùng nhóm."


def _view(
    entry: CampaignEntry, standing: Standing, sheet: ScoreSheet, scope: Scope
) -> SheetView:
    scoring = entry.results.scoring
    assert scoring
    name = scope.unit_name(entry.body, standing.unit)
    total = standing.result.total
    lines = {line.code: line for line in standing.result.lines}
    return SheetView(
        id=standing.unit,
        title=f"Bảng điểm: {name}",
        unit=Link(name, address.unit_address(entry.body, standing.unit)),
        ranking=Link(entry.campaign.title, address.ranking_address(entry.key)),
        method=Link("Cách tính điểm", address.method_address(entry.key)),
        total="Chưa chấm" if total is None else number_words(total),
        place=_place(standing, scope, entry),
        total_words=_total_words(standing, scope, entry),
        sections=tuple(
            SheetSection(
                s.id,
                s.name,
                section_words(s, standing, scoring.decimals),
                tuple(sheet_row(c, lines[c.code], sheet.lines.get(c.code)) for c in s.leaves()),
            )
            for s in scoring.sections
        ),
        corrections=tuple(correction_views(sheet)),
        log=tuple(
            Fact(day_words(e.on), f"{e.by}: {SHEET_STATES[e.to]}{f' ({e.reason})' if e.reason else ''}")
            for e in sheet.log
        ),
        seal=tuple(_seal(sheet)),
    )  # fmt: skip


def _total_words(standing: Standing, scope: Scope, entry: CampaignEntry) -> str:
    result, scoring = standing.result, entry.results.scoring
    assert scoring
    if result.total is None:
        return "Chưa có đủ điểm để cộng."
    extras = []
    if result.bonus:
        extras.append(f"điểm cộng {number_words(result.bonus)}")
    if result.penalty:
        extras.append(f"điểm trừ {number_words(result.penalty)}")
    told = f" (đã gồm {', '.join(extras)})" if extras else ""
    return f"{number_words(result.points)} điểm{told} trên {number_words(result.assigned_max)} điểm được giao, quy về thang {number_words(scoring.total_max)}."


def _seal(sheet: ScoreSheet) -> Iterator[Fact]:
    if sheet.published is None:
        return
    yield Fact("Công bố", day_words(sheet.published.on))
    yield Fact("Hai người xác nhận", ", ".join(sheet.published.confirmed_by))
    latest = (
        sheet.corrections[-1].sha256 if sheet.corrections else sheet.published.sha256
    )
    yield Fact("Mã băm của bảng", latest)
    yield Fact("Trạng thái", capital(SHEET_STATES[sheet.state]))
