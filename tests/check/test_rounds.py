"""Reviews of several rounds (sơ kết nhiều đợt) are no slip; two days of one review are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commune import TODAY, commune
from thidua.check.rule.example import PLAN
from thidua.publish.load import load_portal

FIRST = "title: Sơ kết\n    kind: mid_review\n    when: {day: 30/6/2025}\n"


def milestone(title: str, when: str, clause: str) -> str:
    return f"  - {{id: lan-sau, title: {title}, kind: mid_review, when: {when}, clause: {clause}}}\n"


@pytest.mark.parametrize(
    ("first", "title", "when", "clause", "is_noted"),
    [
        ("Sơ kết", "Sơ kết phong trào", "{day: 15/7/2025}", "i-1-b", True),
        ("Sơ kết", "Sơ kết phong trào", "{day: 30/6/2025}", "i-1-b", False),
        ("Sơ kết đợt 1", "sơ kết đợt 2", "{day: 15/8/2025}", "i-1-b", False),
        ("Sơ kết đợt 1", "Sơ kết Đợt 1", "{day: 15/8/2025}", "i-1-b", True),
        ("Sơ kết quý I", "Sơ kết 6 tháng đầu năm", "{day: 15/7/2025}", "i-1-b", False),
        ("Sơ kết lần thứ nhất", "Sơ kết lần thứ hai", "{day: 15/8/2025}", "i-1-b", False),
        ("Sơ kết", "Sơ kết đợt cao điểm", "{day: 15/8/2025}", "i-1-b", False),
        ("Sơ kết", "Sơ kết các đơn vị", "{day: 15/8/2025}", "i-1-a", False),
        ("Sơ kết", "Sơ kết", "{every: quarterly}", "i-1-b", False),
    ],
)  # fmt: skip
def test_rounds_are_no_slip(
    first: str, title: str, when: str, clause: str, is_noted: bool, tmp_path: Path
) -> None:
    said = FIRST.replace("Sơ kết", first)
    more = milestone(title, when, clause)
    end = "    clause: i-1-a\ntargets:\n"
    edits = [
        {"file": PLAN, "replace": [FIRST, said]},
        {"file": PLAN, "replace": [end, f"    clause: i-1-a\n{more}targets:\n"]},
    ]
    _, problems = load_portal(commune(tmp_path, edits), TODAY)
    assert any(p.rule == "hai-moc-mot-viec" for p in problems) is is_noted
