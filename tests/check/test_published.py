"""What was published and is another now: each turn is told, or told of by a correction."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commune import TODAY, commune
from tests.conftest import Case
from thidua.__main__ import main
from thidua.model.problem import errors
from thidua.publish.load import load_portal

LEDGER = "data/ledger.yml"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The ledger of the tiny commune, its log opened."""
    root = commune(tmp_path_factory.mktemp("published"), [])
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        patch.setenv("THIDUA_AS_OF", TODAY.isoformat())
        assert main(["ledger", "--open-log"]) == 0
    return (root / LEDGER).read_text("utf-8")


def test_turn_is_told(case: Case, ledger: str, tmp_path: Path) -> None:
    root = commune(tmp_path, [{"file": LEDGER, "write": ledger}, *case.given])
    _, problems = load_portal(root, TODAY)
    case.expect("\n".join(str(problem) for problem in errors(problems)))
