"""Which feeds there are: of the portal, of each kind of news, of each body and unit that has any."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from thidua.address import page as address
from thidua.address.file import FEED
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.portal.portal import PortalDossier
from thidua.export.feed.atom import Entry, Feed
from thidua.export.feed.unit import unit_entries
from thidua.model.portal_settings import PortalSettings

News = Mapping[str, tuple[Entry, ...]]
"""The news of every body, by its slug."""

_KINDS = (
    ("ke-hoach", address.PLANS, address.PLANS + FEED, "Kế hoạch thi đua"),
    ("ket-qua", address.RESULTS, address.RESULTS + FEED, "Kết quả xếp hạng"),
    ("khen-thuong", address.AWARDS, address.AWARDS + FEED, "Khen thưởng"),
    ("dien-hinh", address.EXEMPLARS, address.EXEMPLARS + FEED, "Điển hình tiên tiến"),
    ("dinh-chinh", address.RANKINGS, address.CORRECTIONS, "Đính chính"),
)
_ALWAYS = (address.CORRECTIONS,)
"""Whoever follows it before there is anything is not to be sent away."""


def body_feeds(body: BodyDossier, entries: tuple[Entry, ...]) -> Iterator[Feed]:
    """Give the feed of a body, then those of its units."""
    name = body.issuer.name
    here = address.body_address(name.slug)
    if entries:
        yield Feed(here + FEED, here, f"Tin thi đua: {name.name}", entries)
    for unit, own in unit_entries(body, entries).items():
        there = address.unit_address(name.slug, unit)
        title = f"Tin thi đua: {body.issuer.unit(unit).name}, {name.name}"
        yield Feed(there + FEED, there, title, own)


def portal_feeds(portal: PortalDossier, news: News) -> Iterator[Feed]:
    """Give the feed of all news, then that of each kind; no samples where there are real bodies."""
    found = tuple(e for slug, own in news.items() if slug in portal.bodies for e in own)
    name = portal.commons.settings.name
    if found:
        yield Feed(FEED, address.HOME, f"Tin thi đua: {name}", found)
    for kind, page, file, title in _KINDS:
        own = tuple(entry for entry in found if entry.kind == kind)
        if own or file in _ALWAYS:
            yield Feed(file, page, f"{title}, {name}", own)


def named_feeds(feeds: Iterable[Feed]) -> dict[str, list[tuple[str, str]]]:
    """Give the title and address of the feeds of each page, by its address."""
    by_page: dict[str, list[tuple[str, str]]] = {}
    for feed in feeds:
        by_page.setdefault(feed.page, []).append((feed.title, feed.address))
    return by_page


def feed_files(
    feeds: Iterable[Feed], settings: PortalSettings, site_url: str
) -> Iterator[tuple[str, bytes]]:
    """Give the file of every feed."""
    for feed in feeds:
        content = feed.content(settings.name, settings.updated_on, site_url)
        yield feed.address, content
