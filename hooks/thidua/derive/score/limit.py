"""The most and the least that a criterion may give (mức điểm)."""

from __future__ import annotations

from decimal import Decimal

from thidua.model.score.criterion.criteria import Leaf
from thidua.model.score.criterion.criterion import Weighed
from thidua.model.score.criterion.deduct import Deduct
from thidua.model.score.criterion.judged import BonusPenalty
from thidua.model.score.criterion.measured import Linear
from thidua.model.score.scoring import Section

ZERO = Decimal(0)
ONE = Decimal(1)
HUNDRED = Decimal(100)


def maximum(criterion: Leaf) -> Decimal:
    """The most points that a criterion gives; nought where none is set."""
    return criterion.max if criterion.max is not None else ZERO


def weight_of(section: Section, criterion: Leaf) -> Decimal:
    """By what points of a criterion are multiplied; what is added and taken counts once."""
    if isinstance(criterion, Weighed):
        return section.weight * criterion.weight
    return ONE


def highest(criterion: Leaf) -> Decimal:
    """The most that a sheet may show: linear criteria reach above their maximum.

    A maximum of 20 with a cap of 10 %: 22.
    """
    if isinstance(criterion, Linear) and criterion.up:
        return criterion.max * (1 + (criterion.cap or ZERO) / HUNDRED)
    return maximum(criterion)


def lowest(criterion: Leaf) -> Decimal:
    """The least that a sheet may show: below nought only where points are taken."""
    if isinstance(criterion, BonusPenalty) and criterion.min is not None:
        return criterion.min
    return criterion.min if isinstance(criterion, Deduct) else ZERO
