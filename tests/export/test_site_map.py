"""The map of the site: every address once with the day of its content, however many there are."""

from __future__ import annotations

import gzip
from datetime import date, timedelta
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from thidua.export.site_map import site_map_files

SITE = "https://x.example/a&b/"
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
FIRST = date(2025, 1, 1)


def entries(content: bytes) -> list[tuple[str, str]]:
    """Every place of a file with its day."""
    root = ElementTree.fromstring(content)
    return [
        (e.findtext(f"{SPACE}loc", ""), e.findtext(f"{SPACE}lastmod", "")) for e in root
    ]


def test_one_file_while_it_is_enough() -> None:
    pages = [("b/", FIRST), ("", FIRST + timedelta(1))]
    files = dict(site_map_files(pages, SITE, 2))
    assert list(files) == ["sitemap.xml", "sitemap.xml.gz", "robots.txt"]
    assert entries(files["sitemap.xml"]) == [
        (SITE, "2025-01-02"),
        (f"{SITE}b/", "2025-01-01"),
    ]
    assert (
        files["robots.txt"].decode()
        == f"User-agent: *\nAllow: /\nSitemap: {SITE}sitemap.xml\n"
    )


def test_what_is_packed_names_neither_time_nor_machine() -> None:
    """Python 3.13 names no machine, and those before it do: both have to give the same bytes."""
    packed = dict(site_map_files([("", FIRST)], SITE))["sitemap.xml.gz"]
    assert packed[:10] == b"\x1f\x8b\x08\0\0\0\0\0\x02\xff"


@given(st.integers(0, 40), st.integers(1, 9))
def test_nothing_is_lost_by_splitting(number: int, most: int) -> None:
    pages = [(f"p{n:03}/", FIRST + timedelta(n)) for n in range(number)]
    files = dict(site_map_files(reversed(pages), SITE, most))
    assert all(
        gzip.decompress(files[f"{n}.gz"]) == files[n]
        for n in files
        if n.endswith(".xml")
    )
    parts = [
        name for name in files if name.startswith("sitemap-") and name.endswith(".xml")
    ]
    told = [e for name in parts or ["sitemap.xml"] for e in entries(files[name])]
    assert told == [(SITE + address, day.isoformat()) for address, day in pages]
    assert all(len(entries(files[name])) <= most for name in parts)
    if parts:
        assert [loc for loc, _ in entries(files["sitemap.xml"])] == [
            SITE + n for n in parts
        ]
        assert max(day for _, day in entries(files["sitemap.xml"])) == told[-1][1]
