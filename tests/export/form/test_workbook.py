"""Workbooks that we make: the same bytes each time, all answers in them, nothing that runs."""

from __future__ import annotations

import re
import zipfile
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest

from tests.commune import ROOT
from thidua.__main__ import main
from thidua.draft.form.own import find_key_row
from thidua.export.form.workbook import workbook_bytes
from thidua.model.form.answer import Holds
from thidua.model.form.form import Column, Form, Row
from thidua.read.workbook.cell import Kind
from thidua.read.workbook.workbook import read_workbook

pytestmark = pytest.mark.slow

KEY = "xa-minh-hoa/2026/thon-truong-kieu-mau"
DAY = "2026-11-25"


@pytest.fixture
def exported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("THIDUA_AS_OF", DAY)
    path = tmp_path / "diem.xlsx"
    assert main(["export", "scores", "--campaign", KEY, "--xlsx", str(path)]) == 0
    return path


def test_the_same_data_make_the_same_bytes(exported: Path, tmp_path: Path) -> None:
    first = exported.read_bytes()
    assert main(["export", "scores", "--campaign", KEY, "--xlsx", str(exported)]) == 0
    assert exported.read_bytes() == first
    with zipfile.ZipFile(exported) as archive:
        assert {info.date_time for info in archive.infolist()} == {
            (1980, 1, 1, 0, 0, 0)
        }
        core = archive.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"2025-01-01T00:00:00Z"}


def test_no_cell_of_ours_runs(exported: Path) -> None:
    kinds = {c.kind for grid in read_workbook(exported) for c in grid.cells.values()}
    assert kinds == {Kind.TEXT, Kind.NUMBER}


def test_only_what_may_change_is_unlocked(exported: Path) -> None:
    """Cells of a published sheet and of heads are locked; those of others are not."""
    with zipfile.ZipFile(exported) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        styles = archive.read("xl/styles.xml").decode()
    formats = re.findall(
        r"<xf [^>]*?(?:/>|>.*?</xf>)", styles.partition("<cellXfs")[2], re.S
    )
    open_ = {n for n, form in enumerate(formats) if 'locked="0"' in form}
    rows = {
        row: {int(s) for s in re.findall(r'<c r="[E-Z]+\d+" s="(\d+)"', cells)}
        for row, cells in re.findall(r'<row r="(\d+)"[^>]*>(.*?)</row>', sheet)
    }
    (grid,) = (g for g in read_workbook(exported) if g.name == "Chấm điểm")
    units = {grid.text(r, 0): str(r + 1) for r in range(grid.height)}
    assert rows[units["thon-nam"]] <= open_
    assert rows[units["thon-ha"]] & open_ == set()
    assert "<sheetProtection " in sheet


def test_lists_numbers_and_bounds_are_asked_for(exported: Path) -> None:
    with zipfile.ZipFile(exported) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        comments = archive.read("xl/comments1.xml").decode()
    assert "đạt,không đạt,không chấm" in sheet
    assert "Điền số, như 9,5, từ 0 đến 15" in sheet
    assert "Minh chứng: Báo cáo thống kê của thôn" in comments


def test_what_excel_cannot_hold_stands_as_words() -> None:
    """A number of more than fifteen digits, words that begin as a formula, a list too long for a rule."""
    columns = (
        Column("k", ("Mã",), Holds.WORDS, is_fixed=True),
        Column("n", ("Số",), Holds.NUMBER),
        Column(
            "c",
            ("Chọn",),
            Holds.CHOICE,
            choices={f"x{n}": f"Lựa chọn, thứ {n}" for n in range(40)},
        ),
    )
    rows = (Row({"k": "=1+1", "n": Decimal("123456789012345678"), "c": "x7"}),)
    content = workbook_bytes([Form("Bảng", "Thử", columns, rows, spare=2)])
    with zipfile.ZipFile(BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        words = archive.read("xl/sharedStrings.xml").decode()
    assert "<f>" not in sheet
    assert [
        w for w in ("=1+1", "123456789012345678", "Lựa chọn, thứ 7") if w not in words
    ] == []
    assert "'Danh mục'!$A$2:$A$41" in sheet


def test_every_sheet_is_found_again(exported: Path) -> None:
    grids = read_workbook(exported)
    columns = tuple(Column(key, (key,), Holds.NUMBER) for key in ("unit", "1.1 target"))
    found = find_key_row(grids, "unit", Form("x", "x", columns, ()))
    assert [(key.grid.name, key.columns[0]) for key in found] == [("Chấm điểm", "unit")]
