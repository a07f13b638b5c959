"""`thidua import scores`: workbooks of every kind → what is told, what becomes of the data.

A case tells the workbook (`sheets`), or what was changed in the one that was exported
(`own`), or how the file is damaged; its answer is all that is said and every changed line.
"""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from tests.command.workbook import changed, damaged, workbook
from tests.commune import TODAY, commune
from tests.conftest import Case
from thidua.__main__ import main

pytestmark = pytest.mark.slow

KEY = ["--campaign", "xa-mau/2024/duong-sach"]
PLAIN = {"Bảng": [["Đơn vị", "1.1"], ["Thôn Bắc", "9"]]}


def files_of(root: Path) -> dict[str, str]:
    """Every data file as it is written."""
    return {
        p.relative_to(root).as_posix(): p.read_bytes().decode(errors="replace")
        for p in sorted(root.glob("data/**/*"))
        if p.is_file()
    }


def difference(before: dict[str, str], after: dict[str, str]) -> str:
    """The lines that are others now, by file."""
    told = []
    for name in sorted(before.keys() | after.keys()):
        old, new = before.get(name, "").splitlines(), after.get(name, "").splitlines()
        lines = [line for line in difflib.ndiff(old, new) if line[0] in "+-"]
        told += [name.rpartition("duong-sach/")[2], *lines] if lines else []
    return "\n".join(told)


def test_import_scores(
    case: Case,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    given = case.given
    root = commune(tmp_path / "root", given.get("changes", []))
    monkeypatch.chdir(root)
    monkeypatch.setenv("THIDUA_AS_OF", TODAY.isoformat())
    if "git" in given:
        (tmp_path / ".git").mkdir()
    path = root / "diem.xlsx"
    if "own" in given:
        assert main(["export", "scores", *KEY, "--xlsx", str(path)]) == 0
        path.write_bytes(changed(path, given["own"]))
    else:
        path.write_bytes(workbook(given.get("sheets", PLAIN)))
    if "damaged" in given:
        path.write_bytes(damaged(given["damaged"], path.read_bytes()))
    if "name" in given:
        path = path.rename(root / given["name"])
    before = files_of(root)
    capsys.readouterr()
    code = main(["import", "scores", path.name, *KEY, *given.get("words", [])])
    told = capsys.readouterr()
    case.expect(
        f"exit {code}\n{told.out}{told.err}{difference(before, files_of(root))}"
    )
