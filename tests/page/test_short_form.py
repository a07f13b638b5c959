"""Short forms: explained once, where they are words, and nothing else is touched."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.page.part.short_form import make_explainer

WORDS = {
    "UBND": "Ủy ban nhân dân",
    "MTTQ": "Mặt trận Tổ quốc",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "QP-AN": "quốc phòng - an ninh",
    "b/c": "để báo cáo",
}
explainer = make_explainer(WORDS)


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>UBND xã, UBND tỉnh</p>", ["UBND"]),
        ("<p>UBMTTQ và MTTQ</p>", ["UBMTTQ", "MTTQ"]),
        ("<p>giữ vững QP-AN.</p>", ["QP-AN"]),
        ("<p>Lưu (b/c);</p>", ["b/c"]),
        ("<p>số 12/KH-UBND, UBND-VP, xUBND</p>", []),
        ('<a href="UBND" title="UBND">x</a>', []),
        ("<svg><text>UBND</text></svg><code>UBND</code>", []),
        ('<abbr title="x">UBND</abbr> và UBND', ["UBND"]),
        ("", []),
    ],
)
def test_what_is_marked(html: str, marked: list[str]) -> None:
    explained = explainer.explain(html)
    assert [short for short, _ in explained.used] == marked
    assert explained.html.count("<abbr") == html.count("<abbr") + len(marked)


def test_nothing_is_known_nothing_is_marked() -> None:
    assert make_explainer({}).explain("<p>UBND</p>").html == "<p>UBND</p>"


@given(
    st.lists(st.sampled_from([*WORDS, "<p>", "</p>", "xã", " ", "/", "<b x='UBND'>"]))
)
def test_only_marks_are_added(parts: list[str]) -> None:
    html = "".join(parts)
    explained = explainer.explain(html)
    assert re.sub(r"<abbr[^>]*>|</abbr>", "", explained.html) == html
    assert dict(explained.used).items() <= WORDS.items()
