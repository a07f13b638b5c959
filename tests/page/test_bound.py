"""Where a line may end: titles hold their dashes, units of measure part at strokes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from thidua.page.part.bound import bound, parted


@pytest.mark.parametrize(
    ("title", "html"),
    [
        ("quốc phòng - an ninh năm 2025", "quốc [phòng - an] ninh năm 2025"),
        ("Đảng - Đoàn - Hội xã", "[Đảng - Đoàn - Hội] xã"),
        ("Giai đoạn 2021 – 2025", "Giai đoạn [2021 – 2025]"),
        ("Ủy ban nhân dân xã", "Ủy ban [nhân dân] xã"),
        ("Hội đồng NHÂN DÂN", "Hội đồng [NHÂN DÂN]"),
        ("Kế hoạch số 12/KH-UBND", "Kế hoạch số 12/KH-UBND"),
        ("a<b - c&d", "[a&lt;b - c&amp;d]"),
    ],
)
def test_a_title_holds_its_dashes(title: str, html: str) -> None:
    held = html.replace("[", '<span class="held">').replace("]", "</span>")
    assert bound(title) == held


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("58 triệu đồng/người/năm", "58 triệu đồng/<wbr>người/<wbr>năm"),
        ("<b>a/b", "&lt;b&gt;a/<wbr>b"),
        ("05/4/2026, 3/7", "05/4/2026, 3/7"),
        (Markup("<a href='a/b'>c</a>"), "<a href='a/b'>c</a>"),
    ],
)
def test_a_unit_may_end_after_a_stroke(text: str, html: str) -> None:
    assert parted(text) == html


@given(st.text())
def test_no_word_is_changed(text: str) -> None:
    assert bound(text).striptags() == escape(text).striptags()
    assert parted(text).striptags() == escape(text).striptags()
