"""What a search costs on a cheap phone: bytes, compressed, of an index of 1,200 clauses."""

from __future__ import annotations

import gzip
import json
from random import Random

import pytest

from tests.search.shelf import Opened, clause, opened
from tests.test_site import ROOT
from thidua.publish.frame.script import page_script

CLAUSES, SHOWN, MOST = 1_200, 10, 100_000


@pytest.fixture(scope="module")
def large() -> Opened:
    """Clauses of the words of the real plans in an order of chance: they hardly shrink."""
    plans = sorted((ROOT / "content").glob("*/ke-hoach/2025/*.md"))
    words = " ".join(path.read_text("utf-8") for path in plans).split()
    random = Random(7)
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


def test_the_index_grows_in_chunks(large: Opened) -> None:
    """No chunk is large, whatever the portal holds; the catalogue lists them."""
    sizes = {n: len(gzip.compress(body)) for n, body in large.files.items()}
    assert max(sizes.values()) <= 16_000
    assert len(large.index.blocks[0]) == CLAUSES // 16


def test_chunks_hold_json_alone(large: Opened) -> None:
    for name, body in large.files.items():
        stem = name.partition(".")[0]
        text = body.decode()
        head, tail = f'thidua.add("{stem}",', ");\n"
        assert text.startswith(head) and text.endswith(tail)
        json.loads(text[len(head) : -len(tail)])
