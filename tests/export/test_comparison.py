"""The table of a comparison opens in a spreadsheet: numbers are numbers, nothing runs."""

from __future__ import annotations

from tests.invented import body
from thidua.address.file import COMPARISON_CSV
from thidua.export.data_files import comparison_files

GIVEN = {
    "body": {"sample": "true"},
    "units": {"thon-1": {"name": "=SUM(A1)", "kind": "hamlet"}},
    "scoring": {
        "groups": [{"id": "thon", "name": "Các thôn", "units": ["thon-1", "thon-2", "thon-3"]}],
        "sections": [
            {
                "id": "i", "name": "Một", "max": "100",
                "criteria": [
                    {"code": "1.1", "name": "Việc", "max": "100"},
                    {"code": "1.2", "name": "Trừ", "max": "0", "type": "bonus_penalty", "minus": "2"},
                ],
            }
        ],
    },
    "sheets": {
        "thon-1": {"lines": {"1.1": {"final": "90,5"}, "1.2": {"minus": "1"}}},
        "thon-2": {"lines": {"1.1": {"assigned": "false"}}},
        "thon-3": {"state": "draft", "lines": {"1.1": {"final": "11"}}},
    },
}  # fmt: skip


def test_comparison() -> None:
    (ranking,) = body(GIVEN).rankings
    content = comparison_files(ranking)[COMPARISON_CSV]
    assert content.decode("utf-8-sig").split("\r\n") == [
        "nhom;hang;don_vi;ten;tong_diem;1.1 Việc;1.2 Trừ;ghi_chu",
        "thon;1;thon-1;'=SUM(A1);88,50;90,50;-2,00;Dữ liệu minh họa",
        "thon;;thon-2;Thôn 2;;không áp dụng;0,00;Dữ liệu minh họa",
        "",
    ]
