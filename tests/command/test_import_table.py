"""`thidua import registrations|reports|ballot|nominations|awards`: tables beside the scores."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command.test_import_scores import KEY, difference, files_of
from tests.command.workbook import changed, workbook
from tests.commune import ROOT, TODAY, commune
from tests.conftest import Case
from thidua.__main__ import main

pytestmark = pytest.mark.slow

REAL = (
    ("xa-minh-hoa/2025/thon-truong-kieu-mau", ("scores", "registrations", "reports", "ballot", "nominations", "awards")),
    ("xa-minh-hoa/2026/thon-truong-kieu-mau", ("scores", "registrations", "reports")),
    ("cum-thi-dua-minh-hoa/2025/hoat-dong-cum", ("scores", "registrations", "reports", "ballot", "nominations", "awards")),
    ("cum-thi-dua-minh-hoa/2026/hoat-dong-cum", ("registrations", "reports")),
)  # fmt: skip


def test_import_table(
    case: Case,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    given = case.given
    root = commune(tmp_path / "root", given.get("changes", []))
    monkeypatch.chdir(root)
    monkeypatch.setenv("THIDUA_AS_OF", TODAY.isoformat())
    path, kind = root / "bang.xlsx", given["kind"]
    if "own" in given:
        assert main(["export", kind, *KEY, "--xlsx", str(path)]) == 0
        path.write_bytes(changed(path, given["own"]))
    else:
        path.write_bytes(workbook(given["sheets"]))
    before = files_of(root)
    capsys.readouterr()
    code = main(["import", kind, path.name, *KEY, *given.get("words", [])])
    told = capsys.readouterr()
    case.expect(
        f"exit {code}\n{told.out}{told.err}{difference(before, files_of(root))}"
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("key", "kind"), [(k, kind) for k, kinds in REAL for kind in kinds]
)
def test_what_is_exported_comes_back_unchanged(
    key: str,
    kind: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Every table of the sample bodies: not a value would change."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("THIDUA_AS_OF", "2026-11-25")
    path = tmp_path / "bang.xlsx"
    assert main(["export", kind, "--campaign", key, "--xlsx", str(path)]) == 0
    capsys.readouterr()
    assert main(["import", kind, str(path), "--campaign", key, "--dry-run"]) == 0
    assert capsys.readouterr() == ("không có gì khác dữ liệu đang có\n", "")
