"""How many awards may be given."""

from __future__ import annotations

from tests.conftest import Case
from thidua.derive.score.quota import most_awards
from thidua.model.score.scoring import Quota


def test_quota(case: Case) -> None:
    told = []
    for row in case.given:
        quota = Quota.model_validate({"award": "co", **row["quota"]})
        given = {award: int(number) for award, number in row.get("given", {}).items()}
        told.append(str(most_awards(quota, int(row["units"]), given)))
    case.expect("\n".join(told))
