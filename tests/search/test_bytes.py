"""What a search costs on a cheap phone: bytes, compressed, whatever the portal holds."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from random import Random

import pytest

from tests.search.shelf import UNIT, Opened, clause, opened, opened_parts
from tests.test_site import ROOT
from thidua.address.file import CATALOGUE
from thidua.derive.search.entry import Entry
from thidua.publish.frame.script import page_script
from thidua.read.site.search_engine import Looking

CLAUSES, SHOWN, MOST = 1_200, 10, 100_000
PAGE = 6_000
"""What the page of the search may weigh itself."""
NAMES = (
    "Hà",
    "Trung",
    "Lĩnh",
    "Hoạt",
    "Giang",
    "Cẩm",
    "Phong",
    "Bắc",
    "Đông",
    "Nam",
    "Tân",
    "Minh",
    "Thịnh",
    "Yên",
)
SCOPE = ROOT / "overrides/scripts/search_page/scope.js"


def real_words() -> list[str]:
    plans = sorted((ROOT / "content").glob("*/ke-hoach/2025/*.md"))
    return " ".join(path.read_text("utf-8") for path in plans).split()


@pytest.fixture(scope="module")
def large() -> Opened:
    """Clauses of the words of the real plans in an order of chance: they hardly shrink."""
    words, random = real_words(), Random(7)
    entries = [
        clause(
            f"xa-mau/ke-hoach/2025/thi-dua-{n // 100}/#iv-{n % 100}-a",
            " ".join(random.choices(words, k=random.randint(15, 60))),
            label=f"Điểm a khoản {n % 100} mục IV",
            place="Phong trào thi đua cao điểm",
        )
        for n in range(CLAUSES)
    ]
    return opened(entries)


@pytest.mark.parametrize(
    "query",
    ["thi đua", "khen thuong", "thi đua khen thưởng", "nông th", "Ủy ban nhân dân xã", "th"],
)  # fmt: skip
def test_a_first_search_is_small(query: str, large: Opened) -> None:
    box = Opened(large.index, large.files)
    assert len(box.search(query, SHOWN)) == SHOWN
    script = page_script(ROOT / "overrides/scripts")
    needed = [script, *(large.files[name] for name in box.fetched)]
    sizes = [len(gzip.compress(body)) for body in needed]
    print(query, sum(sizes), len(box.fetched))
    assert sum(sizes) <= MOST


def communes(count: int) -> Opened:
    """So many communes: a hundred clauses of chance each, fifty hamlets, one word of their own."""
    words, random = real_words(), Random(11)
    names = [f"{a} {b}" for a in NAMES for b in NAMES]
    bodies = {f"xa-{n}": f"Xã {names[n % len(names)]}" for n in range(count)}
    parts = [
        [
            *(
                clause(
                    f"{slug}/ke-hoach/2025/thi-dua/#iv-{n}",
                    " ".join(random.choices(words, k=random.randint(15, 60))),
                    label=f"Khoản {n} mục IV",
                    body=slug,
                )
                for n in range(100)
            ),
            *(
                Entry(
                    f"{slug}/don-vi/thon-{n}/",
                    UNIT,
                    f"Thôn {random.choice(names)}",
                    "Thôn. Đồng hạng 7 trên 28 đơn vị.",
                    slug,
                )
                for n in range(50)
            ),
            clause(f"{slug}/dien-hinh/", f"Gốc đa {rare(number)}", body=slug),
        ]
        for number, slug in enumerate(bodies)
    ]
    return opened_parts(parts, bodies=bodies)


def rare(number: int) -> str:
    return "q" + "".join("bcdfghjklm"[int(figure)] for figure in f"{number:03}")


@pytest.mark.parametrize(
    ("count", "most"),
    [
        (7, 60_000),  # some 1,000 pages
        (140, 100_000),  # some 20,000
        pytest.param(1_000, 150_000, marks=pytest.mark.slow),
    ],
)
def test_a_first_search_stays_small(count: int, most: int) -> None:
    """Page, script, catalogue, words and ten hits, from a page of no body and from a commune's."""
    box = communes(count)
    weighed = {
        name: len(gzip.compress(body))
        for name, body in box.files.items()
        if not name.startswith("lo-")
    }
    script = len(gzip.compress(page_script(ROOT / "overrides/scripts")))
    pieces = int(re.findall(r"PIECES = (\d+)", SCOPE.read_text("utf-8"))[0])
    own = f"xa-{count // 2}"
    for query in (
        "thi đua",
        "thi đua khen thưởng",
        "Ủy ban nhân dân xã",
        "Thôn Hà Trung",
        "thon",
        "th",
        rare(count // 3),
    ):
        for looking in (Looking(pieces=pieces), Looking(own, (own,), pieces)):
            box.fetched = {CATALOGUE}
            assert box.search(query, SHOWN, looking)
            sizes = [
                weighed.get(name) or len(gzip.compress(box.files[name]))
                for name in box.fetched
            ]
            print(count, query, looking.own, PAGE + script + sum(sizes), len(sizes))
            assert PAGE + script + sum(sizes) <= most, (query, looking)


def test_the_page_is_small_whatever_the_portal_holds(real: Path) -> None:
    page = (real / "tim-kiem/index.html").read_bytes()
    assert len(gzip.compress(page)) <= PAGE
    assert re.findall(r'href="\.\./(?:xa|phuong|cum)-', page.decode()) == []


def test_the_index_grows_in_chunks(large: Opened) -> None:
    """No chunk is large, whatever the portal holds; the catalogue lists them."""
    sizes = {n: len(gzip.compress(body)) for n, body in large.files.items()}
    assert max(sizes.values()) <= 16_000
    assert (
        len([name for name in large.files if name.startswith("lo-")]) == CLAUSES // 16
    )


def test_chunks_hold_json_alone(large: Opened) -> None:
    for name, body in large.files.items():
        stem = name.partition(".")[0]
        text = body.decode()
        head, tail = f'thidua.add("{stem}",', ");\n"
        assert text.startswith(head) and text.endswith(tail)
        json.loads(text[len(head) : -len(tail)])
