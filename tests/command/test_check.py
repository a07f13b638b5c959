"""`thidua check`: three grades, ids of rules, JSON as FORMATS.md says, nobody's number."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.commune import TODAY, commune
from thidua.__main__ import main
from thidua.check.rule.registry import RULES
from thidua.model.personal.value import masked

STORY = "content/xa-mau/dien-hinh/2024/to-quet-duong.md"
ENDS_SOON = {"file": STORY, "replace": ["until: 31/12/2025", "until: 30/6/2025"]}
BROKEN = {"file": "data/portal.yml", "replace": ["bodies: [xa-mau]", "bodies: []"]}


@pytest.fixture
def check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Any:
    """Run the command on the tiny commune, changed; give its exit code and what it says."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str, change: dict[str, Any] | None = None) -> tuple[int, str]:
        commune(tmp_path, [change] if change else [])
        code = main(["check", "--as-of", TODAY.isoformat(), *words])
        return code, capsys.readouterr().out

    return run


def test_a_note_is_told_only_when_asked(check: Any) -> None:
    assert check() == (0, "")


def test_notes_are_told_when_asked(check: Any) -> None:
    code, told = check("--notes")
    assert code == 0
    assert "ghi chú: Văn bản (cites[1].document): căn cứ hết hiệu lực" in told


def test_attention_is_always_told_and_is_no_error(check: Any) -> None:
    code, told = check(change=ENDS_SOON)
    assert code == 0
    assert told.splitlines() == [
        f"{STORY}:19:37: lưu ý: Đến hết ngày (photos[1].consent.until): giấy đồng ý sắp hết hạn: ngày 30/06/2025",
        "  → xin lại đồng ý trước ngày ấy, hoặc bỏ ảnh (mã: dong-y-sap-het-han)",
    ]


def test_json_has_the_fields_of_the_format(check: Any) -> None:
    code, told = check("--format", "json", change=BROKEN)
    assert code == 1
    assert json.loads(told) == [
        {
            "file": "data/portal.yml",
            "line": 4,
            "column": 9,
            "grade": "lỗi",
            "rule": "co-quan-chua-ghi",
            "key": "bodies",
            "title": "Thứ tự cơ quan",
            "found": "danh sách 0 mục",
            "message": "thiếu cơ quan “xa-mau”",
            "remedy": "thêm vào danh sách",
        }
    ]


def test_rules_are_told_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--rules"]) == 0
    told = capsys.readouterr().out
    assert "\nsai-nhom (lỗi): Bảng điểm ghi nhóm khác nhóm của đơn vị" in told
    assert "    group: truong\n" in told


def test_rules_are_told_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--rules", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [rule["id"] for rule in told] == list(RULES)
    assert {tuple(rule) for rule in told} == {
        ("id", "grade", "what", "why", "remedy", "examples")
    }


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("nguyenvana@xa.gov.vn", "n…@xa.gov.vn"),
        ("gọi 0912345678 nhé", "gọi 09…78 nhé"),
        ("0912 345 678", "09…78"),
        ("+84912345678", "+849…78"),
        ("038203001234", "03…34"),
        ("01/02/2025", "01/02/2025"),
        ("07-qd-ubnd-2025", "07-qd-ubnd-2025"),
        ("1000000000000", "1000000000000"),
        ("mã 93478732fd74f20ccc53ca05528df1cc", "mã 93478732fd74f20ccc53ca05528df1cc"),
    ],
)
def test_personal_values_are_masked(value: str, shown: str) -> None:
    assert masked(value) == shown
