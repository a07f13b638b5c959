"""Small pages that others set into theirs (trang nhúng): tables, one link back, no script."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from thidua.address.page import EMBEDS, embeds_address
from thidua.derive.portal.portal import PortalDossier
from thidua.page.page import Link, Page
from thidua.say.body.kinship import listed_name
from thidua.say.notice import SAMPLE, Notice

MOST = 40
"""Rows of a table that an embed shows; the page behind it has all."""


class EmbedTable(Struct, frozen=True):
    """A table of an embed."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    left_out: int = 0
    """Rows that only the page behind has."""
    ids: tuple[str, ...] = ()
    """An anchor for each row, where one can be chosen: it is shown boldly."""


class EmbedView(Struct, frozen=True):
    """All that the template of an embed may know."""

    title: str
    body: str
    as_of: str
    """The day it speaks of; "" where it depends on none."""
    tables: tuple[EmbedTable, ...]
    empty: str
    """What is said where there is no table."""
    link: Link
    """The page behind it."""
    notices: tuple[str, ...]
    subject: str = ""
    """The campaign that it is of; "" for the body as a whole."""
    what: str = ""
    """What it shows, in a word or two."""

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """What the address may choose of it, behind `#`: anchors with their names."""
        return tuple(
            (id, row[1])
            for table in self.tables
            for id, row in zip(table.ids, table.rows, strict=False)
        )

    @property
    def height(self) -> int:
        """How high a frame should be, in pixels, on a telephone."""
        rows = sum(len(table.rows) + 2 for table in self.tables)
        return min(900, 190 + 48 * rows)


def table_of(
    caption: str,
    heads: tuple[str, ...],
    rows: list[tuple[str, ...]],
    ids: tuple[str, ...] = (),
) -> EmbedTable:
    """Make a table of what fits."""
    left_out = max(0, len(rows) - MOST)
    return EmbedTable(caption, heads, tuple(rows[:MOST]), left_out, ids[:MOST])


def embed_page(
    address: str, view: EmbedView, updated: date, template: str = "pages/embed.html"
) -> Page:
    """Make a page without a frame: not for search engines, the page behind is the real one."""
    return Page(
        address=address,
        title=view.title,
        description=f"{view.title}, {view.body}: bản nhúng.",
        section="",
        template=template,
        view=view,
        updated=updated,
        explains=False,
        is_hidden=True,
        is_bare=True,
        notices=(SAMPLE,) if SAMPLE.value in view.notices else (),
        stands_for=view.link.address,
    )


def notice_words(notices: tuple[Notice, ...]) -> tuple[str, ...]:
    """Say the notices of the page behind."""
    return tuple(notice.value for notice in notices)


class EmbedIndexView(Struct, frozen=True):
    """All that the template may know."""

    bodies: tuple[Link, ...]
    samples: tuple[Link, ...]


def embed_index_page(portal: PortalDossier) -> Page:
    """Make the list of bodies, each with its ready snippets."""
    apart = portal.samples
    return Page(
        address=EMBEDS,
        title="Nhúng vào trang khác",
        description="Đưa bảng xếp hạng, tiến độ, mốc, điều khoản, việc sắp đến hạn vào trang của xã, phường: mã chép sẵn.",
        section="",
        template="pages/embed_index.html",
        view=EmbedIndexView(
            tuple(_bodies(portal)), tuple(_bodies(apart)) if apart else ()
        ),
        updated=portal.commons.settings.updated_on,
        is_listed=True,
    )


def _bodies(portal: PortalDossier) -> Iterator[Link]:
    for slug, body in portal.bodies.items():
        yield Link(listed_name(body.name), embeds_address(slug))
