"""All embeds of a body (khung nhúng): what is due in it, those of its campaigns, their snippets."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.address import page as address
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.plan.calendar import calendar_of
from thidua.page.calendar.entry import agenda_view
from thidua.page.embed.campaign import campaign_embeds, date_row
from thidua.page.embed.embed import (
    EmbedView,
    embed_page,
    notice_words,
    table_of,
)
from thidua.page.embed.snippet import snippets_page
from thidua.page.page import Link, Page
from thidua.page.scope import Scope
from thidua.say.notice import body_notices
from thidua.say.vietnamese import day_words


def embed_pages(body: BodyDossier, scope: Scope) -> Iterator[Page]:
    """Make all embeds of a body, and the page of their snippets."""
    pages = [_due(body, scope)]
    for result in body.results.values():
        pages += campaign_embeds(result, scope.commons.as_of)
    yield from pages
    yield snippets_page(body, pages, scope)


def _due(body: BodyDossier, scope: Scope) -> Page:
    items = [item for result in body.results.values() for item in result.agenda]
    near = calendar_of(items).near
    rows = [
        (
            *date_row(agenda_view(item))[:1],
            f"{agenda_view(item).title}; {item.campaign.title}",
        )
        for item in near
    ]
    name = body.issuer.name
    where = address.body_calendar_address(name.slug)
    view = EmbedView(
        title="Sắp đến hạn",
        body=name.name,
        as_of=day_words(scope.commons.as_of),
        tables=(table_of("60 ngày tới", ("Khi nào", "Việc"), rows),) if rows else (),
        empty="60 ngày tới không có hạn nào.",
        link=Link("Lịch đầy đủ", where),
        notices=notice_words(body_notices(name)),
        what="Sắp đến hạn",
    )
    return embed_page(
        address.due_embed_address(name.slug), view, body.issuer.body.updated_on
    )
