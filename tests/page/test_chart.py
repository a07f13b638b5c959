"""Names above bars: whole where the drawing has room, else cut behind a word."""

from __future__ import annotations

from decimal import Decimal

import pytest

from thidua.page.ranking.group import LETTERS, bar_chart

SCHOOL = (
    "Trường Phổ thông Dân tộc bán trú Tiểu học và Trung học cơ sở Nguyễn Bỉnh Khiêm"
)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Thôn Đông", "Thôn Đông"),
        (SCHOOL[:LETTERS], SCHOOL[:LETTERS]),
        (SCHOOL, "Trường Phổ thông Dân tộc bán trú Tiểu học và …"),
    ],
)
def test_a_name_is_never_cut_in_a_word(name: str, told: str) -> None:
    chart = bar_chart("a", "Tổng điểm", [(name, Decimal(9), "9")], Decimal(10))
    assert [bar.label for bar in chart.bars] == [told]
