"""Long words are told range by range: however an index is cut, it answers the same."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.search.shelf import (
    FINE,
    Opened,
    alike,
    clause,
    index_of,
    opened_parts,
)
from thidua.derive.search.entry import Entry
from thidua.derive.search.part import ROOM
from thidua.derive.search.shard import Grid
from thidua.derive.search.word import words
from thidua.read.site.search_engine import Looking

GRIDS = st.builds(
    Grid, st.integers(0, 60), st.integers(0, 12), st.integers(1, 3 * ROOM)
)
FEW = ["thi", "thì", "thị", "đua", "đưa", "xã", "Mẫu", "mau", "2025", "t"]
texts = st.lists(st.sampled_from(FEW), max_size=5).map(" ".join)
asked = st.lists(st.sampled_from(FEW), min_size=1, max_size=3).map(" ".join)
queries = st.one_of(asked, asked.map(lambda told: f'"{told}"'))
TEXTS = st.lists(
    st.lists(st.tuples(texts, texts), min_size=1, max_size=4), min_size=1, max_size=5
)


def places(box: Opened, query: str, **looking: object) -> list[str]:
    """The bodies in which a search finds anything."""
    found = box.search(query, looking=Looking(**looking))  # type: ignore[arg-type]
    return sorted({hit.body for hit in found})


@settings(max_examples=200)
@given(queries, TEXTS, GRIDS)
def test_any_cut_answers_as_none(
    query: str, told: list[list[tuple[str, str]]], grid: Grid
) -> None:
    parts = [
        [
            clause(f"x/{p}#{n}", text, title, body=("xa-mau", "xa-thu", "")[p % 3])
            for n, (title, text) in enumerate(part)
        ]
        for p, part in enumerate(told)
    ]
    cut, whole = opened_parts(parts, grid=grid), opened_parts(parts)
    assert cut.engine().told(query) == whole.engine().told(query)


@given(TEXTS, GRIDS)
def test_pieces_and_shards_hold_every_place_once(
    told: list[list[tuple[str, str]]], grid: Grid
) -> None:
    parts: list[list[Entry]] = [
        [clause("x/", text, title) for title, text in part] for part in told
    ]
    index = index_of(parts, {"xa-mau": ""}, {}, grid)
    found = 0
    for shard in index.shards:
        short = [
            p
            for spelled in shard.words.values()
            for p in spelled.values()
            if isinstance(p, str)
        ]
        long = [
            p
            for piece in shard.pieces.values()
            for spelled in piece.values()
            for p in spelled.values()
        ]
        found += sum(len(re.findall(r"\.", p)) for p in short + long)
    assert found == sum(
        len(list(words(f"{e.title} {e.text}"))) for part in parts for e in part
    )


def test_a_rare_word_beside_long_ones_loads_the_pieces_of_its_range() -> None:
    box = alike(8)
    assert places(box, "phong trào thi đua hiếm") == ["xa-5"]
    pieces = {name.partition(".")[0] for name in box.fetched if name.count("-") == 2}
    assert pieces and {name.rpartition("-")[2] for name in pieces} == {"5"}


def test_a_search_of_few_pieces_looks_into_some_bodies_first() -> None:
    box = alike(8)
    assert places(box, "phong trào", pieces=6) == ["xa-0", "xa-1", "xa-2"]
    assert places(box, "phong trào", pieces=6, bodies=["xa-6"]) == [
        "xa-0",
        "xa-1",
        "xa-6",
    ]
    assert places(box, "phong trào", pieces=1) == ["xa-0", "xa-1"]
    assert places(box, "phong trào", pieces=6, bodies=["", "xa-6"]) == [
        "",
        "xa-0",
        "xa-6",
    ]
    assert places(box, "phong trào", pieces=18) == ["", *(f"xa-{n}" for n in range(8))]


def test_a_search_goes_on_while_nothing_is_found() -> None:
    """“hai ba” stand side by side in one body alone, and each of them everywhere."""
    bodies = {f"xa-{n}": f"Xã {n}" for n in range(8)}
    parts = [
        [
            clause(
                f"{slug}/#{n}",
                "hai ba" if n == 7 and slug == "xa-6" else ("hai", "ba")[n % 2],
                body=slug,
            )
            for n in range(40)
        ]
        for slug in bodies
    ]
    box = opened_parts(parts, {}, FINE, bodies)
    assert places(box, "hai ba", pieces=2) == ["xa-6"]
    looked = {
        int(name.partition(".")[0].rpartition("-")[2])
        for name in box.fetched
        if name.count("-") == 2
    }
    assert looked == set(range(8))
    near = opened_parts([parts[6], *parts[:6], parts[7]], {}, FINE, bodies)
    assert places(near, "hai ba", pieces=2) == ["xa-6"]
    looked = {
        int(name.partition(".")[0].rpartition("-")[2])
        for name in near.fetched
        if name.count("-") == 2
    }
    assert looked == {0, 1}


def test_words_in_few_places_are_found_everywhere() -> None:
    assert places(alike(8), "hiếm", pieces=1) == ["xa-5"]


@pytest.mark.parametrize("edited", [0, 3, 7])
def test_an_edit_leaves_the_pieces_of_other_ranges(edited: int) -> None:
    before, after = alike(8), alike(8, edited)
    moved = {
        name.partition(".")[0] for name, _ in after.files.items() - before.files.items()
    }
    pieces = {name for name in moved if name.count("-") == 2}
    assert pieces and {name.rpartition("-")[2] for name in pieces} == {str(edited)}
    untouched = {
        f"tu-{shard.name}"
        for shard in before.index.shards
        if not {"phong", "trao"} & shard.words.keys()
    }
    assert untouched and not untouched & moved
