"""The day that a build speaks of as today: who says it, in which order."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from thidua.model.problem import Problem
from thidua.publish.load import find_as_of

EPOCH = "1750000000"
"""15/6/2025."""


@pytest.mark.parametrize(
    ("told", "day", "wrong"),
    [
        ({"THIDUA_AS_OF": "2025-01-02", "SOURCE_DATE_EPOCH": EPOCH}, date(2025, 1, 2), []),
        ({"SOURCE_DATE_EPOCH": EPOCH}, date(2025, 6, 15), []),
        ({"THIDUA_AS_OF": "mai", "SOURCE_DATE_EPOCH": EPOCH}, date(2025, 6, 15), ["mai"]),
        ({"THIDUA_AS_OF": "", "SOURCE_DATE_EPOCH": EPOCH}, date(2025, 6, 15), []),
    ],
)  # fmt: skip
def test_the_first_that_tells_a_day_is_believed(
    told: dict[str, str],
    day: date,
    wrong: list[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    for name in ("THIDUA_AS_OF", "SOURCE_DATE_EPOCH"):
        monkeypatch.setenv(name, told.get(name, ""))
    problems: list[Problem] = []
    assert find_as_of(tmp_path, problems) == day
    assert [problem.found for problem in problems] == wrong
