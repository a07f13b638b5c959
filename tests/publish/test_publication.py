"""Links of a site: every one leads to a page that is there, to an anchor that is there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from thidua.page.page import Page
from thidua.publish.publication import Publication
from thidua.publish.soundness import faults_of
from thidua.publish.tree.tree import Tree


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
    site = Publication(None)
    site.note(page(""), "")
    site.note(page("a/"), '<h2 id="muc">')
    site.note(page("a/b/"), f'<p id="o-day"><a href="{link}">x</a>')
    told = [
        problem.message.rpartition("”: ")[2]
        for problem in faults_of(site, {"assets/x.css"})
    ]
    assert told == ([why] if why else [])


@pytest.mark.parametrize(
    ("html", "broken"),
    [
        ('<img src="a.webp" srcset="a.webp 1x, thieu.webp 2x">', ["thieu.webp"]),
        ('<source srcset="../anh/b.webp 400w, ../../anh/b.webp 800w">', []),
        ('<source srcset="a.webp">', []),
        ('<img srcset="x.webp 1x,y.webp 2x" src="a.webp">', ["x.webp", "y.webp"]),
        ('<img srcset="" src="a.webp"><video poster="z.webp"></video>', ["z.webp"]),
        ('<img srcset="https://x.example/a.webp 2x">', []),
    ],
)
def test_every_picture_of_a_set_is_there(html: str, broken: list[str]) -> None:
    site = Publication(None)
    site.note(page("a/b/"), html)
    others = {"a/b/a.webp", "a/anh/b.webp", "anh/b.webp"}
    assert [problem.found for problem in faults_of(site, others)] == broken


@pytest.mark.parametrize(
    ("css", "broken"),
    [
        ("src:url(font.woff2)", []),
        ('src:url("font.woff2") format("woff2"),url(\'thieu.woff2\')', ["thieu.woff2"]),
        ("background:url( ../icon.svg )", []),
        ("background:url(../assets/icon.svg)", ["../assets/icon.svg"]),
        ("background:url(data:image/svg+xml,x);filter:url(#a)", []),
        ("color:red", []),
    ],
)
def test_every_address_of_a_stylesheet_is_there(
    tmp_path: Path, css: str, broken: list[str]
) -> None:
    site = Publication(Tree(str(tmp_path)))
    site.write("assets/cong.css", f"p{{{css}}}".encode())
    told = [
        (problem.found, problem.message)
        for problem in faults_of(site, {"assets/font.woff2", "icon.svg"})
    ]
    message = "tệp /assets/cong.css: url({}): không có trang đích"
    assert told == [(link, message.format(link)) for link in broken]


def test_two_pages_at_one_address_are_told() -> None:
    site = Publication(None)
    site.note(page("a/"), "")
    site.note(page("a/"), "")
    assert [p.message for p in faults_of(site, ())] == ["hai trang cùng địa chỉ /a/"]


def test_sitemap_lists_what_may_be_found_with_the_day_of_its_data(
    tmp_path: Path,
) -> None:
    site = Publication(Tree(str(tmp_path)))
    site.note(page("a/"), "")
    hidden = Page("b/", "t", "d", "", "t.html", None, date(2025, 1, 1), is_hidden=True)
    site.note(hidden, "")
    site.write_sitemap("https://x.example/")
    sitemap = (tmp_path / "sitemap.xml").read_text("utf-8")
    assert sitemap.count("<url>") == 1
    assert "<loc>https://x.example/a/</loc><lastmod>2025-01-01</lastmod>" in sitemap


def test_an_anchor_that_stands_twice_is_told() -> None:
    site = Publication(None)
    site.note(page("a/"), '<h2 id="x"></h2><h2 id="y"></h2><h3 id="x"></h3>')
    assert [p.message for p in faults_of(site, ())] == ["trang /a/: mã #x có hai lần"]


def test_a_copied_file_takes_no_place_of_ours(tmp_path: Path) -> None:
    site = Publication(Tree(str(tmp_path)))
    site.publish(page("a/"), "")
    site.write("a/bang.csv", b"")
    told = [
        (p.place.file, p.message) for p in faults_of(site, {"a/bang.csv", "a/x.png"})
    ]
    assert told == [("content/a/bang.csv", "cổng tự dựng tệp này")]
