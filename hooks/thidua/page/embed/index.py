"""Where to find what may be set into other pages (danh sách trang nhúng)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.address.page import EMBEDS, embeds_address
from thidua.derive.portal.portal import PortalDossier
from thidua.page.page import Link, Page


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
        view=EmbedIndexView(tuple(_bodies(portal)), tuple(_bodies(apart)) if apart else ()),
        updated=portal.commons.settings.updated_on,
        is_listed=True,
    )  # fmt: skip


def _bodies(portal: PortalDossier) -> Iterator[Link]:
    for slug, body in portal.bodies.items():
        yield Link(body.name.name, embeds_address(slug))
