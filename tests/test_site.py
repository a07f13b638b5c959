"""The whole house: the tiny commune, then the real portal, built as they will be published."""

from __future__ import annotations

import filecmp
import gzip
import hashlib
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest

from tests.commune import ROOT, TODAY, build, build_apart, commune, configuration
from tests.structure import Structure
from tests.weight import weight_of
from thidua.check.rule.registry import RULES
from thidua.review.registry import DRAFT_RULES

DAY_NAMED = re.compile("Tính đến ngày|Cập nhật [0-9/]+, từ đó chưa có gì thay đổi")
"""A page tells of which day it speaks, once where that is the day of its data, too."""

PLANS = {
    "cum-thi-dua-12-thanh-hoa/ke-hoach/2025/tong-ket/",
    "xa-ha-trung/ke-hoach/2025/chao-mung-dai-hoi-dang-bo/",
    "phuong-bac-son/ke-hoach/2025/chao-mung-dai-hoi-dang/",
    "xa-cam-giang/ke-hoach/2025/thang-loi-kinh-te-xa-hoi/",
    "xa-phong-quang/ke-hoach/2025/chao-mung-dai-hoi-xiv/",
}


class Page(HTMLParser):
    """Links, anchors and resources of a page, read independently of the build."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.resources: list[str] = []
        self.ids: list[str] = []
        self.tags: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found: Mapping[str, str | None] = dict(attrs)
        self.tags.add(tag)
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if tag == "a" and found.get("href"):
            self.links.append(str(found["href"]))
        elif tag == "link" and found.get("rel") != "canonical":
            self.resources.append(str(found.get("href")))
        elif found.get("src"):
            self.resources.append(str(found["src"]))


@cache  # nobody changes a site that is built
def pages(site: Path) -> tuple[tuple[str, Page], ...]:
    return tuple(_pages(site))


def _pages(site: Path) -> Iterator[tuple[str, Page]]:
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        yield address, Page(path.read_text("utf-8"))


def files(site: Path) -> set[str]:
    return {
        path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()
    }


def test_tiny_commune_has_its_pages(tiny: Path) -> None:
    """The home page is the empty line."""
    told = (ROOT / "tests/site/addresses.txt").read_text("utf-8").splitlines()
    assert sorted(address for address, _ in pages(tiny)) == told


def test_every_fault_is_listed_by_its_code_and_explained(tiny: Path) -> None:
    """Messages, and links of before, lead to the list; each line of it to the page of a topic."""
    site, home = dict(pages(tiny)), "huong-dan/loi/"
    listed = site[home]
    told = [urljoin(home, link) for link in listed.links if "/#" in link]
    rules = [*RULES, *(rule.id for rule in DRAFT_RULES)]
    assert [link.rpartition("#")[2] for link in told] == rules
    assert set(rules) <= {*listed.ids}
    explained = {f"{page}#{id}" for page in site for id in site[page].ids}
    assert [link for link in told if link not in explained] == []


def test_a_fault_says_how_grave_it_is(tiny: Path) -> None:
    """In words of its own where it is of a draft: nothing is built of that."""
    told = {
        topic: re.findall(
            r'class="fault__mark"><code>[\w-]+</code> (\w+ ?\w*):',
            (tiny / f"huong-dan/loi/{topic}/index.html").read_text("utf-8"),
        )
        for topic in ("du-thao-van-ban", "van-ban-phap-ly")
    }
    assert set(told["du-thao-van-ban"]) == {"Cảnh báo", "Gợi ý"}
    assert set(told["van-ban-phap-ly"]) == {"Lưu ý", "Ghi chú"}


def test_only_what_readers_need_is_published(tiny: Path) -> None:
    kinds = {Path(name).suffix for name in files(tiny)}
    assert kinds == {
        ".html",
        ".css",
        ".js",
        ".woff2",
        ".svg",
        ".webp",
        ".jpg",
        ".png",
        ".csv",
        ".json",
        ".ndjson",
        ".zip",
        ".xml",
        ".gz",
        ".txt",
        ".ics",
        ".docx",
        ".md",
        "",
    }
    assert {name for name in files(tiny) if not Path(name).suffix} == {
        "_headers",
        "SHA256SUMS",
    }


@pytest.mark.slow
def test_same_data_same_bytes(tiny: Path, tmp_path: Path) -> None:
    """Another folder, another time zone, another seed of hashes: the same site."""
    again = tmp_path / "again"
    config = configuration(commune(tmp_path / "elsewhere", []))
    done = build_apart(
        config, again, TZ="Asia/Ho_Chi_Minh", PYTHONHASHSEED="7", LANG="vi_VN.UTF-8"
    )
    assert done.returncode == 0, done.stderr
    assert files(again) == files(tiny)
    _, unlike, wrong = filecmp.cmpfiles(tiny, again, files(tiny), shallow=False)
    assert (unlike, wrong) == ([], [])


def test_a_data_fault_stops_mkdocs_before_the_site_is_wiped(tmp_path: Path) -> None:
    change = {
        "file": "data/bodies/xa-mau/body.yml",
        "replace": ["kind: commune", "kind: xa"],
    }
    config = configuration(commune(tmp_path / "root", [change]))
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("cũ", "utf-8")
    done = build(config, site)
    assert done.returncode == 1
    assert (
        "data/bodies/xa-mau/body.yml:3:7: Loại (kind): “xa” không có trong danh sách"
        in done.stderr
    )
    assert "Traceback" not in done.stderr
    assert files(site) == {"index.html"}


def test_every_link_and_anchor_leads_somewhere(real: Path) -> None:
    site = dict(pages(real))
    others = files(real)
    broken = [
        f"{address}: {link}"
        for address, page in site.items()
        for link in page.links + page.resources
        if not _resolves(address, link, site, others)
    ]
    assert broken == []


def _resolves(
    address: str, link: str, site: Mapping[str, Page], others: set[str]
) -> bool:
    parts = urlsplit(urljoin(f"https://x/{address}", link))
    if parts.netloc != "x":
        return True
    path = parts.path.removeprefix("/")
    if path in site:
        return not parts.fragment or parts.fragment in site[path].ids
    return path in others


def test_ids_are_unique_on_each_page(real: Path) -> None:
    doubled = {a: p.ids for a, p in pages(real) if len(set(p.ids)) != len(p.ids)}
    assert doubled == {}


@pytest.mark.slow
def test_every_page_can_be_heard(real: Path) -> None:
    """Language, headings, tables, charts and pictures tell what they are, in Vietnamese."""
    faults = [
        f"{path.relative_to(real)}: {fault}"
        for path in sorted(real.rglob("*.html"))
        for fault in Structure(path.read_text("utf-8")).faults
    ]
    assert faults == []


def test_nothing_is_asked_of_another_origin(real: Path) -> None:
    """No frame, and every file is our own, in pages and in the stylesheet."""
    astray = {
        (address, resource)
        for address, page in pages(real)
        for resource in page.resources
        if urlsplit(resource).netloc
    }
    assert astray == set()
    css = "".join(path.read_text("utf-8") for path in real.rglob("*.css"))
    assert re.findall(r"url\((?!\"be-vietnam-pro-)[^)]*\)|@import", css) == []


def test_scripts_are_allowed_where_one_is(real: Path) -> None:
    """Only the search, the comparisons, what is cited, the choice of an embed have a script, and may run one."""
    allowed = {
        path.relative_to(real).as_posix()
        for path in real.rglob("*.html")
        if "script-src" in path.read_text("utf-8")
    }
    compared = {f"{a}index.html" for a, _ in pages(real) if a.endswith("/so-sanh/")}
    assert len(compared) == 3
    cited = {f"{a}index.html" for a, _ in pages(real) if a.endswith("/trich-dan/")}
    cited -= {"huong-dan/trich-dan/index.html"}
    plans = {name.replace("trich-dan/", "") for name in cited}
    assert len(cited) == 4
    chosen = {
        f"{a}index.html" for a, _ in pages(real) if re.fullmatch("nhung/[^/]+/", a)
    }
    assert len(chosen) == 7
    assert allowed == {"tim-kiem/index.html", *compared, *cited, *plans, *chosen}


def test_pages_of_a_body_ask_it_first(real: Path) -> None:
    """The box in the head says whose page it is on; no other page says anything."""
    bodies = {path.parent.name for path in (ROOT / "data/bodies").glob("*/body.yml")}
    told: dict[str, set[str]] = {}
    for path in real.rglob("*.html"):
        name = path.relative_to(real).as_posix()
        html = path.read_text("utf-8")
        first = name.partition("/")[0] if "search--head" in html else ""
        said = re.findall(r'name="truoc" value="([^"]*)"', html)
        told.setdefault(first if first in bodies else "", set()).update(said)
    assert told == {"": set(), **{body: {body} for body in bodies}}


def test_assets_are_named_after_their_content(real: Path) -> None:
    """Browsers keep them for ever: no two contents may share a name."""
    astray = [
        path.name
        for path in (real / "assets").rglob("*")
        if path.is_file()
        and hashlib.sha256(path.read_bytes()).hexdigest()[:10] not in path.name
    ]
    assert astray == []


@pytest.mark.slow
def test_no_page_weighs_more_than_a_cheap_phone_bears(real: Path) -> None:
    """40 kB of text as servers send it, five requests; a page with a script: six."""
    heavy = {}
    for address, page in pages(real):
        weight = weight_of(real, address)
        if weight.total > 40_000 or weight.requests > 5 + ("script" in page.tags):
            heavy[address] = weight
    assert heavy == {}
    fonts = {p.name: p.stat().st_size for p in (real / "assets").glob("*.woff2")}
    assert fonts and {n: size for n, size in fonts.items() if size > 25_000} == {}


def test_a_withdrawn_exemplar_shows_no_picture(real: Path) -> None:
    folder = real / "xa-minh-hoa/dien-hinh/2025/hien-dat-mo-duong"
    html = (folder / "index.html").read_text("utf-8")
    assert "Đã rút, không còn là điển hình" in html and "<img" not in html
    assert list(real.rglob("*hien-dat-mo-duong*.png")) == []
    index = (real / "dien-hinh/du-lieu/minh-hoa/index.html").read_text("utf-8")
    assert index.count("<img") == index.count('<article class="card') - 1


def test_plans_are_two_clicks_from_home(real: Path) -> None:
    site = dict(pages(real))
    first = {_address("", link) for link in site[""].links}
    second = {_address(a, link) for a in first & set(site) for link in site[a].links}
    assert PLANS - (first | second) == set()


def _address(address: str, link: str) -> str:
    return urlsplit(urljoin(f"https://x/{address}", link)).path.removeprefix("/")


def test_a_summary_says_so_and_nothing_that_is_not_known(real: Path) -> None:
    words = ("Bản tóm lược", "DỰ THẢO", "đã ký", 'content="noindex"')
    told = {}
    for address in PLANS:
        text = (real / address / "index.html").read_text("utf-8")
        told[address] = tuple(word in text for word in words)
    assert told == dict.fromkeys(PLANS, (True, False, False, False))


@pytest.mark.slow
def test_what_depends_on_the_day_names_it(tmp_path: Path) -> None:
    days = ("2025-02-01", "2025-06-15", "2025-12-30")
    for day in days:
        made = build(ROOT / "tests/site/mkdocs.yml", tmp_path / day, THIDUA_AS_OF=day)
        assert made.returncode == 0, made.stderr
    silent = set()
    for path in (tmp_path / days[0]).rglob("index.html"):
        name = path.relative_to(tmp_path / days[0])
        others = [p for d in days if (p := tmp_path / d / name).exists()]
        words = {p.read_text("utf-8") for p in others}
        if len(words) > 1 and not all(map(DAY_NAMED.search, words)):
            silent.add(name.as_posix())
    assert silent == set()


def test_every_clause_of_every_plan_has_its_anchor(real: Path) -> None:
    """The ids of the three texts, recipients too, stand on the pages of their plans."""
    for stem, start in (("000", "cum"), ("002", "phuong"), ("004", "xa-phong")):
        (ids,) = (ROOT / "tests/seeds").glob(f"{stem}-*.ids")
        (address,) = (a for a in PLANS if a.startswith(start))
        page = Page((real / address / "index.html").read_text("utf-8"))
        assert set(ids.read_text("utf-8").split()) - set(page.ids) == set()


@pytest.mark.slow
def test_site_works_below_a_sub_path(tmp_path: Path) -> None:
    """Only the page for missing addresses knows where the site stands."""
    told = ["https://mau.example/", "https://x.example/a/b/"]
    changes = [{"file": "mkdocs.yml", "replace": told}]
    done = build(configuration(commune(tmp_path / "root", changes)), tmp_path / "s")
    assert done.returncode == 0, done.stderr
    rooted = {
        address
        for address, page in pages(tmp_path / "s")
        for link in page.links + page.resources
        if link.startswith("/")
    }
    assert rooted == {"404.html"}
    lost = Page((tmp_path / "s/404.html").read_text("utf-8"))
    assert {
        link.startswith("/a/b/")
        for link in lost.links + lost.resources
        if not link.startswith("#")
    } == {True}


@pytest.mark.slow
def test_live_server_shows_a_fault_as_a_page_and_recovers(tmp_path: Path) -> None:
    """The first build fails: the server starts, tells the fault, and heals with the data."""
    fault = {
        "file": "data/bodies/xa-mau/body.yml",
        "replace": ["kind: commune", "kind: xa"],
    }
    root = commune(tmp_path / "root", [fault])
    config = configuration(root)
    config.write_text(f"{config.read_text('utf-8')}\nwatch: [data]\n", "utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "-f", str(config), "-a", host]
    told = {**os.environ, "THIDUA_AS_OF": TODAY.isoformat()}
    with subprocess.Popen(
        command, env=told, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            assert "“xa” không có trong danh sách" in _fetch(
                host, "không có trong danh sách"
            )
            body = root / "data/bodies/xa-mau/body.yml"
            body.write_text(
                body.read_text("utf-8").replace("kind: xa", "kind: commune"), "utf-8"
            )
            assert "Đường làng sạch" in _fetch(host, "Đường làng sạch")
        finally:
            server.terminate()


def _fetch(host: str, awaited: str) -> str:
    """Ask the home page until it says what is awaited, for at most twenty seconds."""
    text = ""
    for _ in range(100):
        try:
            with urllib.request.urlopen(f"http://{host}/", timeout=5) as answer:
                text = answer.read().decode()
        except OSError:
            text = ""
        if awaited in text:
            break
        time.sleep(0.2)
    return text


def test_a_page_tells_previews_what_it_is(real: Path) -> None:
    """Whole addresses; the picture of a page stands beside it."""
    address = "xa-minh-hoa/ke-hoach/2026/thon-truong-kieu-mau/"
    head = (real / address / "index.html").read_text("utf-8").partition("</head>")[0]
    told = dict(re.findall(r'<meta property="(og:[\w:]+)" content="([^"]*)">', head))
    whole = f"https://thidua.example/{address}"
    assert told["og:title"] == "Thi đua thôn, trường kiểu mẫu năm 2026"
    assert (told["og:url"], told["og:image"]) == (whole, f"{whole}the-chia-se.png")
    assert f'<link rel="canonical" href="{whole}">' in head
    assert "Số: 02/KH-UBND" in told["og:image:alt"]
    assert (
        told["og:description"]
        == re.findall(r'name="description" content="([^"]*)"', head)[0]
    )


def test_home_bodies_plans_rankings_exemplars_have_a_picture(real: Path) -> None:
    pictures = {name for name in files(real) if name.endswith("the-chia-se.png")}
    kinds = {
        "home": r"the-chia-se.png",
        "body": r"[\w-]+/the-chia-se.png",
        "plan": r"[\w-]+/ke-hoach/\d+/[\w-]+/the-chia-se.png",
        "ranking": r"[\w-]+/xep-hang/\d+/[\w-]+/the-chia-se.png",
        "exemplar": r"[\w-]+/dien-hinh/\d+/[\w-]+/the-chia-se.png",
    }
    found = {
        kind: sum(bool(re.fullmatch(form, name)) for name in pictures)
        for kind, form in kinds.items()
    }
    exemplars = list((ROOT / "content").glob("*/dien-hinh/*/*.md"))
    rankings = [
        a for a, _ in pages(real) if re.fullmatch(r"[\w-]+/xep-hang/\d+/[\w-]+/", a)
    ]
    assert found == {
        "home": 1,
        "body": 7,
        "plan": 9,
        "ranking": len(rankings),
        "exemplar": len(exemplars),
    }
    assert sum(found.values()) == len(pictures)
    named = set()
    for path in real.rglob("*.html"):
        named |= set(
            re.findall(
                r'og:image" content="https://thidua.example/([^"]*)"',
                path.read_text("utf-8"),
            )
        )
    assert named == pictures


def test_feedback_goes_to_offices_that_are_known_and_names_its_place(
    real: Path,
) -> None:
    """No address is invented for a real body."""
    letters = {
        (address.partition("/")[0], urlsplit(link).path)
        for address, page in pages(real)
        for link in page.links
        if link.startswith("mailto:") and urlsplit(link).path
    }
    assert letters == {
        ("xa-minh-hoa", "vanphong@xaminhhoa.invalid"),
        ("cum-thi-dua-minh-hoa", "thuky@cumminhhoa.invalid"),
    }
    address = "xa-minh-hoa/ke-hoach/2026/thon-truong-kieu-mau/"
    page = dict(pages(real))[address]
    told = [
        parse_qs(urlsplit(link).query)["body"][0].split()[1]
        for link in page.links
        if link.startswith("mailto:vanphong")
    ]
    whole = f"https://thidua.example/{address}"
    assert told == [f"{whole}#{id_}" for id_ in ("i", "ii", "iii", "iv", "v")] + [whole]


def test_without_an_address_of_its_own_a_site_tells_none(tmp_path: Path) -> None:
    told = ["site_url: https://mau.example/", "site_url: ''"]
    changes = [{"file": "mkdocs.yml", "replace": told}]
    site = tmp_path / "site"
    done = build(configuration(commune(tmp_path / "root", changes)), site)
    assert done.returncode == 0, done.stderr
    text = (site / "xa-mau/index.html").read_text("utf-8")
    absent = ("og:image", "og:url", "canonical", 'class="qr"', "#chia-se")
    assert [word for word in absent if word in text] == []
    assert [name for name in files(site) if name.endswith("the-chia-se.png")] == []


@pytest.mark.parametrize("address", sorted(PLANS))
def test_a_plan_is_light(real: Path, address: str) -> None:
    """Page and stylesheet, as they are sent: at most 40 kB."""
    style = b"".join(path.read_bytes() for path in real.glob("assets/*.css"))
    page = (real / address / "index.html").read_bytes()
    assert len(gzip.compress(page)) + len(gzip.compress(style)) <= 40_000
