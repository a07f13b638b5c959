"""What looks like a fault and is none: nobody is told of it."""

from __future__ import annotations

from pathlib import Path

from tests.commune import TODAY, commune
from tests.conftest import Case
from thidua.model.problem import errors
from thidua.publish.load import load_portal


def test_nothing_is_told(case: Case, tmp_path: Path) -> None:
    portal, problems = load_portal(commune(tmp_path, case.given), TODAY)
    case.expect("\n".join(str(problem) for problem in errors(problems)))
    assert portal
