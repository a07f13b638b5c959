"""When places of two years may be compared, and when not: each reason."""

from __future__ import annotations

from tests.conftest import Case
from thidua.derive.ranking.comparability import changed_criteria
from thidua.model.score.scoring import Scoring


def test_comparability(case: Case) -> None:
    """Codes of criteria that have no like in the set of the year before."""
    now, before = (
        Scoring.model_validate(
            {
                "total_max": "100",
                "sections": [
                    {
                        "id": "i",
                        "name": "s",
                        "max": "100",
                        "weight": case.given.get("weights", {}).get(year, "1"),
                        "criteria": case.given[year],
                    }
                ],
            }
        )
        for year in ("now", "before")
    )
    case.expect(", ".join(changed_criteria(now, before)) or "comparable")
