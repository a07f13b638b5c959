"""Links of a site: every one leads to a page that is there, to an anchor that is there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from thidua.page.page import Page
from thidua.publish.publication import Publication


def page(address: str) -> Page:
    return Page(address, "t", "d", "", "t.html", None, date(2025, 1, 1))


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("../", ""),
        ("../#muc", ""),
        ("../#thieu", "trang đích không có mục #thieu"),
        ("#o-day", ""),
        ("#khong", "trang đích không có mục #khong"),
        ("../../", ""),
        ("../c/", "không có trang đích"),
        ("../../assets/x.css", ""),
        ("../../assets/y.css", "không có trang đích"),
        ("https://chinhphu.vn/", ""),
        ("mailto:x@y.example", ""),
        ("../?q=a&amp;b", ""),
    ],
)
def test_link(link: str, why: str) -> None:
    site = Publication(Path())
    site.note(page(""), "")
    site.note(page("a/"), '<h2 id="muc">')
    site.note(page("a/b/"), f'<p id="o-day"><a href="{link}">x</a>')
    told = [
        problem.message.rpartition("”: ")[2]
        for problem in site.problems({"assets/x.css"})
    ]
    assert told == ([why] if why else [])


def test_two_pages_at_one_address_are_told() -> None:
    site = Publication(Path())
    site.note(page("a/"), "")
    site.note(page("a/"), "")
    assert [p.message for p in site.problems(())] == ["hai trang cùng địa chỉ /a/"]


def test_sitemap_lists_what_may_be_found_with_the_day_of_its_data() -> None:
    site = Publication(Path())
    site.note(page("a/"), "")
    hidden = Page("b/", "t", "d", "", "t.html", None, date(2025, 1, 1), is_hidden=True)
    site.note(hidden, "")
    sitemap = site.sitemap("https://x.example/").decode()
    assert sitemap.count("<url>") == 1
    assert "<loc>https://x.example/a/</loc><lastmod>2025-01-01</lastmod>" in sitemap


def test_an_anchor_that_stands_twice_is_told() -> None:
    site = Publication(Path())
    site.note(page("a/"), '<h2 id="x"></h2><h2 id="y"></h2><h3 id="x"></h3>')
    assert [p.message for p in site.problems(())] == ["trang /a/: mã #x có hai lần"]


def test_a_copied_file_takes_no_place_of_ours(tmp_path: Path) -> None:
    site = Publication(tmp_path)
    site.publish(page("a/"), "")
    site.write("a/bang.csv", b"")
    told = [(p.place.file, p.message) for p in site.problems({"a/bang.csv", "a/x.png"})]
    assert told == [("content/a/bang.csv", "cổng tự dựng tệp này")]
