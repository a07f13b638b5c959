"""Faults of all kinds in the tiny commune: each is told with its place, none builds."""

from __future__ import annotations

from pathlib import Path

from tests.commune import TODAY, commune
from tests.conftest import Case
from thidua.model.problem import errors
from thidua.publish.load import load_portal


def test_fault_is_told(case: Case, tmp_path: Path) -> None:
    portal, problems = load_portal(commune(tmp_path, case.given), TODAY)
    assert portal is None
    case.expect("\n".join(str(problem) for problem in errors(problems)))
