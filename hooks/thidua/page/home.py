"""The home page (trang chủ): what runs, what is due, who leads, what is new, where is mine; the same of samples."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from thidua.address.page import HOME, SAMPLES
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.plan.timing import Stage
from thidua.derive.portal.portal import PortalDossier
from thidua.derive.portal.summary import BodySummary
from thidua.page.body.page import BodyView, body_view
from thidua.page.calendar.entry import AgendaView, agenda_view
from thidua.page.exemplar.index import ExemplarCard, exemplar_card
from thidua.page.page import Link, Page
from thidua.page.part.link import body_link
from thidua.page.part.long_list import MANY
from thidua.page.part.share_card import home_card
from thidua.page.plan.index import PlanCard, plan_card
from thidua.page.result.index import ResultCard, result_card
from thidua.page.scope import Scope
from thidua.say import name
from thidua.say.body.kinship import ended_words
from thidua.say.notice import SAMPLE, own_notices

DUE_SHOWN, LEADERS_SHOWN, EXEMPLARS_SHOWN, CARDS_SHOWN = 4, 3, 3, 12
_LIVE = (Stage.RUNNING, Stage.COMING)


class BodyCard(Struct, frozen=True):
    """A body in short."""

    link: Link
    kind: str
    province: str
    count: int
    ended: str
    """Since when it stands no more; "" where it does."""


class HomePart(Struct, frozen=True):
    """What happens in the bodies of a portal."""

    late: tuple[AgendaView, ...]
    due: tuple[AgendaView, ...]
    running: tuple[PlanCard, ...]
    undetermined: tuple[PlanCard, ...]
    ended: tuple[PlanCard, ...]
    results: tuple[ResultCard, ...]
    exemplars: tuple[ExemplarCard, ...]
    bodies: tuple[BodyCard, ...]
    is_cut: bool
    """Whether only the newest campaigns of each stage are there."""

    @property
    def all_past(self) -> bool:
        """Nothing runs and nothing is due: the page leads with what came of it."""
        return not self.running and not self.due and not self.late


class HomeView(Struct, frozen=True):
    """All that the template of the home page may know."""

    words: Markup
    part: HomePart
    has_samples: bool
    """Whether sample bodies are put aside, on a page of their own."""
    body: BodyView | None
    """The one commune that the portal is for; None where it is for several bodies."""


def home_page(
    portal: PortalDossier,
    home: BodyDossier | None,
    scope: Scope,
    words: Markup,
    title: str,
) -> Page:
    """Make the home page below the words of `content/index.md`.

    `home` is the one commune that the portal is for, where there is one.
    """
    part = home_part(portal, scope)
    return Page(
        address=HOME,
        title=title,
        description=portal.commons.settings.description,
        section="",
        template="pages/home.html",
        is_listed=True,
        view=HomeView(
            words=words,
            part=replace(part, exemplars=()) if home else part,  # it tells its own
            has_samples=portal.samples is not None,
            body=body_view(home, scope, "") if home else None,
        ),
        updated=portal.updated_on,
        is_dated=True,
        source="content/index.md",
        card=home_card(portal),
        notices=own_notices(home.issuer.name) if home else (),
    )


def home_part(portal: PortalDossier, scope: Scope) -> HomePart:
    """Tell what happens: what is due, what runs, what came of it."""
    campaigns = list(portal.campaigns())
    coming = sorted(portal.calendar.coming, key=lambda item: item.last)
    late = portal.calendar.late
    exemplars = list(portal.exemplars())
    exemplars.sort(key=lambda e: e.exemplar.updated_on, reverse=True)
    exemplars.sort(key=lambda e: bool(e.exemplar.withdrawn))
    return HomePart(
        late=tuple(agenda_view(item) for item in late[-DUE_SHOWN:]),
        due=tuple(agenda_view(item) for item in coming[:DUE_SHOWN]),
        running=_cards(campaigns, *_LIVE),
        undetermined=_cards(campaigns, Stage.UNDETERMINED),
        ended=_cards(campaigns, Stage.ENDED),
        results=tuple(result_card(c) for c in _newest_results(campaigns)),
        exemplars=tuple(exemplar_card(e, scope) for e in exemplars[:EXEMPLARS_SHOWN]),
        bodies=tuple(_body_card(body) for body in portal.bodies.values()),
        is_cut=len(campaigns) > MANY,
    )


def _cards(campaigns: list[CampaignSummary], *stages: Stage) -> tuple[PlanCard, ...]:
    """Give the campaigns of some stages; of a portal with many, the newest of them."""
    found = [campaign for campaign in campaigns if campaign.stage in stages]
    if len(campaigns) > MANY:
        found = sorted(found, key=lambda c: c.updated_on, reverse=True)[:CARDS_SHOWN]
    return tuple(map(plan_card, found))


def _newest_results(campaigns: list[CampaignSummary]) -> list[CampaignSummary]:
    found = [campaign for campaign in campaigns if campaign.outcome.is_there]
    return sorted(found, key=lambda c: -c.name.key.year)[:LEADERS_SHOWN]


def _body_card(body: BodySummary) -> BodyCard:
    return BodyCard(
        link=body_link(body.name, body.name.name),
        kind=name.BODY_KINDS[body.body.kind],
        province=body.body.province,
        count=len(body.campaigns),
        ended=ended_words(body.name),
    )


def sample_page(samples: PortalDossier, scope: Scope) -> Page:
    """Make the page that leads to all sample bodies."""
    return Page(
        address=SAMPLES,
        title="Xem thử với dữ liệu minh họa",
        description="Dữ liệu minh họa: cổng trình bày bảng điểm, xếp hạng, khen thưởng và điển hình ra sao khi có số liệu.",
        section="",
        template="pages/sample.html",
        view=home_part(samples, scope),
        updated=samples.updated_on,
        is_dated=True,
        is_hidden=True,
        notices=(SAMPLE,),
    )
