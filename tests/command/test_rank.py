"""`thidua rank`: from files alone to the list that others read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from thidua.__main__ import main

SCORING = """\
total_max: 100
decimals: 2
rank_by: [points, votes, "section:i"]
sections:
  - {id: i, name: Kinh tế - xã hội, max: 20, criteria: [{code: "1.1", name: Thu ngân sách, max: 20, type: manual}]}
"""
SHEET = """\
unit: %s
group: thon
eligible: %s
lines: {"1.1": {target: 100, actual: 120, self: 20, final: %s}}
"""
BALLOT = "votes: {thon-1: 12, thon-2: 9}\n"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """The least files of the formats, with two units level in points."""
    (tmp_path / "scoring.yml").write_text(SCORING, "utf-8")
    (tmp_path / "ballot.yml").write_text(BALLOT, "utf-8")
    (tmp_path / "scores").mkdir()
    for unit, eligible, final in (
        ("thon-1", "true", "18.5"),
        ("thon-2", "true", "18.5"),
        ("thon-3", "false", "20"),
    ):
        sheet = SHEET % (unit, eligible, final)
        (tmp_path / f"scores/{unit}.yml").write_text(sheet, "utf-8")
    return [
        "rank",
        "--criteria",
        str(tmp_path / "scoring.yml"),
        "--format",
        "json",
        "--scores",
        str(tmp_path / "scores"),
    ]


def test_minutes_that_do_not_agree_rank_nobody(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip in a unit's id would move places; papers that do not add up are no minutes."""
    minutes = "issued: 5\nreturned: 6\nvotes: {thon-1: 12, thon-9: 9}\n"
    (tmp_path / "ballot.yml").write_text(minutes, "utf-8")
    assert main([*files, "--ballot", str(tmp_path / "ballot.yml")]) == 2
    out, err = capsys.readouterr()
    codes = ("phieu-thu-thua", "phieu-don-vi-la")
    assert (out, [code in err for code in codes]) == ("", [True, True])


def test_votes_part_a_tie(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*files, "--ballot", str(tmp_path / "ballot.yml")]) == 0
    same = {"group": "thon", "total": "92.50", "points": 18.5, "assigned_max": 20}
    assert json.loads(capsys.readouterr().out) == [
        {
            **same,
            "unit": "thon-1",
            "rank": 1,
            "tied": False,
            "status": "ranked",
            "trail": [],
        },
        {
            **same,
            "unit": "thon-2",
            "rank": 2,
            "tied": False,
            "status": "ranked",
            "trail": [
                {"basis": "points", "own": "92.50", "above": "92.50"},
                {"basis": "votes", "own": "9", "above": "12"},
            ],
        },
        {
            "group": "thon",
            "total": "100.00",
            "points": 20,
            "assigned_max": 20,
            "unit": "thon-3",
            "rank": None,
            "tied": False,
            "status": "ineligible",
            "trail": [],
        },
    ]


def test_without_a_ballot_they_share_the_rank(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(files) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [(r["unit"], r["rank"], r["tied"]) for r in rows] == [
        ("thon-1", 1, True),
        ("thon-2", 1, True),
        ("thon-3", None, False),
    ]


def test_a_faulty_file_is_told_with_its_place(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "scores/thon-2.yml"
    path.write_text(path.read_text("utf-8").replace("group:", "grup:"), "utf-8")
    assert main(files) == 2
    told = capsys.readouterr().err
    assert f"{path}:2:1" in told
    assert "có phải là “group”" in told


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("final: 18.5", "final: 25"), "25 điểm nằm ngoài khoảng 0 đến 20"),
        (("final: 18.5", "final: -3"), "-3 điểm nằm ngoài khoảng"),
        (('"1.1": {', '"9.9": {final: 5}, "1.1": {'), "không có tiêu chí “9.9”"),
        (("final: 18.5", "plus: 1, final: 18.5"), "plus không dùng cho tiêu chí 1.1"),
        (("unit: thon-2", "unit: thon-1"), "đơn vị “thon-1” có hai bảng điểm"),
        (("18.5", "9" * 5_000), "số dài quá 18 ký tự"),
    ],
)
def test_what_cannot_be_is_not_ranked(
    change: tuple[str, str],
    told: str,
    files: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    sheet = tmp_path / "scores/thon-2.yml"
    sheet.write_text(sheet.read_text("utf-8").replace(*change), "utf-8")
    assert main(files) == 2
    assert told in capsys.readouterr().err


def test_votes_need_a_ballot(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scoring = tmp_path / "scoring.yml"
    text = scoring.read_text("utf-8").replace("[points, votes", "[votes, points")
    scoring.write_text(text, "utf-8")
    assert main(files) == 2
    assert "cần --ballot" in capsys.readouterr().err


def test_a_folder_is_no_sheet(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "scores/thu-muc.yml").mkdir()
    assert main(files) == 2
    assert main(["seal", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("không phải là tệp") == 2


def test_no_sheet_is_passed_over(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "scores/thon-1.yml").rename(tmp_path / "scores/thon-1.yaml")
    assert main(files) == 2
    told = capsys.readouterr()
    assert told.err == "thidua: “thon-1.yaml” không được đọc: đổi đuôi thành .yml\n"
    assert not told.out


def test_no_unit_is_ranked_twice(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    group = "groups:\n  - {id: thon, name: Các thôn, units: [thon-1, thon-2, thon-3, thon-1]}\n"
    (tmp_path / "scoring.yml").write_text(SCORING + group, "utf-8")
    assert main(files) == 2
    assert "đơn vị “thon-1” đã ở nhóm thon" in capsys.readouterr().err
