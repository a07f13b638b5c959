"""What a plan asks for and what cannot be kept: days that leave no time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commune import TODAY, commune
from thidua.check.rule.example import PLAN
from thidua.publish.load import load_portal

BEFORE = "    kind: mid_review\n    when: {day: 30/6/2025}\n"
CONFERENCE = "conference: {name: Hội nghị, when: {first: 10/01/2026, last: 15/01/2026}, clause: i-1}\n"


@pytest.mark.parametrize(
    ("when", "noted"),
    [
        ("{before: 10/01/2026}", False),  # its last day is the 9th: a day is left
        ("{before: 11/01/2026}", True),
        ("{until: 09/01/2026}", False),
        ("{until: 10/01/2026}", True),
        ("{day: 12/01/2026}", True),
    ],
)
def test_papers_come_before_the_conference(
    when: str, noted: bool, tmp_path: Path
) -> None:
    due = f"    kind: deadline\n    when: {when}\n"
    commune(
        tmp_path,
        [
            {"file": PLAN, "replace": [BEFORE, due]},
            {"file": PLAN, "append": CONFERENCE},
        ],
    )
    _, problems = load_portal(tmp_path, TODAY)
    assert ("han-sau-hoi-nghi" in {problem.rule for problem in problems}) is noted
