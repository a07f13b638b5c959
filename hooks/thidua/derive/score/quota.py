"""How many may have something (số lượng): a number, or a share of those who are left."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from thidua.model.score.class_band import Rounding
from thidua.model.score.rule import Quota


def most_awards(quota: Quota, units: int, given: Mapping[str, int]) -> int:
    """Give the limit of a quota.

    `units` is how many are considered; `given` counts awards by id: of a share those
    that stand before it in `after` are taken off, as in “một cờ, còn lại không quá 50%”.
    """
    if quota.share is None:
        return quota.most or 0
    left = max(units - sum(given.get(award, 0) for award in quota.after), 0)
    return share_of(left, quota.share, quota.rounding)


def share_of(units: int, share: Fraction, rounding: Rounding) -> int:
    """Give the whole number of units that a share makes.

    20 % of 8 units are 1.6: rounded down 1, up or to the nearest 2.
    """
    exact = units * share
    match rounding:
        case Rounding.DOWN:
            return exact.__floor__()
        case Rounding.UP:
            return exact.__ceil__()
        case Rounding.NEAREST:
            return (exact + Fraction(1, 2)).__floor__()
