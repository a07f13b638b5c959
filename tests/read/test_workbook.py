"""Workbooks of any kind: what cells hold, and that nothing but a clear refusal comes of a broken one."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.command.workbook import workbook
from thidua.read.workbook import package, structure
from thidua.read.workbook.cell import Kind, cell_name, cell_place
from thidua.read.workbook.package import Unreadable
from thidua.read.workbook.workbook import number_of, read_workbook

SHEETS = {
    "Một": {
        "rows": [["a", "1.5", "d:2025-05-09", "=A1", "e:#N/A", "b:true", "p:0.125", "'1.5"]],
        "merge": ["A3:B4"],
        "hide_rows": ["2"],
        "hide_columns": ["D"],
        "set": {"A3": "gộp"},
    },
    "Hai": {"rows": [["x"]], "hidden": True},
}  # fmt: skip
ODD = (
    b'<c r="A1"><v>1</v></c>', b'<mergeCell ref="A1:XFD1048576"/>', b'<row r="0">', b't="d"', b't="s"',
    b"<v>99999999</v>", b"<v>NaN</v>", b"<v>1e400</v>", b'<f t="shared" si="0"/>', b'r="ZZZ9"', b'r=""',
    b'min="a"', b"&#0;", b"\xff", b"<!DOCTYPE a>",
)  # fmt: skip


def test_every_kind_of_cell(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook(SHEETS))
    one, two = read_workbook(path)
    assert [(c.name, c.kind, c.text) for _, c in sorted(one.cells.items())] == [
        ("A1", Kind.TEXT, "a"),
        ("B1", Kind.NUMBER, "1,5"),
        ("C1", Kind.DAY, "09/05/2025"),
        ("D1", Kind.FORMULA, "=A1"),
        ("E1", Kind.FORMULA, "=1/0"),
        ("F1", Kind.FLAG, "TRUE"),
        ("G1", Kind.PERCENT, "12,5%"),
        ("H1", Kind.TEXT, "1.5"),
        ("A3", Kind.TEXT, "gộp"),
    ]
    assert (one.text(3, 1), one.merged) == ("gộp", ((2, 0, 3, 1),))
    assert (one.hidden_rows, one.hidden_columns, two.is_hidden) == ({1}, {3}, True)


def test_cells_that_tell_no_place_follow_each_other(tmp_path: Path) -> None:
    """Some programs leave the names of rows and cells out."""
    parts = dict(packed(workbook({"Một": [["a"]]})))
    parts["xl/worksheets/sheet1.xml"] = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row><c><v>1</v></c><c><f>1+1</f><v>2</v></c></row><row/><row hidden="1"><c><v>3</v></c></row>'
        b"</sheetData></worksheet>"
    )
    (grid,) = read_workbook(put(tmp_path, parts))
    assert [(c.name, c.text) for _, c in sorted(grid.cells.items())] == [
        ("A1", "1"),
        ("B1", "=1+1"),
        ("A3", "3"),
    ]
    assert grid.hidden_rows == {2}


@pytest.mark.parametrize(
    ("formula", "shown", "trusted"),
    [
        ("=10+12", "22", "22"), ("=10+12", "7", ""), ("=B1*2-(B2+1)/2", "7", "7"), ("=SUM($B$1:B2,3)", "13", "13"),
        ("=ROUND(B1*95%;1)", "4.8", "4,8"), ("=-B1", "-5", "-5"), ("=B1*0", "0", "0"), ("=VLOOKUP(B1,C:D,2)", "6", "6"),
        ("=VLOOKUP(B1,C:D,2)", "0", ""), ("=A1", "3", "3"), ("=A1", "0", ""), ("=1/0", "1", "1"), ("=SUM(B1:B99999)", "8", "8"),
        ("=+B1+", "5", "5"), ("=ROUND(1,12)", "1", "1"), ("=B1%", "0.05", "0,05"),
    ],
)  # fmt: skip
def test_what_a_formula_comes_to_is_held_against_it(
    formula: str, shown: str, trusted: str, tmp_path: Path
) -> None:
    """What a program wrote that never reckoned is not read; what nobody can reckon is, unless it is 0."""
    (tmp_path / "a.xlsx").write_bytes(
        workbook({"A": [[f"{formula} → {shown}", "5"], ["", "5"]]})
    )
    cell = read_workbook(tmp_path / "a.xlsx")[0].cells[0, 0]
    assert (cell.kind, cell.reckoned.text if cell.reckoned else "") == (
        Kind.FORMULA,
        trusted,
    )


def test_words_of_a_formula_are_words_and_none_is_nothing(tmp_path: Path) -> None:
    """As Excel keeps them: t="str"; no words are no cell, a value that is missing is one."""
    content = workbook({"A": [["='DS'!A1 → Thôn 1", "=DS!A2 → trống", "=DS!A3 → "]]})
    file = BytesIO(content)
    whole = BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(whole, "w") as new:
        for name in old.namelist():
            new.writestr(
                name, old.read(name).replace("<v>trống</v>".encode(), b"<v></v>")
            )
    (tmp_path / "a.xlsx").write_bytes(whole.getvalue())
    cells = read_workbook(tmp_path / "a.xlsx")[0].cells
    assert {place: (cell.kind, cell.text) for place, cell in cells.items()} == {
        (0, 0): (Kind.TEXT, "Thôn 1"),
        (0, 2): (Kind.FORMULA, "=DS!A3"),
    }


@pytest.mark.parametrize(
    ("value", "told"),
    [(0.1 + 0.2, "0.3"), (18.125, "18.125"), (1e20, "100000000000000000000"), (-0.0, "0"), (5, "5")],
)  # fmt: skip
def test_numbers_are_those_that_excel_shows(value: float, told: str) -> None:
    assert f"{number_of(value):f}".removeprefix("-0") in (told, told[1:])


@given(st.integers(0, 1_048_575), st.integers(0, 16_383))
def test_names_of_cells_lead_back(row: int, column: int) -> None:
    assert cell_place(cell_name(row, column)) == (row, column)


def test_too_many_cells_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook({"Một": [["1"] * 20] * 20}))
    assert len(read_workbook(path)[0].cells) == 400
    monkeypatch.setattr(structure, "MOST_CELLS", 399)
    with pytest.raises(Unreadable, match="399 ô có chữ"):
        read_workbook(path)
    monkeypatch.setattr(package, "MOST_BYTES", 100)
    with pytest.raises(Unreadable, match="quá 0 MB"):
        read_workbook(path)


@cache
def packed(content: bytes) -> Mapping[str, bytes]:
    """The parts of a workbook."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def put(folder: Path, parts: Mapping[str, bytes]) -> Path:
    """Write parts as a workbook."""
    path = folder / "b.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return path


def harm(chance: random.Random, parts: dict[str, bytes]) -> None:
    """Spoil a part: another byte, some lost, something odd in it, all of it gone."""
    name = chance.choice(list(parts))
    part, place = bytearray(parts[name]), chance.randrange(len(parts[name]) + 1)
    match chance.randrange(5):
        case 0:
            part[place : place + 1] = bytes([chance.randrange(256)])
        case 1:
            del part[place : place + chance.randrange(60)]
        case 2:
            part[place:place] = chance.choice(ODD)
        case 3:
            quote = part.find(b'"', place)
            part[quote + 1 : quote + 1] = chance.choice(ODD)
        case 4:
            part.clear()
    parts[name] = bytes(part)


@pytest.mark.slow
@given(st.integers(0, 10**9))
@settings(max_examples=200)
def test_a_broken_workbook_is_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    parts = dict(packed(workbook(SHEETS)))
    for _ in range(chance.randrange(1, 4)):
        harm(chance, parts)
    with TemporaryDirectory() as folder:
        path = put(Path(folder), parts)
        try:
            read_workbook(path)
        except Unreadable as why:
            assert "\n" not in str(why)
