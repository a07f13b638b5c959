"""The parts of an index: they answer as one, and an edit of one leaves the chunks of the others."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest

from tests.search.shelf import clause, opened, opened_parts
from thidua.derive.search.entry import Entry
from thidua.derive.search.word import words

WORDS = [
    f"{a}{b}{c}"
    for a in ("th", "ng", "kh", "tr", "ph", "b", "x", "l")
    for b in ("ô", "ă", "i", "a", "ư", "ê", "o", "u")
    for c in ("n", "m", "ng", "c", "t", "p", "nh", "ch")
]


def entries(number: int, seed: int) -> list[Entry]:
    random = Random(seed)
    return [
        clause(
            f"xa-mau/{seed}/#{n}",
            " ".join(random.choices(WORDS, k=30)),
            " ".join(random.choices(WORDS, k=4)),
            year=2020 + n % 3,
        )
        for n in range(number)
    ]


@pytest.mark.parametrize(
    "cuts",
    [(0, 0), (1, 16), (16, 64), (64, 64), (64, 65), (70, 150), (140, 145), (150, 150)],
)
def test_parts_answer_as_one(cuts: tuple[int, int]) -> None:
    all_of_them = entries(150, 1)
    parts = [all_of_them[a:b] for a, b in pairwise((0, *cuts, None))]
    one, many = opened(all_of_them), opened_parts(parts)
    for query in ("thôn", "thôn ngăm", "khin tr", "lu", "“thôn ngăm”", "thôn 2021"):
        assert many.search(query) == one.search(query)


def test_a_part_grows_within_its_room() -> None:
    """A hundred and thirty entries become two hundred: no other part's blocks are touched."""
    parts = [entries(130, seed) for seed in range(4)]
    before = opened_parts(parts)
    parts[2] = [*parts[2], *entries(70, 99)]
    after = opened_parts(parts)
    moved = {
        name.partition(".")[0] for name, _ in after.files.items() - before.files.items()
    }
    blocks = {name for name in moved if name.startswith("lo-")}
    assert blocks == {f"lo-{number}" for number in range(32, 45)}


def test_an_edit_touches_what_it_says() -> None:
    """Among sixty bodies: the blocks of its own, the shards of the words beside it."""
    parts = [entries(40, seed) for seed in range(60)]
    before = opened_parts(parts)
    old = parts[30][7]
    new = clause(old.url, f"{old.text} hoàn toàn mới", old.title)
    added = clause("xa-mau/30/#41", "thêm một điều")
    parts[30] = [*parts[30][:7], new, *parts[30][8:], added]
    after = opened_parts(parts)
    moved = after.files.items() - before.files.items()
    blocks = sorted(name.split(".")[0] for name, _ in moved if name.startswith("lo-"))
    assert blocks == ["lo-120", "lo-121", "lo-122"]
    touched = {word.key for word in words(f"hoàn toàn mới {added.text}")}
    changed = [
        shard for shard in after.index.shards if shard not in before.index.shards
    ]
    assert [shard for shard in changed if not touched & shard.words.keys()] == []
    assert 0 < len(changed) <= len(touched) < len(after.index.shards) / 3
