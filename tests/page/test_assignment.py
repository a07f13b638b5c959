"""Sheets of tasks hold one page: what is too long is cut, and says so."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thidua.page.assignment.sheet import LONGEST, room_of, shortened

TEXT = st.text("aăâ .;,", min_size=1, max_size=200)


@given(TEXT, st.integers(10, 100))
def test_a_text_that_is_cut_fits_begins_the_same_and_says_so(
    text: str, room: int
) -> None:
    cut = shortened(text, room)
    if len(text) <= room:
        assert cut == text
    else:
        assert cut.endswith(" …") and len(cut) <= room + 2
        assert text.startswith(cut.removesuffix(" …"))


def test_a_text_is_cut_behind_a_sentence_where_one_ends_late() -> None:
    text = "Thôn gửi báo cáo về xã. Báo cáo nói rõ việc đã làm."
    assert shortened(text, 40) == "Thôn gửi báo cáo về xã. …"
    assert shortened(text, 10) == "Thôn gửi …"


def test_more_tasks_have_less_room_each() -> None:
    assert [room_of(count) for count in (1, 5, 10, 20, 40)] == [
        LONGEST,
        240,
        80,
        80,
        80,
    ]
