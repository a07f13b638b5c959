"""The day that a build speaks of as today: who says it, in which order."""

from __future__ import annotations

import subprocess
from datetime import date, datetime
from pathlib import Path

import pytest

from thidua.model.problem import Problem
from thidua.publish.load import VIETNAM, find_as_of

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


@pytest.fixture
def committed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A portal whose data was last committed on 20/11/2025."""
    for name in ("THIDUA_AS_OF", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    for name in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
        monkeypatch.setenv(name, "2025-11-20T08:00:00+07:00")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "portal.yml").write_text("name: Cổng\n", "utf-8")
    who = ["-c", "user.name=Cán bộ", "-c", "user.email=can-bo@example.vn"]
    for words in (["init", "-q"], ["add", "."], [*who, "commit", "-qm", "data: đầu"]):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)
    return tmp_path


def test_what_is_committed_is_of_the_day_of_the_commit(committed: Path) -> None:
    (committed / "ghi-chu.txt").write_text("không phải dữ liệu\n", "utf-8")
    problems: list[Problem] = []
    assert find_as_of(committed, problems) == date(2025, 11, 20)
    assert problems == []


@pytest.mark.parametrize("changed", ["data/portal.yml", "data/scores.yml"])
def test_what_is_not_committed_is_of_today(committed: Path, changed: str) -> None:
    """Results that were published a moment ago are not kept back until the commit."""
    (committed / changed).write_text("name: Cổng xã\n", "utf-8")
    problems: list[Problem] = []
    today = datetime.now(VIETNAM).date()
    assert find_as_of(committed, problems) == today
    assert [p.message for p in problems] == [
        f"data, content có chỗ chưa ghi vào git, lấy ngày của máy: {today:%d/%m/%Y}"
    ]
