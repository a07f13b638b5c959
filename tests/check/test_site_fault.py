"""What only a finished site tells is told by `thidua check` too, and at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commune import TODAY, build, commune, configuration
from tests.conftest import Case
from thidua.model.problem import Problem
from thidua.publish.inspection import inspect
from thidua.publish.load import load_portal

FAULTS = [
    {"file": "content/gioi-thieu.md", "append": "\n[a](/khong/), [b](/xa-mau/#khong)\n\n## Mục lục trang\n"},
    {"file": "content/xa-mau/ke-hoach/2025/duong-sach.md", "replace": ["(/xa-mau/)", "(/xa-mo/)"]},
    {"file": "data/ledger.yml", "write": "addresses:\n  xa-mau/ke-hoach/2023/cu/: []\n"},
]  # fmt: skip


def inspected(root: Path) -> list[Problem]:
    portal, _ = load_portal(root, TODAY)
    assert portal
    return sorted(inspect(root, portal))


def test_fault_of_the_site_is_told(case: Case, tmp_path: Path) -> None:
    problems = inspected(commune(tmp_path, case.given))
    case.expect("\n".join(str(problem) for problem in problems))


@pytest.mark.slow
def test_the_strict_build_fails_on_the_same(tmp_path: Path) -> None:
    """Both say the same words at the same places: nothing is decided twice."""
    root = commune(tmp_path / "root", FAULTS)
    told = {str(problem).splitlines()[0] for problem in inspected(root)}
    done = build(configuration(root), tmp_path / "site")
    head = "WARNING -  thidua: "
    warned = {
        line.removeprefix(head)
        for line in done.stderr.splitlines()
        if line.startswith(head)
    }
    assert done.returncode == 1
    assert warned == told
