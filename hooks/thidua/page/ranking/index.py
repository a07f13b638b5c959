"""All rankings (trang xếp hạng chung): who leads where; corrections; the list to verify."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.address.page import (
    RANKINGS,
    body_address,
    ranking_address,
    result_address,
)
from thidua.model.portal import CampaignEntry
from thidua.page.page import Link, Page
from thidua.page.ranking.correction import CorrectionEntry, correction_entries
from thidua.page.ranking.page import published_on
from thidua.page.result.winner import WinnerGroup, winner_groups
from thidua.page.scope import Scope
from thidua.say.result_status import has_results
from thidua.say.vietnamese import day_words


@dataclass(frozen=True, slots=True)
class RankingCard:
    """A ranking in short."""

    link: Link
    body: Link
    year: int
    groups: tuple[WinnerGroup, ...]
    is_sample: bool


@dataclass(frozen=True, slots=True)
class RankingIndexView:
    """All that the template of the list may know."""

    rankings: tuple[RankingCard, ...]
    held: tuple[tuple[Link, str], ...]
    """Rankings that are kept back, and until when."""
    without: tuple[tuple[Link, str], ...]
    """Real campaigns without a ranking, with the name of their body."""
    corrections: tuple[CorrectionEntry, ...]
    all_sample: bool


def ranking_index_page(scope: Scope) -> Page:
    """Make the list of rankings."""
    rankings = list(scope.standings.rankings())
    dates = [published_on(entry) for entry in rankings]
    return Page(
        address=RANKINGS,
        title="Xếp hạng",
        description="Đơn vị nào đứng đầu từng phong trào, thôn tôi đứng thứ mấy và vì sao; đính chính; tệp để tự kiểm tra.",
        section="rankings",
        template="pages/ranking_index.html",
        view=_view(scope, rankings),
        updated=max(dates, default=scope.portal.settings.updated_on),
    )


def _view(scope: Scope, rankings: list[CampaignEntry]) -> RankingIndexView:
    bodies = scope.portal.bodies
    cards = tuple(_card(entry, scope) for entry in rankings)
    others = [e for e in scope.portal.campaigns() if not e.results.has_ranking]
    return RankingIndexView(
        rankings=cards,
        held=tuple(
            (Link(e.campaign.title, result_address(e.key)), day_words(e.results.held_until))
            for e in others
            if e.results.held_until
        ),
        without=tuple(
            (Link(e.campaign.title, result_address(e.key)), bodies[e.body].body.short_name)
            for e in others
            if not e.results.held_until and not has_results(e) and not bodies[e.body].body.sample
        ),
        corrections=tuple(correction_entries(scope)),
        all_sample=bool(cards) and all(card.is_sample for card in cards),
    )  # fmt: skip


def _card(entry: CampaignEntry, scope: Scope) -> RankingCard:
    body = scope.portal.bodies[entry.body].body
    return RankingCard(
        link=Link(entry.campaign.title, ranking_address(entry.key)),
        body=Link(body.short_name, body_address(entry.body)),
        year=entry.year,
        groups=tuple(winner_groups(entry, scope)),
        is_sample=body.sample,
    )
