"""What a search costs on a cheap phone: bytes, compressed, of an index of 1,200 clauses."""

from __future__ import annotations

import gzip
import json
from itertools import islice
from random import Random

import pytest

from tests.search.shelf import Opened, clause, opened
from tests.test_site import ROOT
from thidua.derive.search.engine import search
from thidua.export.search.chunk import CATALOGUE, chunk_files

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
    box = Opened(large.index)
    hits = list(islice(search(query, box.shelf), SHOWN))
    assert len(hits) == SHOWN
    needed = {CATALOGUE, *(f"tu-{n}" for n in box.shards), *(f"lo-{n}" for n in box.blocks)}  # fmt: skip
    files = {name: body for name, body in chunk_files(large.index) if {name, name.partition(".")[0]} & needed}  # fmt: skip
    assert len(files) == len(needed)
    script = b"".join(p.read_bytes() for p in sorted((ROOT / "overrides/scripts").glob("*.js")))  # fmt: skip
    sizes = [len(gzip.compress(body)) for body in (script, *files.values())]
    print(query, sum(sizes), len(box.shards), len(box.blocks))
    assert sum(sizes) <= MOST


def test_the_index_grows_in_chunks(large: Opened) -> None:
    """No chunk is large, whatever the portal holds; the catalogue lists them."""
    sizes = {n: len(gzip.compress(body)) for n, body in chunk_files(large.index)}
    assert max(sizes.values()) <= 16_000
    assert len(large.index.blocks) == CLAUSES // 16


def test_chunks_hold_json_alone(large: Opened) -> None:
    for name, body in chunk_files(large.index):
        stem = name.partition(".")[0]
        text = body.decode()
        head, tail = f'thidua.add("{stem}",', ");\n"
        assert text.startswith(head) and text.endswith(tail)
        json.loads(text[len(head) : -len(tail)])
