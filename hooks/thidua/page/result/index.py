"""What came of all campaigns (trang kết quả chung), those with results first."""

from __future__ import annotations

from msgspec import Struct

from thidua.address.page import RESULTS
from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.portal.portal import PortalDossier
from thidua.page.page import Link, Page
from thidua.page.part.facet import newest
from thidua.page.part.link import body_link, result_link
from thidua.page.part.long_list import Rest, rest_of_results
from thidua.page.result.winner import WinnerGroup, in_a_card, winner_groups
from thidua.say.name import Badge
from thidua.say.ranking.result_status import result_status


class ResultCard(Struct, frozen=True):
    """A campaign and what has been published of it."""

    link: Link
    body: Link
    year: int
    badge: Badge
    words: str
    winners: tuple[WinnerGroup, ...]


class ResultIndexView(Struct, frozen=True):
    """All that the template of the list may know: sample campaigns apart."""

    cards: tuple[ResultCard, ...]
    rest: Rest | None
    """Where all results are, if these are only the newest."""
    samples: tuple[ResultCard, ...]


def result_index_page(portal: PortalDossier) -> Page:
    """Make the list of results."""
    campaigns = list(portal.campaigns())
    apart = list(portal.samples.campaigns()) if portal.samples else []
    view = ResultIndexView(
        cards=_cards(campaigns),
        rest=rest_of_results(portal, len(campaigns), "phong trào", "phong trào"),
        samples=_cards(apart),
    )
    dates = [campaign.changed_on for campaign in campaigns]
    return Page(
        address=RESULTS,
        title="Kết quả thi đua",
        description="Phong trào nào đã có kết quả, ai đứng đầu, khen thưởng ra sao; phong trào nào chưa có và vì sao.",
        section="results",
        template="pages/result_index.html",
        is_listed=True,
        view=view,
        updated=max(dates, default=portal.commons.settings.updated_on),
        is_dated=True,
    )


def _cards(campaigns: list[CampaignSummary]) -> tuple[ResultCard, ...]:
    return tuple(map(result_card, newest(campaigns, lambda c: c.changed_on)))


def result_card(campaign: CampaignSummary) -> ResultCard:
    """Make the card of a campaign's result."""
    status = result_status(campaign.outcome, campaign.name.body)
    link = result_link(campaign.name)
    winners = winner_groups(campaign.podium, campaign.winners.__getitem__)
    return ResultCard(
        link=link,
        body=body_link(campaign.name.body),
        year=campaign.name.key.year,
        badge=status.badge,
        words=status.words,
        winners=tuple(in_a_card(winners, link.address)),
    )
