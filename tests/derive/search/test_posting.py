"""Where words stand: read back, they are the words of every entry in their order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thidua.derive.search.entry import Entry
from thidua.derive.search.kind import PAGE
from thidua.derive.search.posting import base36, postings, segment_of
from thidua.derive.search.word import words
from thidua.export.search.packed import packed, unpacked

TEXT = st.lists(
    st.sampled_from(["Hà", "hà", "Hoà", "hòa", "68", "068", "QĐ", "\u0301", "lý", "lí", "-"]), max_size=8
).map(" ".join)  # fmt: skip
ENTRIES = st.lists(
    st.builds(lambda title, text, hidden: Entry("a/", PAGE, title, text, hidden=hidden), TEXT, TEXT, TEXT),
    max_size=4,
)  # fmt: skip


@given(ENTRIES, st.integers(0, 4), st.integers(0, 4))
def test_every_word_stands_where_it_was(
    entries: list[Entry], cut: int, other: int
) -> None:
    """However entries are cut into segments."""
    cuts = sorted((cut, other))
    segments = map(
        segment_of, (entries[: cuts[0]], entries[cuts[0] : cuts[1]], entries[cuts[1] :])
    )
    expected: dict[tuple[str, str], dict[int, list[int]]] = {}
    for number, entry in enumerate(entries):
        title = list(words(entry.title))
        last = [2 if place == len(title) else 1 for place in range(1, len(title) + 1)]
        codes = [
            (w, n * 3 + more)
            for (n, w), more in zip(enumerate(title), last, strict=True)
        ]
        codes += [
            (w, n * 3) for n, w in enumerate(words(f"{entry.text} {entry.hidden}"))
        ]
        for word, code in codes:
            places = expected.setdefault((word.key, word.spelling), {})
            places.setdefault(number, []).append(code)
    told = {
        (key, spelling): read(text)
        for key, spellings in postings(map(unpacked, map(packed, segments)), int)
        for spelling, text in spellings.items()
    }
    assert told == expected


def read(text: str) -> dict[int, list[int]]:
    """Read postings as the engine does."""
    found, before = {}, 0
    for part in text.split(";"):
        step, *codes = (int(figures, 36) for figures in part.split("."))
        before += step
        found[before] = codes
    return found


@given(st.integers(0, 10**9))
def test_a_number_is_read_back(number: int) -> None:
    assert int(base36(number), 36) == number
    assert base36(number) == base36(number).lower().lstrip("0") or number == 0
