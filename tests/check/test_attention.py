"""What a person must look at in the tiny commune: told with its place, and built all the same."""

from __future__ import annotations

from pathlib import Path

from tests.commune import TODAY, commune
from tests.conftest import Case
from thidua.model.problem import Grade
from thidua.publish.inspection import inspect
from thidua.publish.load import load_portal


def test_attention_is_called(case: Case, tmp_path: Path) -> None:
    portal, problems = load_portal(commune(tmp_path, case.given), TODAY)
    assert portal, "\n".join(map(str, problems))
    told = [p for p in problems if p.grade is Grade.ATTENTION]
    told += inspect(tmp_path, portal)
    case.expect("\n".join(map(str, told)) or "(không có gì phải xem lại)")
