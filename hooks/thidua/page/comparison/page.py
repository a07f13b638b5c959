"""All units of a ranking side by side (trang so sánh), so that any two can be compared."""

from __future__ import annotations

from msgspec import Struct

from thidua.address import page as address
from thidua.address.file import COMPARISON_CSV
from thidua.derive.dossier.ranking import RankingDossier
from thidua.page.comparison.table import ComparedGroup, compared_groups
from thidua.page.page import Link, Page
from thidua.page.part.link import body_link, method_link, ranking_link
from thidua.say.notice import campaign_notices
from thidua.say.ranking.gap import gap_note
from thidua.say.ranking.place import campaign_words
from thidua.say.ranking.rule import source_words
from thidua.say.vietnamese import day_words, number_words


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
