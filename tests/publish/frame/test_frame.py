"""The frame is cut at its slots and filled; nothing of it is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.publish.frame.frame import SLOTS, cut, sentinels


@given(
    st.lists(
        st.text("<>abc &", max_size=6), min_size=len(SLOTS) + 1, max_size=len(SLOTS) + 1
    )
)
def test_filling_gives_back_what_was_cut(texts: list[str]) -> None:
    marks = [sentinels()[slot] for slot in SLOTS]
    html = "".join(
        f"{text}{mark}" for text, mark in zip(texts, [*marks, ""], strict=True)
    )
    filled = cut(html).fill({slot: f"[{slot}]" for slot in SLOTS})
    named = [f"[{slot}]" for slot in SLOTS]
    assert filled == "".join(
        f"{text}{name}" for text, name in zip(texts, [*named, ""], strict=True)
    )


def test_a_frame_without_a_slot_is_a_bug() -> None:
    with pytest.raises(AssertionError):
        cut("<body></body>")
