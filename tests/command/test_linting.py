"""`thidua lint`: what is told of drafts, to people and to programs; nothing is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from docx import Document

from tests.commune import commune
from thidua.__main__ import main
from thidua.review.registry import DRAFT_RULES

CLEAN = Path("tests/review/du-thao.txt").read_text("utf-8")
WRONG = CLEAN.replace("trước ngày 15/4/2026", "trước ngày 31/4/2026")
TOLD = {
    "file": "sai.txt",
    "line": 22,
    "column": 39,
    "rule": "du-thao-ngay-khong-co",
    "severity": "loi",
    "quote": "31/4/2026",
    "message": "“31/4/2026” không có trong lịch",
    "suggestion": "xem lại ngày, tháng",
}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("dung.txt", CLEAN), ("sai.txt", WRONG), ("anh.txt", "")):
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "anh.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    return tmp_path


Out = pytest.CaptureFixture[str]


def test_a_clean_draft_passes(desk: Path, capsys: Out) -> None:
    assert main(["lint", "dung.txt"]) == 0
    assert capsys.readouterr() == ("", "Không thấy gì phải xem lại.\n")


def test_a_fault_is_told_with_its_place(desk: Path, capsys: Out) -> None:
    assert main(["lint", "dung.txt", "sai.txt"]) == 1
    assert capsys.readouterr() == (
        "sai.txt:22:39: lỗi: “31/4/2026” không có trong lịch\n"
        "  → xem lại ngày, tháng (mã: du-thao-ngay-khong-co)\n",
        "1 lỗi\n",
    )
    assert sorted(path.name for path in desk.iterdir()) == [
        "anh.txt",
        "dung.txt",
        "sai.txt",
    ]


def test_programs_are_told_the_same(desk: Path, capsys: Out) -> None:
    assert main(["lint", "--format", "json", "sai.txt"]) == 1
    assert json.loads(capsys.readouterr().out) == [TOLD]
    assert main(["lint", "--format", "json", "dung.txt"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_what_cannot_be_read_hides_no_other(desk: Path, capsys: Out) -> None:
    assert main(["lint", "--format", "json", "anh.txt", "sai.txt", "khong-co.txt"]) == 2
    told = capsys.readouterr()
    assert json.loads(told.out) == [TOLD]
    assert [line.partition(":")[0] for line in told.err.splitlines()] == ["thidua"] * 2
    assert "anh.txt: tệp hình" in told.err
    assert "khong-co.txt" in told.err


def test_nothing_is_said_of_what_was_not_read(desk: Path, capsys: Out) -> None:
    assert main(["lint", "anh.txt"]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert told.err.startswith("thidua: anh.txt: tệp hình")


def test_what_is_of_a_person_is_masked(desk: Path, capsys: Out) -> None:
    words = "gọi ông Hà 0912345678 ……… để đăng ký"
    draft = CLEAN.replace("Giữ đường làng sạch", f"Giữ đường làng sạch, {words}")
    (desk / "a.txt").write_text(draft, "utf-8")
    assert main(["lint", "a.txt"]) == 0
    told = capsys.readouterr().out
    assert ("còn để trống" in told, "0912345678" in told) == (True, False)


def test_no_file_is_wrong_use(desk: Path, capsys: Out) -> None:
    assert main(["lint"]) == 2
    assert "cần ít nhất một tệp dự thảo" in capsys.readouterr().err


def test_a_word_file_is_looked_over(desk: Path, capsys: Out) -> None:
    document = Document()
    for line in WRONG.splitlines():
        document.add_paragraph(line)
    document.save("du-thao.docx")
    assert main(["lint", "--format", "json", "du-thao.docx"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [(each["rule"], each["quote"]) for each in told] == [
        (TOLD["rule"], TOLD["quote"])
    ]


def test_a_portal_tells_what_is_over_and_what_is_short(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out
) -> None:
    root = commune(tmp_path / "root", [])
    legal = root / "data/legal.yml"
    text = legal.read_text("utf-8")
    legal.write_text(
        f"{text.rstrip()}\n  nghi-dinh-98-2023:\n    kind: Nghị định\n    code: 98/2023/NĐ-CP\n"
        "    level: central\n    in_force_to: 01/07/2025\n    checked_on: 01/11/2025\n    source: Công báo\n",
        "utf-8",
    )
    draft = CLEAN.replace(
        "152/2025/NĐ-CP ngày 14 tháng 6 năm 2025",
        "98/2023/NĐ-CP ngày 31 tháng 12 năm 2023",
    )
    draft = draft.replace("Các thôn thực hiện", "Các thôn, KTTH thực hiện")
    (root / "a.txt").write_text(draft, "utf-8")
    monkeypatch.chdir(root)
    assert main(["lint", "--format", "json", "a.txt"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(each["rule"], each["severity"], each["quote"]) for each in told] == [
        ("du-thao-het-hieu-luc", "canh-bao", "98/2023/NĐ-CP"),
        ("du-thao-viet-tat", "goi-y", "KTTH"),
    ]


def test_rules_are_told(capsys: Out) -> None:
    assert main(["lint", "--rules", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [each["id"] for each in told] == [rule.id for rule in DRAFT_RULES]
    assert main(["lint", "--rules"]) == 0
    assert capsys.readouterr().out.startswith("du-thao-thieu-dau (lỗi): Đầu văn bản")
