"""The home page (trang chủ): what runs, what is due, who leads, what is new, where is mine."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from thidua.address.page import HOME, body_address
from thidua.derive.plan.agenda import agenda
from thidua.derive.plan.timing import Stage
from thidua.model.portal import BodyEntry, CampaignEntry
from thidua.page.body.page import BodyView, body_view
from thidua.page.calendar.entry import AgendaView, agenda_view
from thidua.page.exemplar.card import ExemplarCard, exemplar_card
from thidua.page.page import Link, Page
from thidua.page.part.share_card import home_card
from thidua.page.plan.card import PlanCard, plan_card
from thidua.page.result.index import ResultCard, result_card
from thidua.page.scope import Scope
from thidua.say import name
from thidua.say.result_status import has_results
from thidua.say.vietnamese import day_words

DUE_SHOWN, LEADERS_SHOWN, EXEMPLARS_SHOWN = 4, 3, 3
_LIVE = (Stage.RUNNING, Stage.COMING)


@dataclass(frozen=True, slots=True)
class BodyCard:
    """A body in short."""

    link: Link
    kind: str
    province: str
    count: int


@dataclass(frozen=True, slots=True)
class HomePart:
    """What happens in some bodies: the real ones, or the sample ones."""

    late: tuple[AgendaView, ...]
    due: tuple[AgendaView, ...]
    running: tuple[PlanCard, ...]
    undetermined: tuple[PlanCard, ...]
    ended: tuple[PlanCard, ...]
    results: tuple[ResultCard, ...]
    exemplars: tuple[ExemplarCard, ...]
    bodies: tuple[BodyCard, ...]

    @property
    def all_past(self) -> bool:
        """Nothing runs and nothing is due: the page leads with what came of it."""
        return not self.running and not self.due and not self.late


@dataclass(frozen=True, slots=True)
class HomeView:
    """All that the template of the home page may know."""

    as_of: str
    words: Markup
    real: HomePart
    sample: HomePart
    body: BodyView | None
    """The one commune that the portal is for; None where it is for several bodies."""


def home_page(scope: Scope, words: Markup, title: str) -> Page:
    """Make the home page below the words of `content/index.md`."""
    settings = scope.portal.settings
    dates = [entry.campaign.updated_on for entry in scope.portal.campaigns()]
    return Page(
        address=HOME,
        title=title,
        description=settings.description,
        section="",
        template="pages/home.html",
        view=_view(scope, words),
        updated=max([settings.updated_on, *dates]),
        source="content/index.md",
        card=home_card(scope.portal),
    )


def _view(scope: Scope, words: Markup) -> HomeView:
    portal = scope.portal
    home = portal.settings.home_body
    return HomeView(
        as_of=day_words(portal.as_of),
        words=words,
        real=_part(scope, is_sample=False),
        sample=_part(scope, is_sample=True),
        body=body_view(portal.bodies[home], scope, "") if home else None,
    )


def _part(scope: Scope, *, is_sample: bool) -> HomePart:
    portal = scope.portal
    bodies = [e for e in portal.bodies.values() if e.body.sample is is_sample]
    campaigns = [campaign for entry in bodies for campaign in entry.campaigns]
    cards = [plan_card(entry, portal) for entry in campaigns]
    names = {entry.slug for entry in bodies}
    dates = [i for i in agenda(portal) if i.day and i.entry.body in names]
    due = [item for item in dates if not item.is_past]
    late = [item for item in dates if item.is_late]
    exemplars = [exemplar for entry in bodies for exemplar in entry.exemplars]
    exemplars.sort(key=lambda e: e.exemplar.updated_on, reverse=True)
    return HomePart(
        late=tuple(agenda_view(item, portal) for item in late[-DUE_SHOWN:]),
        due=tuple(agenda_view(item, portal) for item in due[:DUE_SHOWN]),
        running=tuple(card for card in cards if card.stage in _LIVE),
        undetermined=tuple(card for card in cards if card.stage is Stage.UNDETERMINED),
        ended=tuple(card for card in cards if card.stage is Stage.ENDED),
        results=tuple(result_card(e, scope) for e in _newest_results(campaigns)),
        exemplars=tuple(exemplar_card(e, scope) for e in exemplars[:EXEMPLARS_SHOWN]),
        bodies=tuple(_body_card(entry) for entry in bodies),
    )


def _newest_results(campaigns: list[CampaignEntry]) -> list[CampaignEntry]:
    found = [entry for entry in campaigns if has_results(entry)]
    return sorted(found, key=lambda e: -e.year)[:LEADERS_SHOWN]


def _body_card(entry: BodyEntry) -> BodyCard:
    body = entry.body
    return BodyCard(
        link=Link(body.short_name, body_address(entry.slug)),
        kind=name.BODY_KINDS[body.kind],
        province=body.province,
        count=len(entry.campaigns),
    )
