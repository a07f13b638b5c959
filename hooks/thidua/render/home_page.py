"""The home page (trang chủ): what runs, what is due, what came of what is over."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from thidua.derive.agenda import agenda
from thidua.derive.timing import Stage
from thidua.model.portal import BodyEntry, Portal
from thidua.render import name
from thidua.render.address import HOME, body_address
from thidua.render.agenda_view import AgendaView, agenda_view
from thidua.render.page import Link, Page
from thidua.render.plan_card import PlanCard, plan_card
from thidua.render.vietnamese import day_words

DUE_SHOWN = 4


@dataclass(frozen=True, slots=True)
class BodyCard:
    """A body in short."""

    link: Link
    kind: str
    province: str
    count: int
    is_sample: bool


@dataclass(frozen=True, slots=True)
class HomeView:
    """All that the template of the home page may know."""

    as_of: str
    words: Markup
    running: tuple[PlanCard, ...]
    undetermined: tuple[PlanCard, ...]
    ended: tuple[PlanCard, ...]
    due: tuple[AgendaView, ...]
    bodies: tuple[BodyCard, ...]
    all_past: bool
    """Nothing runs and nothing is due: the page leads with what came of it."""


def home_page(portal: Portal, words: Markup, title: str) -> Page:
    """Make the home page below the words of `content/index.md`."""
    return Page(
        address=HOME,
        title=title,
        description=portal.settings.description,
        section="",
        template="pages/home.html",
        view=_view(portal, words),
        updated=max(
            [
                portal.settings.updated_on,
                *(e.campaign.updated_on for e in portal.campaigns()),
            ]
        ),
        source="content/index.md",
    )


def _view(portal: Portal, words: Markup) -> HomeView:
    cards = [plan_card(entry, portal) for entry in portal.campaigns()]
    live = (Stage.RUNNING, Stage.COMING)
    due = [item for item in agenda(portal) if item.day and not item.is_past][:DUE_SHOWN]
    running = tuple(card for card in cards if card.stage in live)
    return HomeView(
        as_of=day_words(portal.as_of),
        words=words,
        running=running,
        undetermined=tuple(card for card in cards if card.stage is Stage.UNDETERMINED),
        ended=tuple(card for card in cards if card.stage is Stage.ENDED),
        due=tuple(agenda_view(item, portal) for item in due),
        bodies=tuple(_body_card(entry) for entry in portal.bodies.values()),
        all_past=not running and not due,
    )


def _body_card(entry: BodyEntry) -> BodyCard:
    body = entry.body
    return BodyCard(
        link=Link(body.short_name, body_address(entry.slug)),
        kind=name.BODY_KINDS[body.kind],
        province=body.province,
        count=len(entry.campaigns),
        is_sample=body.sample,
    )
