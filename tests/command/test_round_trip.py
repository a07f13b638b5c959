"""Scores out and in again: what was filled in is what the next workbook says, and nothing else moved."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chance import some_slow
from tests.command.test_import_scores import KEY, files_of
from tests.command.test_publish import SHEET, WHOLE
from tests.command.workbook import changed
from tests.commune import TODAY, commune
from thidua.__main__ import main
from thidua.read.workbook.cell import Grid, cell_name
from thidua.read.workbook.workbook import read_workbook

MARKED = WHOLE.replace("state: appraised", "# xem lại trước 31/12\nstate: appraised")
ANSWERS = {
    "1.1 target": ("50", "", "40.5"), "1.1 actual": ("37", "", "38.25", "'38,25"),
    "1.2 self": ("18", "", "17.5"), "2.1 self": ("30", "31"), "1.2 reason": ("", "Đã xem lại: đủ sổ", "'=1"),
    "2.2 plus": ("0", "1", ""), "2.2 minus": ("0", "2"), "2.1 reason": ("", "Cộng lại, có biên bản"),
}  # fmt: skip
"""What is tried in each column; points and reasons so that no rule is broken."""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = commune(tmp_path / "root", [{"file": SHEET, "write": MARKED}])
    monkeypatch.chdir(folder)
    monkeypatch.setenv("THIDUA_AS_OF", TODAY.isoformat())
    return folder


def edits(chance: random.Random) -> Iterator[tuple[str, str]]:
    """Some columns, each with another answer; a changed round has a reason beside it."""
    chosen = chance.sample(sorted(ANSWERS), chance.randrange(1, 5))
    told = {column: chance.choice(ANSWERS[column]) for column in chosen}
    if told.keys() & {"1.2 self", "2.1 self"}:
        told |= {"1.2 reason": "Đã xem lại", "2.1 reason": "Đã xem lại"}
    yield from told.items()


def exported(root: Path) -> tuple[Grid, int]:
    """The workbook of scores as it is now, and the row of the unit."""
    assert main(["export", "scores", *KEY, "--xlsx", str(root / "a.xlsx")]) == 0
    grid = read_workbook(root / "a.xlsx")[0]
    return grid, next(r for r in range(grid.height) if grid.text(r, 0) == "thon-bac")


@pytest.mark.parametrize("seed", some_slow(12, quick=4))
def test_what_is_filled_in_comes_back(seed: int, root: Path) -> None:
    grid, row = exported(root)
    keys = next(r for r in range(grid.height) if grid.text(r, 0) == "unit")
    columns = {grid.text(keys, c): c for c in range(grid.width)}
    told = dict(edits(random.Random(seed)))
    cells = {cell_name(row, columns[key]): text for key, text in told.items()}
    (root / "a.xlsx").write_bytes(changed(root / "a.xlsx", {grid.name: {"set": cells}}))
    before = files_of(root)
    assert main(["import", "scores", "a.xlsx", *KEY]) == 0
    after = files_of(root)
    assert {name for name in after if after[name] != before[name]} <= {SHEET}
    kept = [line for line in MARKED.splitlines() if not line.startswith('  "')]
    assert [
        line for line in after[SHEET].splitlines() if not line.startswith('  "')
    ] == kept
    assert "# sổ trực" in after[SHEET]
    again, _ = exported(root)
    for key, text in told.items():
        meant = (
            text.removeprefix("'").replace(".", ",")
            if text[-1:].isdigit() and "=" not in text
            else text.removeprefix("'")
        )
        assert again.text(row, columns[key]) == meant, key
    others = set(columns.values()) - {columns[key] for key in told}
    assert [again.text(row, c) for c in sorted(others)] == [
        grid.text(row, c) for c in sorted(others)
    ]
    assert main(["import", "scores", "a.xlsx", *KEY]) == 0
    assert files_of(root) == after


def test_papers_beside_the_points_come_back_as_they_stand(root: Path) -> None:
    """Two replies of one day, two papers of one title: out and in again, not a letter moves."""
    line = '  "1.2": {self: 18, cluster: 18, appraised: 18, final: 18}'
    papers = (
        "note: 'Cần xem lại', evidence: [{title: Sổ, address: https://a.vn/1}, {title: Sổ, address: https://a.vn/2}],"
        " replies: [{on: 14/12/2024, words: Lần một, answer: Giữ}, {on: 14/12/2024, words: Lần hai, answer: Giữ}]"
    )
    assert line in MARKED
    sheet = root / SHEET
    sheet.write_text(MARKED.replace(line, line.replace("}", f", {papers}}}")), "utf-8")
    before = files_of(root)
    exported(root)
    assert main(["import", "scores", "a.xlsx", *KEY]) == 0
    assert files_of(root) == before
    shown = {g.name: g for g in read_workbook(root / "a.xlsx")}
    assert [shown["Giải trình"].text(row, 3) for row in (6, 7)] == [
        "Lần một",
        "Lần hai",
    ]
    assert [shown["Minh chứng"].text(row, 4) for row in (6, 7)] == [
        "https://a.vn/1",
        "https://a.vn/2",
    ]
