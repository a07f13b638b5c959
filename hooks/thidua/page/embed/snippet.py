"""Ready snippets of all embeds of a body (trang lấy mã nhúng)."""

from __future__ import annotations

from html import escape

from msgspec import Struct

from thidua.address import page as address
from thidua.derive.dossier.body import BodyDossier
from thidua.model.key import CampaignKey
from thidua.page.embed.campaign import ClausesView
from thidua.page.embed.embed import (
    EmbedTable,
    EmbedView,
)
from thidua.page.page import Link, Page
from thidua.page.part.link import body_link
from thidua.page.scope import Scope
from thidua.say.notice import body_notices

NO_SITE = "https://ten-mien-cua-cong.example/"
"""Stands in snippets of a portal that does not know its address; the page says so."""
NEWEST = 4
"""Campaigns of which tables are there to copy; frames are there of all."""


class Snippet(Struct, frozen=True):
    """One embed, ready to copy."""

    title: str
    address: str
    frame: str
    """HTML that shows it in a frame: always as the portal is."""
    plain: str
    """The same as HTML of the page itself, as of today; "" where there is none."""
    is_clause: bool
    folder: str
    """What all embeds of one campaign share."""
    subject: str
    """The campaign that it is of; "" for the body as a whole."""
    what: str
    parts: tuple[tuple[str, str], ...]
    """What the address may choose of it: anchors with their names."""


class SnippetsView(Struct, frozen=True):
    """All that the template of snippets may know."""

    title: str
    body: Link
    snippets: tuple[Snippet, ...]
    knows_site: bool


def snippets_page(body: BodyDossier, pages: list[Page], scope: Scope) -> Page:
    """Make the page that has them to copy."""
    name, site = body.issuer.name, scope.site_url or NO_SITE
    title = f"Nhúng vào trang khác: {name.name}"
    newest = {c.name.key for c in body.campaigns[:NEWEST]}
    found = tuple(_snippet(page, site, newest) for page in pages)
    return Page(
        address=address.embeds_address(name.slug),
        title=title,
        description=f"{name.name}: mã chép sẵn để đưa xếp hạng, tiến độ, mốc, điều khoản vào trang khác.",
        section="",
        template="pages/snippets.html",
        view=SnippetsView(title, body_link(name), found, bool(scope.site_url)),
        updated=body.issuer.body.updated_on,
        trail=(body_link(name),),
        explains=False,
        has_script=True,
        script="embed",
        is_dated=True,
        is_hidden=name.is_sample,
        notices=body_notices(name),
    )


def _snippet(page: Page, site: str, newest: set[CampaignKey]) -> Snippet:
    """Make the snippets of an embed; tables to copy only where they are still of use."""
    view: EmbedView = page.view
    is_clause = isinstance(view, ClausesView)
    target = f"{site}{page.address}" + ("#i" if is_clause else "")
    frame = (
        f'<iframe src="{escape(target)}" title="{escape(view.title)}" width="100%"'
        f' height="{view.height}" style="border:0" loading="lazy"></iframe>'
    )
    is_new = page.address.endswith("/sap-den-han/") or any(
        page.address.startswith(address.embed_address(key, "")[:-1]) for key in newest
    )
    plain = "" if is_clause or not is_new else _plain(view, site)
    return Snippet(
        view.title,
        page.address,
        frame,
        plain,
        is_clause,
        page.address.rstrip("/").rpartition("/")[0],
        view.subject,
        view.what,
        view.parts,
    )


def _plain(view: EmbedView, site: str) -> str:
    """Write an embed as HTML for a page of the body itself."""
    said = "".join(f"<p><strong>{escape(words)}</strong></p>" for words in view.notices)
    day = f" (tính đến {escape(view.as_of)})" if view.as_of else ""
    tables = "".join(map(_table, view.tables)) or f"<p>{escape(view.empty)}</p>"
    link = f'<p><a href="{escape(site + view.link.address)}">{escape(view.link.text)}</a></p>'
    return f"<section><h3>{escape(view.title)}{day}</h3>{said}{tables}{link}</section>"


def _table(table: EmbedTable) -> str:
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in table.heads)
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>"
        for row in table.rows
    )
    return (
        f"<table><caption>{escape(table.caption)}</caption>"
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )
