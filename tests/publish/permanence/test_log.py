"""The log tells what was done: a correction of a sheet is one, and no publication."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.commune import TODAY, commune
from thidua.__main__ import main
from thidua.command.rank import read_record
from thidua.derive.proof.seal import seal_of
from thidua.model.score.sheet import ScoreSheet

SHEET = "data/bodies/xa-mau/2024/duong-sach/scores/thon-dong.yml"
WORDS = """corrections:
  - on: 03/01/2025
    code: "1.1"
    field: actual
    old: "45"
    new: "46"
    reason: Sót một biên bản đã ký ngày 02/01/2025
    sha256: {seal}
    confirmed_by: [Tổ trưởng thẩm định, Chủ tịch Hội đồng]
"""


def test_a_correction_of_a_sheet_is_told_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = commune(tmp_path, [])
    monkeypatch.chdir(root)
    monkeypatch.setenv("THIDUA_AS_OF", TODAY.isoformat())
    assert main(["ledger", "--open-log"]) == 0
    correct(root / SHEET)
    assert main(["ledger", "--update"]) == 0
    assert log(root)[1:] == [
        (
            "corrected",
            "xa-mau/2024/duong-sach/scores/thon-dong",
            "1.1.actual",
            "Sót một biên bản đã ký ngày 02/01/2025",
        )
    ]


def test_a_body_leaves_the_portal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line of the ledger says so; the log tells each part that went."""
    root = commune(tmp_path, [])
    monkeypatch.chdir(root)
    monkeypatch.setenv("THIDUA_AS_OF", TODAY.isoformat())
    assert (
        main(
            [
                "new",
                "xa",
                "xa-khac",
                "--name",
                "Xã Khác",
                "--province",
                "Thanh Hóa",
                "--yes",
            ]
        )
        == 0
    )
    assert main(["ledger", "--update"]) == 0
    assert main(["ledger", "--open-log"]) == 0
    for folder in ("data/bodies", "content"):
        shutil.rmtree(root / folder / "xa-mau")
    settings, ledger = root / "data/portal.yml", root / "data/ledger.yml"
    settings.write_text(settings.read_text("utf-8").replace("xa-mau, ", ""), "utf-8")
    assert main(["ledger", "--update"]) == 2
    said = "changes:\n  - {on: 15/6/2025, page: xa-mau/, what: withdrawn}\n"
    ledger.write_text(ledger.read_text("utf-8") + said, "utf-8")
    assert main(["ledger", "--update"]) == 0
    assert main(["ledger"]) == 0
    gone = [line for line in log(root) if line[0] == "withdrawn"]
    assert (
        "withdrawn",
        "xa-mau/2024/duong-sach/ballot",
        "all",
        "Cơ quan rời cổng",
    ) in gone


def correct(path: Path) -> None:
    path.write_text(
        path.read_text("utf-8").replace("actual: 45", "actual: 46"), "utf-8"
    )
    seal = seal_of(read_record(path, ScoreSheet).record)
    path.write_text(path.read_text("utf-8") + WORDS.format(seal=seal), "utf-8")


def log(root: Path) -> list[tuple[str, ...]]:
    """What each line says: event, part, field, reason; "" where it says none."""
    _, _, lines = (root / "data/ledger.yml").read_text("utf-8").partition("\nlog:\n")
    names = ("what", "of", "field", "reason")
    return [
        tuple("".join(re.findall(rf'\b{name}: "([^"]*)"', line)) for name in names)
        for line in re.findall(r"^  - \{.*", lines, re.M)
    ]
