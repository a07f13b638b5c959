"""`thidua import criteria`: papers → `scoring.yml` of a campaign; what is told, what is written.

A case gives what lies in the portal (`files`) and the commands that are typed one after another.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command.workbook import workbook
from tests.commune import TODAY, commune
from tests.conftest import Case
from thidua.__main__ import main

pytestmark = pytest.mark.slow

KEY = ["--campaign", "xa-mau/2025/duong-sach"]
FOLDER = "data/bodies/xa-mau/2025/duong-sach"
TABLE = """\
| TT | Tiêu chí | Điểm tối đa | Cách tính |
|---|---|---|---|
| I | Cảnh quan | 60 | |
| 1 | Đường làng sạch | 40 | Mỗi tuần không quét dọn trừ 2 điểm |
| 2 | Vườn hộ ngăn nắp | 20 | |
| II | An ninh | 40 | |
| 1 | Không có tội phạm | 40 | |
| III | Điểm thưởng | | |
| 1 | Có mô hình mới | 5 | Mỗi mô hình cộng 1 điểm, tối đa 5 điểm |
| | Tổng cộng | 100 | |
"""
MARKS = {
    "Bảng": [
        ["Đơn vị", "I.1", "I.2", "II.1", "III.1"],
        ["Thôn Bắc", "36", "18", "40", "2"],
        ["Thôn Đông", "40", "20", "40", "0"],
        ["Thôn Đoài", "30", "15", "35", "5"],
    ]
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = commune(tmp_path / "root", [])
    monkeypatch.chdir(folder)
    monkeypatch.setenv("THIDUA_AS_OF", TODAY.isoformat())
    return folder


def test_import_criteria(
    case: Case, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in case.given.get("files", {}).items():
        (root / name).write_text(text, "utf-8")
    told = []
    for words in case.given["commands"]:
        code = main(words.split())
        said = capsys.readouterr()
        told.append(f"$ {words}\n{said.out}{said.err}exit {code}")
    case.expect("\n".join(told))


def test_from_a_paper_to_a_ranking(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The draft takes scores as it is: a workbook of it goes out and in, a ranking follows."""
    (root / "tieu-chi.md").write_text(TABLE, "utf-8")
    assert main(["import", "criteria", "tieu-chi.md", *KEY]) == 0
    assert main(["check"]) == 0
    assert main(["export", "scores", *KEY, "--xlsx", "mau.xlsx"]) == 0
    assert main(["import", "scores", "mau.xlsx", *KEY]) == 0
    (root / "diem.xlsx").write_bytes(workbook(MARKS))
    assert main(["import", "scores", "diem.xlsx", *KEY]) == 0
    assert main(["check"]) == 0
    capsys.readouterr()
    criteria, scores = f"{FOLDER}/scoring.yml", f"{FOLDER}/scores"
    words = ["rank", "--criteria", criteria, "--scores", scores, "--format", "json"]
    assert main(words) == 0
    ranked = json.loads(capsys.readouterr().out)
    assert [(row["rank"], row["unit"], row["total"]) for row in ranked[:3]] == [
        (1, "thon-dong", "100.00"),
        (2, "thon-bac", "96.00"),
        (3, "thon-doai", "85.00"),
    ]


def test_json_tells_rows_and_nothing_else(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "tieu-chi.md").write_text(TABLE, "utf-8")
    words = ["import", "criteria", "tieu-chi.md", *KEY, "--dry-run", "--format", "json"]
    assert main(words) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["rows_in"], told["rows_written"], told["rows_told"]) == (8, 8, 0)
    assert told["criteria"][0] == {
        "section": "i",
        "code": "I.1",
        "name": "Đường làng sạch",
        "max": "40",
        "type": "deduct",
        "sheet": "",
        "line": 4,
    }
    assert told["problems"] == []
    assert not (root / f"{FOLDER}/scoring.yml").exists()


def test_what_is_hidden_in_a_workbook_is_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [["TT", "Tiêu chí", "Điểm"], ["1", "Một", "60"], ["2", "Hai", "40"]]
    sheets = {"A": {"rows": rows, "hide_rows": ["3"]}, "B": {"rows": rows, "hidden": 1}}
    (root / "tieu-chi.xlsx").write_bytes(workbook(sheets))
    assert main(["import", "criteria", "tieu-chi.xlsx", *KEY]) == 1
    assert capsys.readouterr().err == (
        "tieu-chi.xlsx: trang tính A: lưu ý: hàng ẩn, vẫn đọc: 3\n"
        "tieu-chi.xlsx: trang tính B: trang tính ẩn, không đọc: bỏ ẩn nếu có tiêu chí\n"
    )
    told = (root / f"{FOLDER}/scoring.yml").read_text("utf-8")
    assert 'name: "Hai", max: 40' in told
