"""The guide for the first campaign, walked: its commands make what it promises."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.command.workbook import workbook
from tests.commune import ROOT
from tests.read.office.paper import numbered
from thidua.__main__ import main

GUIDE = ROOT / "content/huong-dan/phong-trao-dau-tien.md"
PLAN: list[tuple[int | None, str]] = [
    (None, "UBND XÃ THỬ"), (None, "Số: 12/KH-UBND"), (None, "Xã Thử, ngày 05 tháng 3 năm 2026"), (None, "KẾ HOẠCH"),
    (None, "Phát động phong trào thi đua “Thôn sạch đẹp” năm 2026"),
    (0, "NỘI DUNG"), (1, "Các thôn quét dọn đường làng."), (1, "Trước ngày 15/12/2026, các thôn gửi báo cáo về UBND xã."),
    (0, "KHEN THƯỞNG"), (1, "Giấy khen của Chủ tịch UBND xã."),
    (None, "Nơi nhận:"), (None, "- Các thôn;"), (None, "TM. ỦY BAN NHÂN DÂN"), (None, "CHỦ TỊCH"), (None, "Nguyễn Văn Thử"),
]  # fmt: skip
SCORES = {"Chấm điểm": [
    ["BẢNG CHẤM ĐIỂM NĂM 2026"],
    ["TT", "Đơn vị", "Đường làng sạch (tối đa 40)", "Rác phân loại (tối đa 60)", "Tổng"],
    ["1", "Thôn Đông", "38", "57,5", "95,5"], ["2", "Thôn Tây", "35", "36", "71"],
]}  # fmt: skip


def commands() -> list[list[str]]:
    """Every command of the guide, in its order."""
    blocks = re.findall(
        r"^```sh\n(.*?)^```", GUIDE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    return [shlex.split(line) for block in blocks for line in block.splitlines()]


def test_the_way_is_six_commands_long() -> None:
    """With `pip install` and `cd`, and without a word of YAML."""
    assert len(commands()) <= 6
    assert "```yaml" not in GUIDE.read_text("utf-8")


def test_the_guide_leads_to_a_published_ranking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("THIDUA_AS_OF", "2026-12-20")
    Path("ke-hoach.docx").write_bytes(numbered(PLAN))
    Path("diem.xlsx").write_bytes(workbook(SCORES))
    for words in commands():
        if words[0] == "cd":
            monkeypatch.chdir(words[1])
        elif words[0] == "thidua":
            told = [
                word for word in words[1:] if word != "--build"
            ]  # built from the wheel: tests/house
            assert main(told) == 0, words
    folder = Path("data/bodies/xa-thu/2026/thon-sach-dep")
    sheet = (folder / "scores/thon-dong.yml").read_text("utf-8")
    assert "state: published" in sheet
    assert "Biên bản số 05/BB-HĐ ngày 20/11/2026" in sheet
    assert "award: giay-khen" in (folder / "plan.yml").read_text("utf-8")
    assert 'name: "Cổng thi đua xã Thử"' in Path("data/portal.yml").read_text("utf-8")
