"""Score files without a portal: `thidua check` tells what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from thidua.__main__ import main

SCORING = """\
total_max: 10
decimals: 1
sections: [{id: i, name: A, max: 10, criteria: [{code: "1", name: A, max: 10, type: banded, bands: [%s]}]}]
classes: [%s]
"""
BANDS = "{at_least: 90, points: 10}, {at_least: 0, points: 5}"
CLASSES = "{at_least: 9, name: Xuất sắc}, {at_least: 5, name: Khá}"


def checked(folder: Path, bands: str, classes: str, line: str) -> int:
    (folder / "scores").mkdir()
    (folder / "scoring.yml").write_text(SCORING % (bands, classes), "utf-8")
    (folder / "scores/a.yml").write_text(f"unit: a\nlines: {line}\n", "utf-8")
    return main(["check", str(folder)])


def test_sound_files_are_sound(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked(tmp_path, BANDS, CLASSES, '{"1": {actual: 95}}') == 0
    assert capsys.readouterr().out == ""


def test_bands_and_classes_upwards_are_told_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bands = "{at_least: 50, points: 5}, {at_least: 90, points: 10}"
    classes = "{at_least: 5, name: Khá}, {at_least: 9, name: Xuất sắc}"
    assert checked(tmp_path, bands, classes, '{"1": {actual: 95}}') == 1
    told = capsys.readouterr().out
    assert "scoring.yml:3:139: " in told
    assert "có lẽ là at_least theo thứ tự 90; 50" in told
    assert "scoring.yml:4:48: Từ điểm" in told
    assert "có lẽ là theo thứ tự 9; 5" in told


def test_sheets_are_held_against_the_set(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = '{"1": {actual: 95, final: 7}, "9": {final: 1}}'
    assert checked(tmp_path, BANDS, CLASSES, line) == 1
    assert "không có tiêu chí “9”" in capsys.readouterr().out


def test_points_that_differ_need_a_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked(tmp_path, BANDS, CLASSES, '{"1": {actual: 95, final: 7}}') == 1
    assert "khác điểm tính theo công thức" in capsys.readouterr().out
