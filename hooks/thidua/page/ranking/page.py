"""The page of a ranking (trang xếp hạng): who stands where, why, by points and by ballot."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup
from msgspec import Struct

from thidua.address import page as address
from thidua.address.anchor import group_anchor
from thidua.address.file import INPUTS, RANKING_CSV, RESULT
from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.ranking.ranking import Status
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.link import (
    body_link,
    comparison_link,
    method_link,
    plan_link,
    result_link,
    unit_link,
)
from thidua.page.part.safe_html import blocks
from thidua.page.part.share_card import ranking_card
from thidua.page.ranking.gap import Gaps
from thidua.page.ranking.group import RankGroup, rank_groups
from thidua.page.result.ballot import BallotView, ballot_view
from thidua.page.result.winner import WinnerGroup, winner_groups
from thidua.say.notice import campaign_notices
from thidua.say.ranking.correction import result_corrections
from thidua.say.ranking.gap import gap_note
from thidua.say.ranking.place import campaign_words
from thidua.say.ranking.reason import rank_reasons
from thidua.say.ranking.rule import source_words
from thidua.say.ranking.unranked import unranked
from thidua.say.vietnamese import day_words


class ApartRow(Struct, frozen=True):
    """A unit without a rank, and why."""

    id: str
    unit: Link
    reason: str
    basis: str


class RankingView(Struct, frozen=True):
    """All that the template of a ranking may know."""

    title: str
    body: Link
    plan: Link
    winners: tuple[WinnerGroup, ...]
    rule: str
    source: str
    words: Markup
    groups: tuple[RankGroup, ...]
    ineligible: tuple[ApartRow, ...]
    voted: tuple[ApartRow, ...]
    """Those whom the council did not pass, or postponed."""
    unscored: tuple[ApartRow, ...]
    corrections: tuple[str, ...]
    """What was corrected after the results were published, in sentences."""
    ballot: BallotView | None
    gap_note: str
    """What decides where points do not; "" where they do."""
    comparison: Link
    method: Link
    result: Link
    files: tuple[tuple[str, str], ...]
    """Name and what it is of each file beside the page."""
    published: str


def ranking_page(ranking: RankingDossier, gaps: Gaps) -> Page:
    """Make the page of a ranking; who leads stands first."""
    name = ranking.name
    here = address.ranking_address(name.key)
    view = _view(ranking, gaps, address.base_of(here))
    return Page(
        address=here,
        title=view.title,
        description=f"Xếp hạng {name.body.name}, {name.title}: thứ hạng, tổng điểm và vì sao.",
        section="rankings",
        template="pages/ranking.html",
        has_code=True,
        view=view,
        updated=ranking.updated_on,
        trail=(body_link(name.body), Link("Xếp hạng", address.RANKINGS)),
        contents=tuple(_contents(view)),
        source=ranking.source,
        is_hidden=ranking.is_draft or name.body.is_sample,
        notices=campaign_notices(name.body, is_draft=ranking.is_draft),
        card=ranking_card(ranking),
    )


def _view(ranking: RankingDossier, gaps: Gaps, base: str) -> RankingView:
    name = ranking.name
    groups = tuple(rank_groups(ranking, gaps))
    return RankingView(
        title=f"Xếp hạng: {campaign_words(name)}",
        body=body_link(name.body),
        plan=plan_link(name),
        winners=tuple(winner_groups(ranking.podium, ranking.issuer.unit)),
        rule=rank_reasons(ranking).precedence(),
        source=source_words(ranking),
        words=blocks(ranking.words, base),
        groups=groups,
        ineligible=tuple(_apart(ranking, Status.INELIGIBLE)),
        voted=(*_apart(ranking, Status.FAILED), *_apart(ranking, Status.POSTPONED)),
        unscored=tuple(_apart(ranking, Status.UNSCORED)),
        corrections=tuple(words for *_, words in result_corrections(ranking)),
        ballot=ballot_view(
            ranking.ballot, ranking.scoring, ranking.issuer, ranking.podium
        ),
        gap_note=gap_note(ranking),
        comparison=comparison_link(name, "So sánh mọi đơn vị theo từng tiêu chí"),
        method=method_link(name),
        result=result_link(name, "Kết quả của phong trào"),
        files=(
            (
                INPUTS,
                "Tải mọi thứ dùng để xếp hạng: bộ tiêu chí, bảng điểm, số phiếu (JSON)",
            ),
            (RESULT, "Tải kết quả và cách xếp, kèm mã kiểm tra (JSON)"),
            (RANKING_CSV, "Tải bảng xếp hạng mở được bằng Excel (CSV)"),
        ),
        published=day_words(ranking.published_on),
    )


def _apart(ranking: RankingDossier, status: Status) -> Iterator[ApartRow]:
    for standing in ranking.apart(status):
        link = unit_link(ranking.issuer.unit(standing.unit))
        why = unranked(ranking, standing)
        yield ApartRow(standing.unit, link, why.reason, why.basis)


def _contents(view: RankingView) -> Iterator[ContentsEntry]:
    for group in view.groups:
        yield ContentsEntry(group.name, group_anchor(group.id))
    if view.ineligible:
        yield ContentsEntry("Không xét", "khong-xet")
    if view.voted:
        yield ContentsEntry("Hội đồng chưa thông qua", "hoi-dong-bieu-quyet")
    if view.unscored:
        yield ContentsEntry("Chưa có điểm công bố", "chua-cham")
    if view.corrections:
        yield ContentsEntry("Đính chính", "dinh-chinh-ket-qua")
    if view.ballot:
        yield ContentsEntry(
            view.ballot.heading or "Theo điểm và theo phiếu", "theo-phieu"
        )
    yield ContentsEntry("Tự kiểm tra", "tu-kiem-tra")
