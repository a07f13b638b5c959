"""Real-looking tables of scores, from files to places: the answers were reckoned by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.conftest import Case
from thidua.__main__ import main

CASES = Path(__file__).parent / "table"


def test_table(case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What `thidua rank` says of the files: ranks, or what is wrong with them."""
    given = case.given
    files = {"scoring.yml": given["scoring"]}
    files |= {f"scores/{u}.yml": {"unit": u, **s} for u, s in given["scores"].items()}
    if "ballot" in given:
        files["ballot.yml"] = given["ballot"]
    (tmp_path / "scores").mkdir()
    for name, value in files.items():
        text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
        (tmp_path / name).write_text(text, "utf-8")
    ballot = ["--ballot", str(tmp_path / "ballot.yml")] if "ballot" in given else []
    scores = str(tmp_path / "scores")
    main(
        [
            "rank",
            "--criteria",
            str(tmp_path / "scoring.yml"),
            "--scores",
            scores,
            *ballot,
        ]
    )
    told = capsys.readouterr()
    case.expect(f"{told.out}{told.err.replace(f'{tmp_path}/', '')}")
