"""How many awards may be given (số lượng được tặng): a number, or a share of those who are left."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_FLOOR, Decimal

from thidua.model.score.rule import Quota


def most_awards(quota: Quota, units: int, given: Mapping[str, int]) -> int:
    """Give the limit of a quota; a share of units is rounded down.

    `units` is how many are considered; `given` counts awards by id: of a share those
    that stand before it in `after` are taken off, as in “một cờ, còn lại không quá 50%”.
    """
    if quota.share is None:
        return quota.most or 0
    left = max(units - sum(given.get(award, 0) for award in quota.after), 0)
    return int((Decimal(left) * quota.share).to_integral_value(ROUND_FLOOR))
