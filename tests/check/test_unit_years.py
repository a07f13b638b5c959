"""In which years a unit existed: any day of the year is enough."""

from __future__ import annotations

from datetime import date

import pytest

from thidua.check.rule.portal.unit import exists_in
from thidua.model.body.unit import Unit


@pytest.mark.parametrize(
    ("active_from", "active_to", "expected"),
    [
        (None, None, True),
        (date(2025, 12, 31), None, True),
        (date(2026, 1, 1), None, False),
        (None, date(2025, 1, 1), True),
        (None, date(2025, 1, 31), True),
        (None, date(2024, 12, 31), False),
    ],
)
def test_exists_in(
    active_from: date | None, active_to: date | None, expected: bool
) -> None:
    unit = Unit.model_construct(active_from=active_from, active_to=active_to)
    assert exists_in(unit, 2025) is expected
