"""Times of a plan: what a summary keeps is read back as it was."""

from __future__ import annotations

import pytest

from thidua.model.time.when import When

TOLD = [
    {"every": "yearly", "each": ["15/11"]},
    {"every": "weekly", "each": ["thứ sáu"]},
    {"every": "monthly", "each": ["25"]},
    {"until": "30/11/2026", "hour": "16 giờ 30"},
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_a_time_is_kept_and_read_back(told: dict[str, object]) -> None:
    """A milestone of each year once stopped every build that kept its summary."""
    when = When.model_validate(told)
    assert When.model_validate_json(when.model_dump_json()) == when
