"""What came of all campaigns (trang kết quả chung), those with results first."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.address.page import RESULTS, body_address, result_address
from thidua.model.portal import CampaignEntry
from thidua.page.page import Link, Page
from thidua.page.result.winner import WinnerGroup, winner_groups
from thidua.page.scope import Scope
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


def result_index_page(scope: Scope) -> Page:
    """Make the list of results."""
    portal = scope.portal
    dates = [entry.campaign.updated_on for entry in portal.campaigns()]
    return Page(
        address=RESULTS,
        title="Kết quả thi đua",
        description="Phong trào nào đã có kết quả, ai đứng đầu, khen thưởng ra sao; phong trào nào chưa có và vì sao.",
        section="results",
        template="pages/result_index.html",
        view=ResultIndexView(*parted(scope)),
        updated=max(dates, default=portal.settings.updated_on),
    )


def parted(scope: Scope) -> tuple[tuple[ResultCard, ...], tuple[ResultCard, ...]]:
    """Give the cards of real campaigns, then those of sample ones."""
    entries = list(scope.portal.campaigns())
    sample = {slug for slug, e in scope.portal.bodies.items() if e.body.sample}
    real = tuple(result_card(e, scope) for e in entries if e.body not in sample)
    return real, tuple(result_card(e, scope) for e in entries if e.body in sample)


def result_card(entry: CampaignEntry, scope: Scope) -> ResultCard:
    """Make the card of a campaign's result."""
    status = result_status(entry)
    body = scope.portal.bodies[entry.body].body
    return ResultCard(
        link=Link(entry.campaign.title, result_address(entry.key)),
        body=Link(body.short_name, body_address(entry.body)),
        year=entry.year,
        badge=status.badge,
        words=status.words,
        winners=tuple(winner_groups(entry, scope)),
    )
