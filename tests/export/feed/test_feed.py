"""Feeds: whole, in order, with ids that no host changes and nothing that could be read as markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Case
from tests.invented import dossiers
from thidua.export.feed.atom import Entry, Feed, paragraphs
from thidua.export.feed.entries import body_entries
from thidua.export.feed.feeds import body_feeds, feed_files, portal_feeds

ATOM = "{http://www.w3.org/2005/Atom}"


def test_feed(case: Case) -> None:
    found = dossiers(case.given)
    url = case.given.get("site_url", "")
    news = {slug: tuple(body_entries(body)) for slug, body in found.bodies.items()}
    own = [
        f for slug, body in found.bodies.items() for f in body_feeds(body, news[slug])
    ]
    feeds = [*own, *portal_feeds(found.portal, news)]
    files = dict(feed_files(feeds, found.portal.commons.settings, url))
    told = list(files)
    for address in case.given["show"]:
        ElementTree.fromstring(files[address])
        told += [f"# {address}", files[address].decode()]
    case.expect("\n".join(told))


def feeds(site: Path) -> Iterator[tuple[str, ElementTree.Element]]:
    for path in [*site.rglob("nguon-tin.xml"), site / "xep-hang/dinh-chinh.xml"]:
        yield path.relative_to(site).as_posix(), ElementTree.parse(path).getroot()


def words(element: ElementTree.Element, name: str) -> list[str]:
    return [found.text or "" for found in element.findall(ATOM + name)]


def test_every_feed_is_what_readers_expect(real: Path) -> None:
    """RFC 4287: each feed and entry has one id, one title, one day; ids are told once."""
    for address, feed in feeds(real):
        assert words(feed, "id") == [f"tag:cong-thi-dua,2026:{address}"]
        entries = feed.findall(f"{ATOM}entry")
        days = [words(entry, "updated")[0] for entry in entries]
        assert days == sorted(days, reverse=True)
        assert words(feed, "updated") == (days[:1] or words(feed, "updated"))
        ids = [words(entry, "id") for entry in entries]
        assert all(
            len(id) == 1 and id[0].startswith("tag:cong-thi-dua,2026:") for id in ids
        )
        assert len({id[0] for id in ids}) == len(ids)
        assert entries or address == "xep-hang/dinh-chinh.xml"
        for entry in entries:
            assert len(words(entry, "title")) == len(words(entry, "content")) == 1
            assert words(entry, "content")[0].startswith("<p>")
            sample = words(entry, "title")[0].startswith("Dữ liệu minh họa: ")
            assert sample is ("minh-hoa" in address)


def test_each_feed_is_named_by_its_page(real: Path) -> None:
    named = {}
    for path in real.rglob("index.html"):
        links = re.findall(
            r'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="([^"]+)">',
            path.read_text("utf-8"),
        )
        for link in links:
            file = (path.parent / link).resolve()
            named[file.relative_to(real.resolve()).as_posix()] = path
    assert set(named) == {address for address, _ in feeds(real)}


def test_another_host_changes_no_id(real: Path) -> None:
    entry = Entry("ke-hoach", "a/", "a/", "A", date(2025, 1, 1), "<p>a</p>", False)
    one, other = (
        ElementTree.fromstring(
            Feed("nguon-tin.xml", "", "Tin", (entry,)).content("A", date(2025, 1, 1), u)
        )
        for u in ("https://a.example/", "https://b.example/x/")
    )
    assert [e.text for e in one.iter(f"{ATOM}id")] == [
        e.text for e in other.iter(f"{ATOM}id")
    ]


@given(st.text(), st.text())
def test_words_stay_words(title: str, line: str) -> None:
    """Whatever is typed: well-formed, and one paragraph of text, no markup of its own."""
    entry = Entry(
        "ke-hoach", "a/", "a/", title, date(2025, 1, 1), paragraphs([line]), True
    )
    feed = Feed("nguon-tin.xml", "", title, (entry,)).content(
        title, date(2025, 1, 1), ""
    )
    told = ElementTree.fromstring(feed).find(f"{ATOM}entry/{ATOM}content")
    assert told is not None and told.text
    assert re.findall("<[^>]*>", told.text) == ["<p>", "</p>"] * (2 if line else 1)
