"""The page of a ranking (trang xếp hạng): who stands where, why, by points and by ballot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from thidua.derive.ranking import Standing, Status
from thidua.derive.total import rounded
from thidua.model.portal import CampaignEntry
from thidua.model.scoring import Scoring
from thidua.render import address
from thidua.render.ballot_view import BallotView, ballot_view
from thidua.render.bar_chart import BarChart, bar_chart
from thidua.render.notice import campaign_notice
from thidua.render.page import ContentsEntry, Link, Page
from thidua.render.page_card import ranking_card
from thidua.render.ranking_files import CSV
from thidua.render.reason import Reasons
from thidua.render.scope import Scope
from thidua.render.unranked import unranked
from thidua.render.vietnamese import day_words, number_words
from thidua.render.words import blocks

SIMULATED = "Bộ tiêu chí mô phỏng, chưa đối chiếu với quy định nào."


@dataclass(frozen=True, slots=True)
class RankRow:
    """One unit in its place."""

    id: str
    rank: str
    medal: str
    """Nhất, Nhì, Ba; "" for others."""
    place: int
    unit: Link
    total: str
    votes: str
    grade: str
    reason: str
    sections: tuple[tuple[str, str, str], ...]
    """Name, points, maximum of each section."""
    sheet: Link
    is_corrected: bool


@dataclass(frozen=True, slots=True)
class RankGroup:
    """One group, ranked for itself (nhóm xếp hạng)."""

    id: str
    name: str
    rows: tuple[RankRow, ...]
    chart: BarChart
    has_votes: bool
    has_grades: bool


@dataclass(frozen=True, slots=True)
class ApartRow:
    """A unit without a rank, and why."""

    id: str
    unit: Link
    reason: str
    basis: str


@dataclass(frozen=True, slots=True)
class Leader:
    """Who stands first in a group."""

    unit: str
    told: str
    """Its points; its group where there are several."""


@dataclass(frozen=True, slots=True)
class RankingView:
    """All that the template of a ranking may know."""

    title: str
    body: Link
    plan: Link
    leaders: tuple[Leader, ...]
    rule: str
    source: str
    words: Markup
    groups: tuple[RankGroup, ...]
    ineligible: tuple[ApartRow, ...]
    unscored: tuple[ApartRow, ...]
    ballot: BallotView | None
    method: Link
    result: Link
    files: tuple[tuple[str, str], ...]
    """Name and what it is of each file beside the page."""
    published: str


def ranking_page(entry: CampaignEntry, scope: Scope) -> Page:
    """Make the page of a ranking, with the files that prove it beside it."""
    body = scope.portal.bodies[entry.body].body
    view = _view(entry, scope)
    return Page(
        address=address.ranking_address(entry),
        title=view.title,
        description=f"Xếp hạng {body.short_name}, {entry.campaign.title}: thứ hạng, tổng điểm và vì sao.",
        section="rankings",
        template="pages/ranking.html",
        view=view,
        updated=published_on(entry),
        trail=(Link(body.short_name, address.body_address(entry.body)), Link("Xếp hạng", address.RANKINGS)),
        contents=tuple(_contents(view)),
        source=f"{entry.data_folder}/scoring.yml",
        is_hidden=entry.is_draft or body.sample,
        notice=campaign_notice(entry, body),
        files=tuple(scope.ranking_files[entry.data_folder].items()),
        card=ranking_card(entry, scope.portal, view.published),
    )  # fmt: skip


def published_on(entry: CampaignEntry) -> date:
    """The day on which the latest sheet or correction of a ranking was published."""
    days = [entry.campaign.updated_on]
    for sheet in entry.results.sheets.values():
        days += [sheet.published.on] if sheet.published else []
        days += [correction.on for correction in sheet.corrections]
    return max(days)


def _view(entry: CampaignEntry, scope: Scope) -> RankingView:
    scoring = entry.results.scoring
    assert scoring
    standings = scope.standings.of(entry)
    source = scoring.source
    sheets = [s.published.on for s in entry.results.sheets.values() if s.published]
    groups = tuple(_groups(entry, scope, standings))
    return RankingView(
        title=f"Xếp hạng: {entry.campaign.title}",
        body=Link(scope.portal.bodies[entry.body].body.short_name, address.body_address(entry.body)),
        plan=Link(entry.campaign.title, address.plan_address(entry)),
        leaders=tuple(_leaders(groups)),
        rule=_reasons(scoring, entry, scope).precedence(),
        source="" if source and source.confirmed else SIMULATED,
        words=blocks(entry.results.ranking_words, address.base_of(address.ranking_address(entry))),
        groups=groups,
        ineligible=tuple(_apart(entry, scope, Status.INELIGIBLE)),
        unscored=tuple(_apart(entry, scope, Status.UNSCORED)),
        ballot=ballot_view(entry, scope),
        method=Link("Cách tính điểm", address.method_address(entry)),
        result=Link("Kết quả của phong trào", address.result_address(entry)),
        files=(
            ("dau-vao.json", "mọi thứ dùng để xếp hạng: bộ tiêu chí, bảng điểm, số phiếu"),
            ("index.json", "kết quả và cách xếp, kèm mã băm của tệp trên"),
            (CSV, "bảng xếp hạng mở được bằng Excel"),
        ),
        published=day_words(max(sheets)),
    )  # fmt: skip


def _leaders(groups: Sequence[RankGroup]) -> Iterator[Leader]:
    for group in groups:
        for row in group.rows:
            if row.place == 1:
                name = f", {group.name.lower()}" if len(groups) > 1 else ""
                yield Leader(row.unit.text, f"{row.total} điểm{name}")


def _reasons(scoring: Scoring, entry: CampaignEntry, scope: Scope) -> Reasons:
    units = scope.portal.bodies[entry.body].units
    return Reasons(scoring, {id_: unit.name for id_, unit in units.items()})


def _groups(
    entry: CampaignEntry, scope: Scope, standings: Sequence[Standing]
) -> Iterator[RankGroup]:
    scoring = entry.results.scoring
    assert scoring
    reasons = _reasons(scoring, entry, scope)
    for group in scoring.groups:
        ranked = [s for s in standings if s.group == group.id and s.rank is not None]
        if not ranked:
            continue
        rows = tuple(
            _row(entry, scope, scoring, s, reasons.of(s, ranked)) for s in ranked
        )
        bars = [(row.unit.text, s.result.total, row.total) for row, s in zip(rows, ranked, strict=True) if s.result.total is not None]  # fmt: skip
        chart = bar_chart(
            f"bieu-do-{group.id}", f"Tổng điểm: {group.name}", bars, scoring.total_max
        )
        has_votes = any(row.votes for row in rows)
        yield RankGroup(
            group.id, group.name, rows, chart, has_votes, bool(scoring.classes)
        )


def _row(
    entry: CampaignEntry,
    scope: Scope,
    scoring: Scoring,
    standing: Standing,
    reason: str,
) -> RankRow:
    assert standing.rank and standing.result.total is not None
    ballot, sheet = entry.results.ballot, entry.results.sheets[standing.unit]
    decimals = scoring.decimals
    return RankRow(
        id=standing.unit,
        rank=f"{standing.rank}{'=' if standing.tied else ''}",
        medal=_medal(scoring, standing.rank),
        place=standing.rank,
        unit=Link(scope.unit_name(entry.body, standing.unit), address.unit_address(entry.body, standing.unit)),
        total=number_words(standing.result.total),
        votes=str(ballot.votes.get(standing.unit, 0)) if ballot else "",
        grade=next((c.name for c in scoring.classes if standing.result.total >= c.at_least), ""),
        reason=reason,
        sections=tuple(
            (s.name, number_words(rounded(standing.result.sections[s.id], decimals)), number_words(s.max))
            for s in scoring.sections
        ),
        sheet=Link("Xem bảng điểm", address.sheet_address(entry, standing.unit)),
        is_corrected=bool(sheet.corrections),
    )  # fmt: skip


def _medal(scoring: Scoring, rank: int) -> str:
    """The name of a place; only where points decide it."""
    by_points = scoring.decided_by == "points"
    return (
        scoring.positions[rank - 1]
        if by_points and rank <= len(scoring.positions)
        else ""
    )


def _apart(entry: CampaignEntry, scope: Scope, status: Status) -> Iterator[ApartRow]:
    for standing in scope.standings.of(entry):
        if standing.status is status:
            link = Link(
                scope.unit_name(entry.body, standing.unit),
                address.unit_address(entry.body, standing.unit),
            )
            why = unranked(entry, standing)
            yield ApartRow(standing.unit, link, why.reason, why.basis)


def _contents(view: RankingView) -> Iterator[ContentsEntry]:
    for group in view.groups:
        yield ContentsEntry(group.name, f"nhom-{group.id}")
    if view.ineligible:
        yield ContentsEntry("Không xét", "khong-xet")
    if view.unscored:
        yield ContentsEntry("Chưa chấm", "chua-cham")
    if view.ballot:
        yield ContentsEntry("Theo điểm và theo phiếu", "theo-phieu")
    yield ContentsEntry("Tự kiểm tra", "tu-kiem-tra")
