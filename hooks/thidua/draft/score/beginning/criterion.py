"""A criterion that the head of a table names (tiêu chí mới), before there is a criteria set."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct

_EXTRA = re.compile(
    r"(?:điểm\s+)?(?:(?P<plus>thưởng|cộng(?!\s+(?:đồng|tác)))|(?:bị\s+)?(?:trừ|phạt))\b",
    re.IGNORECASE,
)
"""Điểm thưởng, Điểm trừ: beside the most points of the set."""


class NewCriterion(Struct, frozen=True):
    """A criterion that a table names."""

    code: str
    name: str
    most: Decimal
    section: str
    """"" where nothing stands over it."""

    @property
    def moves(self) -> str:
        """`plus`, `minus`: points that are added to all others or taken from them; "" for none."""
        found = _EXTRA.match(self.name)
        return "" if not found else "plus" if found["plus"] else "minus"
