"""The page of a ranking (trang xếp hạng): who stands where, why, by points and by ballot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from thidua.address import page as address
from thidua.address.file import INPUTS, RANKING_CSV, RESULT
from thidua.derive.ranking.ranking import Status
from thidua.model.portal import CampaignEntry
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.safe_html import blocks
from thidua.page.part.share_card import ranking_card
from thidua.page.ranking.group import RankGroup, rank_groups, rank_reasons
from thidua.page.result.ballot import BallotView, ballot_view
from thidua.page.scope import Scope
from thidua.say.notice import campaign_notice
from thidua.say.unranked import unranked
from thidua.say.vietnamese import day_words

SIMULATED = "Bộ tiêu chí mô phỏng, chưa đối chiếu với quy định nào."


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
    """Make the page of a ranking, who leads first."""
    body = scope.portal.bodies[entry.body].body
    view = _view(entry, scope)
    return Page(
        address=address.ranking_address(entry.key),
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
    groups = tuple(rank_groups(entry, scope, standings))
    return RankingView(
        title=f"Xếp hạng: {entry.campaign.title}",
        body=Link(scope.portal.bodies[entry.body].body.short_name, address.body_address(entry.body)),
        plan=Link(entry.campaign.title, address.plan_address(entry.key)),
        leaders=tuple(_leaders(groups)),
        rule=rank_reasons(scoring, entry, scope).precedence(),
        source="" if source and source.confirmed else SIMULATED,
        words=blocks(entry.results.ranking_words, address.base_of(address.ranking_address(entry.key))),
        groups=groups,
        ineligible=tuple(_apart(entry, scope, Status.INELIGIBLE)),
        unscored=tuple(_apart(entry, scope, Status.UNSCORED)),
        ballot=ballot_view(entry, scope),
        method=Link("Cách tính điểm", address.method_address(entry.key)),
        result=Link("Kết quả của phong trào", address.result_address(entry.key)),
        files=(
            (INPUTS, "mọi thứ dùng để xếp hạng: bộ tiêu chí, bảng điểm, số phiếu"),
            (RESULT, "kết quả và cách xếp, kèm mã băm của tệp trên"),
            (RANKING_CSV, "bảng xếp hạng mở được bằng Excel"),
        ),
        published=day_words(max(sheets)),
    )  # fmt: skip


def _leaders(groups: Sequence[RankGroup]) -> Iterator[Leader]:
    for group in groups:
        for row in group.rows:
            if row.place == 1:
                name = f", {group.name.lower()}" if len(groups) > 1 else ""
                yield Leader(row.unit.text, f"{row.total} điểm{name}")


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
