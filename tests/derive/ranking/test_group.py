"""Who is ranked with whom, where the criteria set names groups and where it does not."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import body
from tests.show import show


def test_group(case: Case) -> None:
    (ranking,) = body(case.given).rankings
    told = [
        {
            "id": g.group.id,
            "name": g.group.name,
            "units": g.group.units,
            "ranked": [s.unit for s in g.standings],
            "size": g.size,
        }
        for g in ranking.groups
    ]
    case.expect(show(told))
