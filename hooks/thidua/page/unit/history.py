"""A unit's places over the years: in one sentence, as rows, as a drawing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from thidua.derive.dossier.history.year import YearStanding
from thidua.derive.ranking.comparability import Hindrance
from thidua.derive.ranking.ranking import Status
from thidua.model.body.unit import Unit
from thidua.page.page import Link
from thidua.page.part.link import comparison_link, ranking_link, sheet_link
from thidua.page.ranking.gap import gap_summaries
from thidua.say.ranking.place import beside_ballot, change_words, medal_words, no_place
from thidua.say.ranking.reason import rank_reasons
from thidua.say.ranking.unranked import unranked, withdrawn_words
from thidua.say.vietnamese import number_words

_APART = {
    Status.INELIGIBLE: "Không xét",
    Status.FAILED: "Không đạt",
    Status.POSTPONED: "Hoãn",
    Status.UNSCORED: "Chưa có hạng",
}
WIDTH, TOP, STEP = 340, 34, 18


class HistoryRow(Struct, frozen=True):
    """One ranking that the unit was in."""

    ranking: Link
    year: int
    place: str
    total: str
    change: str
    reason: str
    gaps: tuple[str, ...]
    """Beside each rival, in a sentence or two."""
    sheet: Link | None
    """Its sheet; of a result that was taken back, the correction that says so."""
    comparison: Link | None


def history_rows(history: Sequence[YearStanding]) -> Iterator[HistoryRow]:
    """Make a row of each ranking that the unit was in, the newest first."""
    for at, year in enumerate(history, start=1):
        had_rank = any(earlier.standing.rank for earlier in history[at:])
        yield _row(year, _change(year, had_rank))


def _change(year: YearStanding, had_rank: bool) -> str:
    """Say how the place changed; who had a rank before has it not for the first time."""
    if not year.standing.rank:
        return "Lần này không có hạng"
    if had_rank and year.change.hindrance is Hindrance.NO_EARLIER:
        if year.ranking.scoring.compares_with:
            return "Không so được: lần trước để so không có hạng trên cổng"
        return "Không so được: bộ tiêu chí không nêu lần trước để so"
    return change_words(year.change, year.ranking.issuer.units)


def _row(year: YearStanding, change: str) -> HistoryRow:
    ranking, standing = year.ranking, year.standing
    place = _APART.get(standing.status)
    unit = standing.unit
    total = standing.result.total
    points = "" if total is None else number_words(total)
    has_sheet = unit in ranking.sheets
    sheet = sheet_link(ranking.name, unit, "Bảng điểm") if has_sheet else None
    if withdrawn_words(ranking, unit):
        place = points = "Đã rút"
        there = f"{ranking_link(ranking.name).address}#dinh-chinh-ket-qua"
        sheet = Link("Xem đính chính", there)
    return HistoryRow(
        ranking=ranking_link(ranking.name),
        year=ranking.name.key.year,
        place=place or _place(year),
        total=points,
        change=change,
        reason=_reason(year),
        gaps=gap_summaries(ranking, year.contrast),
        sheet=sheet,
        comparison=comparison_link(
            ranking.name, "So sánh với đơn vị khác", unit if has_sheet else ""
        )
        if sheet
        else None,
    )


def latest_reason(history: Sequence[YearStanding]) -> str:
    """Why the unit last got its rank; "" where it has none, or where votes decide."""
    latest = history[0] if history else None
    if not latest or not latest.standing.rank or latest.ranking.podium.is_by_ballot:
        return ""
    return _reason(latest)


def _reason(year: YearStanding) -> str:
    if year.standing.rank is None:
        return unranked(year.ranking, year.standing).words
    peers = year.group.standings
    return rank_reasons(year.ranking).of(year.standing, peers)


def _place(year: YearStanding) -> str:
    """The place that counts first: by the ballot where the ballot decides."""
    shared = "=" if year.standing.tied else ""
    by_points = f"{year.standing.rank}{shared} / {_of(year)}"
    if not year.ranking.podium.is_by_ballot:
        return by_points
    place = medal_words(year.ranking, year.standing) or no_place(year.ranking)
    return f"{place}; {beside_ballot(year.ranking)}: {by_points}"


def _of(year: YearStanding) -> str:
    """Among how many: those with a rank; and how many are in the group, if more."""
    ranked, size = len(year.group.standings), year.group.size
    return (
        str(ranked)
        if ranked == size
        else f"{ranked} đơn vị có hạng (nhóm có {size} đơn vị)"
    )


def unit_chart(unit: Unit, history: Sequence[YearStanding]) -> HistoryChart | None:
    """Draw the places; None where there are fewer than two, or several of one year: dots do not say of what campaign."""
    ranked = [year for year in reversed(history) if year.standing.rank]
    if len(ranked) < 2 or len({y.ranking.name.key.year for y in ranked}) < len(ranked):
        return None
    points = [
        (
            str(year.ranking.name.key.year),
            year.standing.rank or 0,
            year.change.steps is not None,
        )
        for year in ranked
    ]
    return history_chart(
        f"Thứ hạng của {unit.name} qua các năm",
        points,
        max(len(year.group.standings) for year in ranked),
    )


class HistoryPoint(Struct, frozen=True):
    """One year: where its dot stands."""

    x: int
    y: int
    year: str
    rank: str


class HistoryChart(Struct, frozen=True):
    """A drawing of ranks by year (biểu đồ thứ hạng)."""

    title: str
    width: int
    height: int
    points: tuple[HistoryPoint, ...]
    paths: tuple[str, ...]
    """Lines between years that may be compared."""
    edges: tuple[tuple[int, str], ...]
    """Where the first and the last place lie: height and rank."""


def history_chart(
    title: str, ranks: Sequence[tuple[str, int, bool]], of: int
) -> HistoryChart:
    """Draw (year, rank, whether it may be tied to the year before), the oldest first."""
    gap = (WIDTH - 80) // max(1, len(ranks) - 1)
    points = tuple(
        HistoryPoint(40 + place * gap, TOP + (rank - 1) * STEP, year, str(rank))
        for place, (year, rank, _) in enumerate(ranks)
    )
    paths = tuple(
        f"M{points[place - 1].x} {points[place - 1].y}L{points[place].x} {points[place].y}"
        for place, (_, _, is_tied) in enumerate(ranks)
        if place and is_tied
    )
    edges = tuple(
        (TOP + (rank - 1) * STEP, str(rank)) for rank in dict.fromkeys((1, of))
    )
    return HistoryChart(title, WIDTH, TOP + of * STEP + 20, points, paths, edges)
