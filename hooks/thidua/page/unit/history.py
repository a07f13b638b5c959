"""A unit's places over the years: in one sentence, as rows, as a drawing."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.address import page as address
from thidua.derive.ranking.ranking import Status
from thidua.derive.ranking.standings import YearStanding
from thidua.model.body.unit import Unit
from thidua.model.portal import BodyEntry, CampaignEntry
from thidua.page.page import Link
from thidua.page.part.history_chart import HistoryChart, history_chart
from thidua.page.ranking.group import rank_reasons
from thidua.page.scope import Scope
from thidua.say.history import change_words
from thidua.say.unranked import unranked
from thidua.say.vietnamese import number_words


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One ranking that the unit was in."""

    ranking: Link
    year: int
    place: str
    total: str
    change: str
    reason: str
    sheet: Link | None


def place_words(history: list[YearStanding]) -> str:
    """The latest place in one sentence: what a resident wants to know first."""
    if not history:
        return "Chưa có xếp hạng nào công bố cho đơn vị này."
    latest = history[0]
    standing, title = latest.standing, campaign_words(latest.campaign)
    if standing.status is Status.INELIGIBLE:
        why = unranked(latest.campaign, standing).words
        return f"Không xét xếp hạng trong {title}. {why}"
    if standing.rank is None:
        return f"Chưa chấm điểm trong {title}."
    shared = "đồng hạng" if standing.tied else "hạng"
    return f"{shared.capitalize()} {standing.rank} trên {latest.of} đơn vị cùng nhóm, {number_words(standing.result.total or 0)} điểm, trong {title}."


def campaign_words(entry: CampaignEntry) -> str:
    """Name a campaign with its year, said once."""
    title, year = entry.campaign.title, str(entry.year)
    return title if year in title else f"{title} năm {year}"


def short_place(history: list[YearStanding]) -> str:
    """The latest place in a few words, for lists; "" where there is none."""
    if not history or history[0].standing.rank is None:
        return ""
    latest = history[0]
    shared = "Đồng hạng" if latest.standing.tied else "Hạng"
    return f"{shared} {latest.standing.rank} trên {latest.of} ({latest.campaign.year})"


def history_row(entry: BodyEntry, year: YearStanding, scope: Scope) -> HistoryRow:
    """Make the row of one ranking that the unit was in."""
    campaign, standing = year.campaign, year.standing
    scoring = campaign.results.scoring
    assert scoring
    peers = [
        s for s in scope.standings.of(campaign) if s.group == standing.group and s.rank
    ]
    place = {Status.INELIGIBLE: "Không xét", Status.UNSCORED: "Chưa chấm"}.get(
        standing.status
    )
    shared = "=" if standing.tied else ""
    has_sheet = standing.unit in campaign.results.sheets
    return HistoryRow(
        ranking=Link(campaign.campaign.title, address.ranking_address(campaign.key)),
        year=campaign.year,
        place=place or f"{standing.rank}{shared} / {year.of}",
        total="" if standing.result.total is None else number_words(standing.result.total),
        change=change_words(year.change, entry.units),
        reason=rank_reasons(scoring, campaign, scope).of(standing, peers) if standing.rank else unranked(campaign, standing).words,
        sheet=Link("Bảng điểm", address.sheet_address(campaign.key, standing.unit)) if has_sheet else None,
    )  # fmt: skip


def unit_chart(unit: Unit, history: list[YearStanding]) -> HistoryChart | None:
    """Draw the places; None where there are fewer than two."""
    ranked = [year for year in reversed(history) if year.standing.rank]
    if len(ranked) < 2:
        return None
    points = [
        (
            str(year.campaign.year),
            year.standing.rank or 0,
            year.change.steps is not None,
        )
        for year in ranked
    ]
    return history_chart(
        f"Thứ hạng của {unit.name} qua các năm", points, max(year.of for year in ranked)
    )
