"""Totals of weighed criteria over periods, worked out a second time in fractions alone."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from thidua.derive.score.total import rounded, unit_totals
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet

tenth = st.integers(0, 100).map(lambda n: Fraction(n, 10))
weight = st.integers(1, 30).map(lambda n: Fraction(n, 10))
terms = st.lists(st.lists(tenth, min_size=1, max_size=4), min_size=1, max_size=3)


def text(number: Fraction) -> str:
    return f"{Decimal(number.numerator) / Decimal(number.denominator):f}".replace(
        ".", ","
    )


def half_up(number: Fraction, decimals: int) -> Fraction:
    """The nearest step, away from nought where two are as near."""
    step = Fraction(1, 10**decimals)
    steps, rest = divmod(abs(number), step)
    found = (steps + (rest * 2 >= step)) * step
    return found if number >= 0 else -found


@given(st.fractions(-50, 50, max_denominator=400), st.integers(0, 3))
def test_rounding_is_exact(number: Fraction, decimals: int) -> None:
    found = rounded(number, decimals)
    assert found == half_up(number, decimals)
    assert found.as_tuple().exponent == -decimals


@given(
    terms, tenth, st.tuples(weight, weight, weight), st.integers(0, 20), st.integers(0, 3),
    st.integers(0, 9), st.integers(0, 9),
)  # fmt: skip
def test_weighed_periods_add_up(
    marks: list[list[Fraction]],
    given_points: Fraction,
    weights: tuple[Fraction, Fraction, Fraction],
    faults: int,
    decimals: int,
    plus: int,
    minus: int,
) -> None:
    """Mean of the terms of the means of their weeks; faults; bonus and penalty apart."""
    own, section, second = weights
    periods = [
        {
            "id": f"ky-{n}",
            "name": "Kỳ",
            "weight": text(Fraction(n + 1)),
            "periods": [
                {"id": f"ky-{n}-tuan-{m}", "name": "Tuần"} for m in range(len(weeks))
            ],
        }
        for n, weeks in enumerate(marks)
    ]
    scoring = _scoring(periods, own, section, second, decimals)
    figures = {
        f"ky-{n}-tuan-{m}": text(mark)
        for n, weeks in enumerate(marks)
        for m, mark in enumerate(weeks)
    }
    lines = {
        "1": {"periods": figures},
        "2": {"final": text(given_points)},
        "3": {"minus": str(faults)},
        "4": {"plus": str(plus), "minus": str(minus)},
    }
    sheet = ScoreSheet.model_validate({"unit": "a", "group": "g", "lines": lines})
    (total,) = unit_totals(scoring, [sheet])
    means = [sum(weeks, Fraction(0)) / len(weeks) for weeks in marks]
    year = sum((n + 1) * mean for n, mean in enumerate(means)) / Fraction(
        sum(range(1, len(marks) + 1))
    )
    first = half_up(year, decimals) * own * section
    other = given_points * section
    third = half_up(max(Fraction(2), 10 - faults * Fraction(3, 4)), decimals) * second
    most = 10 * own * section + 10 * section + 10 * second
    bonus = min(Fraction(plus), Fraction(3))
    penalty = half_up(min(minus * Fraction(1, 2), Fraction(2)), decimals)
    scaled = (first + other + third) * 100 / most
    assert total.total == half_up(scaled + bonus - penalty, decimals)


def _scoring(
    periods: list[dict[str, Any]],
    own: Fraction,
    section: Fraction,
    second: Fraction,
    decimals: int,
) -> Scoring:
    first = {"code": "1", "name": "a", "max": "10", "over": "mean", "weight": text(own)}
    deduct = {
        "code": "3",
        "name": "c",
        "max": "10",
        "type": "deduct",
        "minus": "0,75",
        "min": "2",
    }
    extra = {
        "code": "4",
        "name": "d",
        "max": "9",
        "type": "bonus_penalty",
        "plus": "1",
        "minus": "0,5",
    }
    return Scoring.model_validate(
        {
            "total_max": "100",
            "decimals": str(decimals),
            "bonus_cap": "3",
            "penalty_cap": "2",
            "periods": periods,
            "sections": [
                {
                    "id": "i",
                    "name": "Một",
                    "max": "20",
                    "weight": text(section),
                    "criteria": [first, {"code": "2", "name": "b", "max": "10"}],
                },
                {
                    "id": "ii",
                    "name": "Hai",
                    "max": "10",
                    "weight": text(second),
                    "criteria": [deduct, extra],
                },
            ],
        }
    )
