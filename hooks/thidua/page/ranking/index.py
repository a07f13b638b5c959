"""All rankings (trang xếp hạng chung): who leads where; corrections; the list to verify."""

from __future__ import annotations

from msgspec import Struct

from thidua.address.page import RANKINGS
from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.portal.portal import PortalDossier
from thidua.page.page import Link, Page
from thidua.page.part.facet import newest
from thidua.page.part.link import body_link, ranking_link, result_link
from thidua.page.part.long_list import Rest, rest_of_results
from thidua.page.ranking.correction import CorrectionEntry, correction_entries
from thidua.page.result.winner import WinnerGroup, in_a_card, winner_groups
from thidua.say.body.kinship import listed_name
from thidua.say.vietnamese import day_words


class RankingCard(Struct, frozen=True):
    """A ranking in short."""

    link: Link
    body: Link
    year: int
    groups: tuple[WinnerGroup, ...]


class RankingIndexView(Struct, frozen=True):
    """All that the template of the list may know."""

    rankings: tuple[RankingCard, ...]
    rest: Rest | None
    """Where all rankings are, if these are only the newest."""
    samples: tuple[RankingCard, ...]
    held: tuple[tuple[Link, str], ...]
    """Rankings that are kept back, and until when."""
    without: tuple[tuple[Link, str], ...]
    """Campaigns without a ranking, with the name of their body."""
    without_count: int
    """How many there are; a page cannot hold them all."""
    corrections: tuple[CorrectionEntry, ...]


def ranking_index_page(portal: PortalDossier) -> Page:
    """Make the list of rankings."""
    ranked = _ranked(portal)
    dates = (campaign.changed_on for campaign in ranked)
    return Page(
        address=RANKINGS,
        title="Xếp hạng",
        description="Đơn vị nào đứng đầu từng phong trào, thôn tôi đứng thứ mấy và vì sao; đính chính; tệp để tự kiểm tra.",
        section="rankings",
        template="pages/ranking_index.html",
        is_listed=True,
        view=_view(portal, ranked),
        updated=max(dates, default=portal.commons.settings.updated_on),
        is_dated=True,
    )


def _view(portal: PortalDossier, ranked: list[CampaignSummary]) -> RankingIndexView:
    others = [c for c in portal.campaigns() if not c.outcome.has_ranking]
    without = [c for c in others if not c.outcome.held_until]
    return RankingIndexView(
        rankings=_cards(ranked),
        rest=rest_of_results(portal, len(ranked), "bảng xếp hạng", "bảng"),
        samples=_cards(_ranked(portal.samples)) if portal.samples else (),
        held=tuple(
            (result_link(c.name), day_words(c.outcome.held_until))
            for c in others
            if c.outcome.held_until
        ),
        without=tuple(
            (result_link(c.name), listed_name(c.name.body))
            for c in newest(without, lambda c: c.updated_on)
        ),
        without_count=len(without),
        corrections=correction_entries(portal),
    )


def _ranked(portal: PortalDossier) -> list[CampaignSummary]:
    return [c for c in portal.campaigns() if c.outcome.has_ranking]


def _cards(ranked: list[CampaignSummary]) -> tuple[RankingCard, ...]:
    return tuple(map(_card, newest(ranked, lambda c: c.changed_on)))


def _card(campaign: CampaignSummary) -> RankingCard:
    link = ranking_link(campaign.name)
    winners = winner_groups(campaign.podium, campaign.winners.__getitem__)
    return RankingCard(
        link=link,
        body=body_link(campaign.name.body),
        year=campaign.name.key.year,
        groups=tuple(in_a_card(winners, link.address)),
    )
