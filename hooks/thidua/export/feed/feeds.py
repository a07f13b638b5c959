"""Which feeds there are: of the portal, of each kind of news, of each body and unit that has any."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from thidua.address import page as address
from thidua.address.file import FEED
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.portal.portal import PortalDossier
from thidua.export.feed.atom import Entry, Feed
from thidua.export.feed.entries import body_entries

_KINDS = (
    ("ke-hoach", address.PLANS, address.PLANS + FEED, "Kế hoạch thi đua"),
    ("ket-qua", address.RESULTS, address.RESULTS + FEED, "Kết quả xếp hạng"),
    ("khen-thuong", address.AWARDS, address.AWARDS + FEED, "Khen thưởng"),
    ("dien-hinh", address.EXEMPLARS, address.EXEMPLARS + FEED, "Điển hình tiên tiến"),
    ("dinh-chinh", address.RANKINGS, address.CORRECTIONS, "Đính chính"),
)
_ALWAYS = (address.CORRECTIONS,)
"""Whoever follows it before there is anything is not to be sent away."""


def all_feeds(portal: PortalDossier, bodies: Iterable[BodyDossier]) -> Iterator[Feed]:
    """Give every feed; those across bodies hold no samples where there are real bodies."""
    everything: list[Entry] = []
    for body in bodies:
        entries = tuple(body_entries(body))
        if body.issuer.slug in portal.bodies:
            everything += entries
        yield from body_feeds(body, entries)
    yield from portal_feeds(portal, everything)


def body_feeds(body: BodyDossier, entries: tuple[Entry, ...]) -> Iterator[Feed]:
    """Give the feed of a body, then those of its units."""
    name = body.issuer.name
    here = address.body_address(name.slug)
    if entries:
        yield Feed(here + FEED, here, f"Tin thi đua: {name.name}", entries)
    for unit in body.units:
        own = tuple(entry for entry in entries if unit in entry.units)
        if own:
            there = address.unit_address(name.slug, unit)
            title = f"Tin thi đua: {body.issuer.unit(unit).name}, {name.name}"
            yield Feed(there + FEED, there, title, own)


def portal_feeds(portal: PortalDossier, entries: Iterable[Entry]) -> Iterator[Feed]:
    """Give the feed of all news, then that of each kind."""
    found, name = tuple(entries), portal.commons.settings.name
    if found:
        yield Feed(FEED, address.HOME, f"Tin thi đua: {name}", found)
    for kind, page, file, title in _KINDS:
        own = tuple(entry for entry in found if entry.kind == kind)
        if own or file in _ALWAYS:
            yield Feed(file, page, f"{title}, {name}", own)


@dataclass(frozen=True, slots=True)
class Feeds:
    """The feeds of a portal: what each page names, and their files."""

    portal: PortalDossier
    site_url: str
    found: tuple[Feed, ...]
    by_page: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """Title and address of the feeds of a page."""

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Give the file of every feed."""
        settings = self.portal.commons.settings
        for feed in self.found:
            content = feed.content(settings.name, settings.updated_on, self.site_url)
            yield feed.address, content


def feeds_of(
    portal: PortalDossier, bodies: Iterable[BodyDossier], site_url: str
) -> Feeds:
    """Gather all feeds; a page that has several names each."""
    feeds = Feeds(portal, site_url, tuple(all_feeds(portal, bodies)))
    for feed in feeds.found:
        feeds.by_page.setdefault(feed.page, []).append((feed.title, feed.address))
    return feeds
