"""How points were found: a sentence for every case of a formula, and that it is true."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Case
from thidua.derive.score.formula import points_of
from thidua.derive.score.target import Peer
from thidua.derive.score.total import peers_of, unit_totals
from thidua.derive.score.way import (
    AgainstBest,
    AgainstLeader,
    AgainstTarget,
    Counted,
    Deducted,
    Gathered,
    InBand,
    Moved,
    Reached,
)
from thidua.derive.score.working import working, workings
from thidua.model.plan.target import Direction
from thidua.model.score.criterion.criteria import Leaf
from thidua.model.score.criterion.measured import Linear, Measured
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreLine, ScoreSheet
from thidua.say.score.working import working_words


def scoring_of(criterion: dict[str, Any], periods: Any = ()) -> Scoring:
    given = {"code": "1", "name": "c", "max": "20", **criterion}
    section = {"id": "i", "name": "s", "max": given["max"], "criteria": [given]}
    return Scoring.model_validate(
        {"total_max": "100", "sections": [section], "periods": periods}
    )


def test_working(case: Case) -> None:
    """One criterion; how each unit of the group came to its points."""
    scoring = scoring_of(case.given["criterion"], case.given.get("periods", []))
    (leaf,) = scoring.leaves()
    sheets = [
        ScoreSheet.model_validate({"unit": unit, "group": "thon", "lines": {"1": line}})
        for unit, line in case.given["lines"].items()
    ]
    peers = {code: found for (_, code), found in peers_of(scoring, sheets).items()}
    told = []
    for sheet, total in zip(sheets, unit_totals(scoring, sheets), strict=True):
        found = dict(workings(scoring, sheet.lines, peers))
        (line,) = total.lines
        words = (
            working_words(leaf, found["1"], line.instead, line.weight)
            if found
            else "(nothing to say)"
        )
        told.append(f"{sheet.unit} {line.points}: {words}")
    case.expect("\n".join(told))


CRITERIA: list[dict[str, Any]] = [
    {"type": "boolean"},
    {"type": "count", "points": "1.5"},
    {"type": "count", "points": "0.7", "start": "3"},
    {"type": "deduct", "minus": "1.5"},
    {"type": "deduct", "minus": "1.5", "min": "8"},
    {"type": "bonus_penalty", "plus": "1", "minus": "2", "min": "-5", "max": "3"},
    {"type": "bonus_penalty", "plus": "1", "minus": "2"},
    {"type": "linear", "up": "0.5", "cap": "10", "down": "1", "floor": "50"},
    {"type": "linear", "up": "0.3", "down": "2"},
    {"type": "linear", "down": "1", "direction": "lower"},
    {"type": "leader"},
    {"type": "leader", "direction": "lower"},
    {"type": "no_target"},
    {"type": "no_target", "direction": "lower"},
    {"type": "banded", "bands": [{"at_least": "7", "points": "20"}, {"at_least": "3", "points": "8"}]},
    {"type": "banded", "bands": [{"at_most": "2", "points": "20"}, {"at_most": "5", "points": "8"}]},
]  # fmt: skip
figure = st.integers(0, 12)
lines = st.lists(
    st.fixed_dictionaries(
        {"target": st.one_of(st.none(), figure), "actual": figure, "plus": figure, "minus": figure}
    ),
    min_size=1, max_size=4,
)  # fmt: skip


@given(st.sampled_from(CRITERIA), lines)
def test_the_numbers_that_are_told_give_the_points(
    criterion: dict[str, Any], told: list[dict[str, Any]]
) -> None:
    (leaf,) = scoring_of(criterion).leaves()
    records = [
        ScoreLine.model_validate({k: str(v) for k, v in each.items() if v is not None})
        for each in told
    ]
    peers = [Peer(x.target, x.actual) for x in records if isinstance(x.actual, Decimal)]
    found = working(leaf, records[0], peers)
    points = points_of(leaf, records[0], records[0].final, peers)
    if found is None:
        assert points is None
        return
    assert found.exact == points
    assert _recounted(leaf, found.how) in (found.exact, None)


def _recounted(leaf: Leaf, how: Any) -> Fraction | None:
    """Find the points from what is told alone; None where a limit gives them."""
    top = Fraction(getattr(leaf, "max", None) or 0)
    match how:
        case Reached():
            return top if how.is_reached else Fraction(0)
        case Counted():
            return None if how.limit else how.product
        case Moved():
            is_capped = how.gained_limit or how.lost_limit
            return None if is_capped else how.gained - how.lost
        case Deducted():
            return None if how.limit else how.left
        case Gathered():
            return None
        case InBand():
            return Fraction(how.band.points if how.band else 0)
        case AgainstTarget():
            assert isinstance(leaf, Linear)
            return None if how.limit else top + how.change
        case AgainstLeader():
            if how.done < 1:
                return max(Fraction(0), how.half * how.done)
            if how.done == 1 or how.furthest <= 1:
                return how.half
            return how.half + how.half * (how.done - 1) / (how.furthest - 1)
        case AgainstBest():
            assert isinstance(leaf, Measured)
            if how.actual == how.best and (
                how.best > 0 or leaf.direction is Direction.LOWER
            ):
                return top
            if how.best <= 0 or how.actual <= 0:
                return Fraction(0)
            is_lower = leaf.direction is Direction.LOWER
            own, best = (how.best, how.actual) if is_lower else (how.actual, how.best)
            return top * Fraction(own) / Fraction(best)
    raise AssertionError(how)
