"""From a document at the top down to plans and clauses; what hangs loose is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commune import TODAY, commune
from thidua.check.rule.example import LEGAL, PLAN
from thidua.derive.portal.implementation import PortalCascade, portal_cascade
from thidua.model.key import CampaignKey
from thidua.publish.dossiers import Dossiers, dossiers_of
from thidua.publish.load import load_portal

OLD = "xa-mau/2024/duong-sach"
KEY = CampaignKey("xa-mau", 2025, "duong-sach")


def told(folder: Path, *changes: object) -> tuple[Dossiers, PortalCascade]:
    commune(folder, list(changes))
    portal, problems = load_portal(folder, TODAY)
    assert portal, problems
    dossiers = dossiers_of(portal)
    return dossiers, portal_cascade(dossiers.portal)


def test_a_plan_stands_below_all_that_it_carries_out(tmp_path: Path) -> None:
    role = {"file": PLAN, "replace": ["role: basis", "role: implements"]}
    dossiers, cascade = told(tmp_path, role)
    (plan,) = [p for p in dossiers.bodies["xa-mau"].plans if p.summary.name.key == KEY]
    (chain,) = plan.above
    assert [link.id for link in chain.links] == [
        "chi-thi-01-ct-ttg-2025",
        "ke-hoach-12-kh-ubnd-2025",
    ]
    assert [place.clause.id for place in chain.places] == ["can-cu-1"]
    assert [node.id for node in cascade.trees] == ["chi-thi-01-ct-ttg-2025"]
    assert [orphan.plan.key.year for orphan in cascade.orphans] == [2024]


@pytest.mark.parametrize(
    ("role", "carried"), [("implements", ["can-cu-1"]), ("cited", [])]
)
def test_gaps_are_clauses_that_nobody_carries_out(
    role: str, carried: list[str], tmp_path: Path
) -> None:
    """Who only names a clause does not carry it out."""
    _, cascade = told(
        tmp_path,
        {
            "file": LEGAL,
            "replace": ["level: province", f"level: province\n    plan: {OLD}"],
        },
        {
            "file": PLAN,
            "replace": [
                "role: basis, clause: can-cu-1",
                f"role: {role}, clause: can-cu-1, of: ii",
            ],
        },
    )
    (plan,) = cascade.plans
    by = {c.clause.id: [place.clause.id for _, place in c.by] for c in plan.clauses}
    assert by == {"i": [], "ii": carried}


def test_documents_that_are_only_named_are_told_apart(tmp_path: Path) -> None:
    change = {"file": PLAN, "replace": ["role: basis", "role: cited"]}
    _, cascade = told(tmp_path, change)
    assert cascade.trees == ()
    assert [found.id for found in cascade.idle] == ["ke-hoach-12-kh-ubnd-2025"]
    assert len(cascade.orphans) == 2
