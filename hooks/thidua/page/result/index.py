"""What came of all campaigns (trang kết quả chung), those with results first."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.address.page import RESULTS
from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.dossier.portal import PortalDossier
from thidua.page.page import Link, Page
from thidua.page.part.link import body_link, result_link
from thidua.page.result.winner import WinnerGroup, winner_groups
from thidua.say.name import Badge
from thidua.say.result_status import result_status


@dataclass(frozen=True, slots=True)
class ResultCard:
    """A campaign and what has been published of it."""

    link: Link
    body: Link
    year: int
    badge: Badge
    words: str
    winners: tuple[WinnerGroup, ...]


@dataclass(frozen=True, slots=True)
class ResultIndexView:
    """All that the template of the list may know: real campaigns, sample ones apart."""

    real: tuple[ResultCard, ...]
    sample: tuple[ResultCard, ...]


def result_index_page(portal: PortalDossier) -> Page:
    """Make the list of results."""
    cards = [(c.name.body.is_sample, result_card(c)) for c in portal.campaigns()]
    view = ResultIndexView(
        real=tuple(card for is_sample, card in cards if not is_sample),
        sample=tuple(card for is_sample, card in cards if is_sample),
    )
    dates = [campaign.updated_on for campaign in portal.campaigns()]
    return Page(
        address=RESULTS,
        title="Kết quả thi đua",
        description="Phong trào nào đã có kết quả, ai đứng đầu, khen thưởng ra sao; phong trào nào chưa có và vì sao.",
        section="results",
        template="pages/result_index.html",
        is_listed=True,
        view=view,
        updated=max(dates, default=portal.commons.settings.updated_on),
    )


def result_card(campaign: CampaignSummary) -> ResultCard:
    """Make the card of a campaign's result."""
    status = result_status(campaign.outcome)
    return ResultCard(
        link=result_link(campaign.name),
        body=body_link(campaign.name.body),
        year=campaign.name.key.year,
        badge=status.badge,
        words=status.words,
        winners=tuple(winner_groups(campaign)),
    )
