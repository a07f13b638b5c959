"""All units of a ranking side by side (trang so sánh), so that any two can be compared."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.address import page as address
from thidua.address.anchor import group_anchor
from thidua.address.file import COMPARISON_CSV
from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.ranking.contrast import (
    ContrastRow,
    ContrastSection,
    GroupContrast,
    Mark,
    MarkedPoints,
)
from thidua.derive.ranking.ranking import Standing
from thidua.derive.score.limit import weight_of
from thidua.model.score.criterion.criteria import Leaf
from thidua.page.page import Link, Page
from thidua.page.part.link import (
    body_link,
    criterion_link,
    method_link,
    ranking_link,
    sheet_link,
    unit_link,
)
from thidua.page.ranking.method_criterion import line_words
from thidua.say.notice import campaign_notices
from thidua.say.ranking.gap import criterion_name, gap_note
from thidua.say.ranking.place import campaign_words, medal_words, rank_mark
from thidua.say.ranking.rule import source_words
from thidua.say.ranking.unranked import unranked
from thidua.say.score.band import short_number
from thidua.say.vietnamese import day_words, number_words

_MARKS = {Mark.BEST: "cao nhất", Mark.WORST: "thấp nhất"}


class ComparisonView(Struct, frozen=True):
    """All that the template of a comparison may know."""

    title: str
    ranking: Link
    method: Link
    total_words: str
    gap_note: str
    simulated: str
    groups: tuple[ComparedGroup, ...]
    file: str
    """The same as a table for a spreadsheet, beside the page."""
    published: str


def comparison_page(ranking: RankingDossier) -> Page:
    """Make the page that sets all units of a ranking side by side."""
    name = ranking.name
    view = _view(ranking)
    return Page(
        address=address.comparison_address(name.key),
        title=view.title,
        description=f"So sánh điểm từng tiêu chí của mọi đơn vị, {name.title}, {name.body.name}: ai cao nhất, ai thấp nhất ở đâu.",
        section="rankings",
        template="pages/comparison.html",
        view=view,
        updated=ranking.updated_on,
        trail=(body_link(name.body), ranking_link(name, "Xếp hạng")),
        source=ranking.source,
        has_script=True,
        script="comparison",
        is_hidden=ranking.is_draft or name.body.is_sample,
        notices=campaign_notices(name.body, is_draft=ranking.is_draft),
    )


def _view(ranking: RankingDossier) -> ComparisonView:
    name = ranking.name
    scale = number_words(ranking.scoring.total_max)
    return ComparisonView(
        title=f"So sánh các đơn vị: {campaign_words(name)}",
        ranking=ranking_link(name, "Xem bảng xếp hạng"),
        method=method_link(name),
        total_words=f"Mỗi cột là điểm một tiêu chí như trên bảng điểm. Tổng điểm đã quy về thang {scale} theo những tiêu chí được giao và tính mức cộng, trừ cao nhất, nên có thể khác tổng các cột.",
        gap_note=gap_note(ranking),
        simulated=source_words(ranking),
        groups=tuple(compared_groups(ranking)),
        file=COMPARISON_CSV,
        published=day_words(ranking.published_on),
    )


class ComparedHead(Struct, frozen=True):
    """The head of a column: a criterion, with the way to its rule."""

    code: str
    rule: Link
    maximum: str


class ComparedSection(Struct, frozen=True):
    """The head over the columns of a section."""

    name: str
    heads: tuple[ComparedHead, ...]


class ComparedCell(Struct, frozen=True):
    """The points of a unit on a criterion."""

    criterion: str
    points: str
    mark: str
    """The best or the worst, in words; "" for neither."""
    is_worst: bool


class ComparedUnit(Struct, frozen=True):
    """A row."""

    id: str
    unit: Link
    sheet: Link
    rank: str
    medal: str
    place: int
    total: str
    cells: tuple[ComparedCell, ...]


class ComparedGroup(Struct, frozen=True):
    """A table."""

    is_by_ballot: bool
    anchor: str
    name: str
    sections: tuple[ComparedSection, ...]
    rows: tuple[ComparedUnit, ...]
    unused: tuple[str, ...]
    """Criteria that nobody of the group is scored by."""
    waiting: tuple[tuple[Link, str], ...]
    """Units without a published sheet, and why."""


def compared_groups(ranking: RankingDossier) -> Iterator[ComparedGroup]:
    """Make the table of each group of which a sheet is published."""
    for found in ranking.contrasts:
        yield ComparedGroup(
            is_by_ballot=ranking.podium.is_by_ballot,
            anchor=group_anchor(found.group.id),
            name=found.group.name,
            sections=tuple(_section(ranking, section) for section in found.sections),
            rows=tuple(_row(ranking, found, row) for row in found.rows),
            unused=tuple(criterion_name(ranking, c.code) for c in found.unused),
            waiting=tuple(_waiting(ranking, standing) for standing in found.waiting),
        )


def _section(ranking: RankingDossier, found: ContrastSection) -> ComparedSection:
    heads = tuple(
        ComparedHead(
            code=criterion.code,
            rule=criterion_link(ranking.name, criterion.code, criterion.name),
            maximum=short_number(criterion.max * weight_of(found.section, criterion))
            if criterion.max
            else "",
        )
        for criterion in found.criteria
    )
    return ComparedSection(found.section.name, heads)


def _row(
    ranking: RankingDossier, found: GroupContrast, row: ContrastRow
) -> ComparedUnit:
    standing = row.standing
    total, place = standing.result.total, ranking.podium.place_of(standing.unit)
    criteria = [c for section in found.sections for c in section.criteria]
    return ComparedUnit(
        id=standing.unit,
        unit=unit_link(ranking.issuer.unit(standing.unit)),
        sheet=sheet_link(ranking.name, standing.unit, "Bảng điểm"),
        rank=rank_mark(ranking, standing) if standing.rank else "",
        medal=medal_words(ranking, standing),
        place=place.place if place else standing.rank or 0,
        total="Chưa đủ điểm" if total is None else number_words(total),
        cells=tuple(map(_cell, criteria, row.points)),
    )


def _cell(criterion: Leaf, marked: MarkedPoints) -> ComparedCell:
    mark = _MARKS[marked.mark] if marked.mark else ""
    return ComparedCell(
        criterion=f"{criterion.code} {criterion.name}",
        points=line_words(marked.line),
        mark=mark,
        is_worst=marked.mark is Mark.WORST,
    )


def _waiting(ranking: RankingDossier, standing: Standing) -> tuple[Link, str]:
    unit = unit_link(ranking.issuer.unit(standing.unit))
    return unit, unranked(ranking, standing).reason
