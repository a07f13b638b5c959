"""`thidua import plan`: words and data of a plan as files that pass every check."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commune import TODAY, commune
from tests.read.office.paper import numbered
from thidua.__main__ import main
from thidua.model.problem import errors
from thidua.publish.load import load_portal
from thidua.read.plan.clauses import read_clauses

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
KEY = ["--body", "xa-mau", "--year", "2025", "--campaign", "nhap-thu"]
WORDS = "content/xa-mau/ke-hoach/2025/nhap-thu.md"
DATA = "data/bodies/xa-mau/2025/nhap-thu"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = commune(tmp_path / "root", [])
    monkeypatch.chdir(folder)
    monkeypatch.setenv("THIDUA_AS_OF", TODAY.isoformat())
    return folder


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_real_plan_is_imported_whole(path: Path, root: Path) -> None:
    """Nothing is left over, every clause keeps its id, and the data pass every rule."""
    assert main(["import", "plan", str(path), *KEY]) == 0
    expected = [c.id for c in read_clauses(path.read_text("utf-8")).clauses if c.level != "noi-nhan"]  # fmt: skip
    assert [
        c.id for c in read_clauses((root / WORDS).read_text("utf-8")).clauses
    ] == expected
    portal, problems = load_portal(root, TODAY)
    assert [str(problem) for problem in errors(problems)] == []
    assert portal


def test_every_part_of_a_document_comes_through(root: Path) -> None:
    text = """UBND XÃ MẪU
Số: 12/KH-UBND
Xã Mẫu, ngày 05 tháng 3 năm 2025
KẾ HOẠCH
Thi đua “Ngõ sạch”
Căn cứ Luật Thi đua, khen thưởng;
Xã lập kế hoạch:
PHẦN A. CHUNG
I/ VIỆC
1/ Gồm:
a/ Quét;
Bước 1: Rửa.
II/ BẢNG
TT\tViệc\tĐiểm
1\tQuét | rửa\t10
II/ LẠI
Xong trước ngày 30/6/2025./.
KT. CHỦ TỊCH
QUY CHẾ
Chấm điểm
Điều 1. Thang điểm
1. 1.1. Một."""
    file = root / "nhap.txt"
    file.write_text(text, "utf-8")
    assert main(["import", "plan", str(file), *KEY]) == 0
    expected = [c.id for c in read_clauses(text).clauses]
    assert [
        c.id for c in read_clauses((root / WORDS).read_text("utf-8")).clauses
    ] == expected
    plan = (root / DATA / "plan.yml").read_text("utf-8")
    told = ['number: "12"', 'symbol: "KH-UBND"', "issued_on: 05/03/2025", "when: {before: 30/06/2025}", "status: issued"]  # fmt: skip
    assert [words for words in told if words not in plan] == []


def test_word_is_told_as_json_and_nothing_is_written(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = root / "ke-hoach.docx"
    paragraphs = [(None, "KẾ HOẠCH"), (None, "Thi đua"), (0, "VIỆC"), (1, "Quét trước ngày 01/5/2025;"), (1, "Rửa.")]  # fmt: skip
    file.write_bytes(numbered(paragraphs))
    assert (
        main(["import", "plan", str(file), *KEY, "--dry-run", "--format", "json"]) == 0
    )
    told = json.loads(capsys.readouterr().out)
    assert [clause["id"] for clause in told["clauses"]] == ["i", "i-1", "i-2"]
    assert told["facts"]["milestones"] == [
        {"date": "2025-05-01", "op": "before", "what": "Quét trước ngày 01/5/2025", "line": 4}
    ]  # fmt: skip
    assert (told["words_in"], told["words_out"], told["left_over"]) == (15, 15, [])
    assert not (root / WORDS).exists()


def test_what_somebody_edited_is_shown_and_kept(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = root / "nhap.txt"
    file.write_text("KẾ HOẠCH\nThi đua\nI. VIỆC\n1. Quét.", "utf-8")
    assert main(["import", "plan", str(file), *KEY]) == 0
    edited = (root / WORDS).read_text("utf-8").replace("Quét", "Quét ngõ")
    (root / WORDS).write_text(edited, "utf-8")
    assert main(["import", "plan", str(file), *KEY]) == 2
    assert "-1. Quét ngõ." in capsys.readouterr().out
    assert (root / WORDS).read_text("utf-8") == edited
    assert main(["import", "plan", str(file), *KEY, "--overwrite"]) == 0
    assert (root / WORDS).read_text("utf-8") != edited


@pytest.mark.parametrize("campaign", ["Nhập thử", "../x", "a/b", "con"])
def test_a_name_that_is_no_key_is_wrong_use(campaign: str, root: Path) -> None:
    file = root / "nhap.txt"
    file.write_text("I. VIỆC", "utf-8")
    words = ["import", "plan", str(file), "--body", "xa-mau", "--year", "2025", "--campaign", campaign]  # fmt: skip
    assert main(words) == 2
