"""Of the host's words only ours reach people, and none of ours is lost."""

from __future__ import annotations

import pytest

from thidua.publish.swap.host import host_line


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("INFO    -  Cleaning site directory\n", ""),
        ("INFO    -  Building documentation to directory: /a/b\n", ""),
        ("INFO    -  Documentation built in 5.39 seconds\n", "Dựng trang xong trong 5,39 giây.\n"),
        ("INFO    -  thidua: a.yml:1:1: lưu ý: x\n", "a.yml:1:1: lưu ý: x\n"),
        ("WARNING -  thidua: a.md:1:1: liên kết hỏng\n", "a.md:1:1: liên kết hỏng\n"),
        ("WARNING -  Config value 'x': unknown\n", "Config value 'x': unknown\n"),
        ("ERROR   -  Dữ liệu có 2 lỗi cần sửa:\n", "Dữ liệu có 2 lỗi cần sửa:\n"),
        ("Aborted with a BuildError!\n", ""),
        ("Aborted with 2 warnings in strict mode!\n", ""),
        ("  → sửa ngày\n", "  → sửa ngày\n"),
        ("\n", "\n"),
        ("Traceback (most recent call last):\n", "Traceback (most recent call last):\n"),
        ("ValueError: Aborted with x\n", "ValueError: Aborted with x\n"),
    ],
)  # fmt: skip
def test_a_line_is_told(line: str, told: str) -> None:
    assert host_line(line) == told
