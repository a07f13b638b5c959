"""Seeds for tests that try what chance gives: a few of them in the quick suite, all in the whole one."""

from __future__ import annotations

from typing import Any

import pytest


def some_slow(number: int, *, quick: int) -> list[Any]:
    """Give so many seeds, of which all but the first ones are slow."""
    slow = [pytest.param(seed, marks=pytest.mark.slow) for seed in range(quick, number)]
    return [*range(quick), *slow]
