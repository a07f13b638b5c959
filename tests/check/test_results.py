"""What may be told of results on a day: each thing from its own day on, and not before."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.commune import commune
from thidua.publish.load import load_portal

CAMPAIGN = "data/bodies/xa-mau/2024/duong-sach"


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2025-02-03", ["ballot", "sheets", "decisions"]),
        ("2025-02-02", ["ballot", "sheets", "decisions"]),
        ("2025-02-01", ["ballot", "sheets"]),
        ("2025-01-20", ["ballot", "sheets"]),
        ("2025-01-19", ["ballot"]),
        ("2025-01-18", ["ballot"]),
        ("2025-01-17", []),
    ],
)
def test_results_are_told_from_their_day(
    day: str, told: list[str], tmp_path: Path
) -> None:
    """Ballot on 18/01, sheets on 20/01, decision on 02/02."""
    changes: list[dict[str, object]] = [
        {"file": f"{CAMPAIGN}/ballot.yml", "replace": ["18/12/2024", "18/01/2025"]},
        {"file": f"{CAMPAIGN}/awards.yml", "replace": ["10/01/2025", "02/02/2025"]},
        {"file": "content/xa-mau/dien-hinh/2024/to-quet-duong.md", "remove": ""},
    ]
    for unit in ("doai", "dong", "nam"):
        file = f"{CAMPAIGN}/scores/thon-{unit}.yml"
        log = {"file": file, "replace": ["{on: 20/12/2024", "{on: 20/01/2025"]}
        changes += [
            log,
            {"file": file, "replace": ["on: 20/12/2024", "on: 20/01/2025"]},
        ]
    root = commune(tmp_path, changes)
    portal, problems = load_portal(root, date.fromisoformat(day))
    assert portal, problems
    (results,) = (c.results for c in portal.campaigns() if c.year == 2024)
    shown = {
        "ballot": results.ballot,
        "sheets": results.sheets,
        "decisions": results.decisions,
    }
    assert [name for name, what in shown.items() if what] == told


@pytest.mark.parametrize(
    ("day", "is_revoked"), [("2025-06-30", False), ("2025-07-01", True)]
)
def test_an_award_is_taken_back_on_its_day(
    day: str, is_revoked: bool, tmp_path: Path
) -> None:
    """Until then it stands, and the day that has not come is told."""
    back = "award: giay-khen, revoked: {number: 09/QĐ-UBND, on: 01/7/2025, reason: Khai sai}}"
    change = {
        "file": f"{CAMPAIGN}/awards.yml",
        "replace": ["award: giay-khen}", back],
    }
    portal, problems = load_portal(commune(tmp_path, [change]), date.fromisoformat(day))
    assert portal, problems
    (results,) = (c.results for c in portal.campaigns() if c.year == 2024)
    (decision,) = results.decisions.values()
    assert (decision.awarded[0].revoked is not None) is is_revoked
    told = [p.key for p in problems if p.rule == "ngay-chua-den"]
    path = "decisions.07-qd-ubnd-2025.awarded[1].revoked.on"
    assert told == ([] if is_revoked else [path])
