"""Which feeds there are: of the portal, of each kind of news, of each body and unit that has any."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from thidua.address import page as address
from thidua.address.file import FEED
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.portal.portal import PortalDossier
from thidua.export.feed.atom import Entry, Feed, paragraphs
from thidua.export.feed.entries import award_lines, place_line
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


def unit_entries(
    body: BodyDossier, entries: Iterable[Entry]
) -> dict[str, tuple[Entry, ...]]:
    """Give the news of every unit that has any, by its id: of what concerns many, its own line.

    A ranking of sixty units in sixty feeds would be told 3,600 times.
    """
    own, found = dict(_own(body)), dict[str, list[Entry]]()
    for entry in entries:
        for unit in entry.units & body.units.keys():
            html = own.get((entry.id, unit), entry.html)
            found.setdefault(unit, []).append(replace(entry, html=html))
    return {unit: tuple(found[unit]) for unit in body.units if unit in found}


def _own(body: BodyDossier) -> Iterator[tuple[tuple[str, str], str]]:
    """Give what an entry says of a unit, by the id of the entry and the unit."""
    for key in body.sheets:
        ranking, here = body.results[key].ranking, address.ranking_address(key)
        assert ranking
        for standing in ranking.standings:
            line = place_line(ranking, standing)
            yield (here, standing.unit), paragraphs([line])
    for told in body.awards.decisions:
        here = address.decision_address(told.campaign.key.body, told.id)
        units = {award.unit: None for award in told.awards if award.unit}
        for unit in units:
            lines = award_lines(told, (a for a in told.awards if a.unit == unit))
            yield (here, unit.id), paragraphs(lines)
