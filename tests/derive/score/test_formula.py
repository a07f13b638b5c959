"""Points by formula: the edge cases of every type, to the digit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.conftest import Case
from thidua.derive.score.limit import highest, lowest
from thidua.derive.score.total import unit_totals
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet
from thidua.say.score.formula import formula_words


@pytest.mark.parametrize(
    ("criterion", "ends"),
    [
        ({"type": "linear", "up": "1", "cap": "10", "down": "1"}, ("0", "22")),
        ({"type": "linear", "up": "1", "down": "1"}, ("0", "20")),
        ({"type": "linear", "down": "1"}, ("0", "20")),
        ({"type": "bonus_penalty", "minus": "1", "min": "-6"}, ("-6", "20")),
        ({"type": "bonus_penalty", "minus": "1"}, ("0", "20")),
        ({"type": "manual"}, ("0", "20")),
    ],
)
def test_what_a_sheet_may_show(
    criterion: dict[str, str], ends: tuple[str, str]
) -> None:
    given = {"code": "1", "name": "c", "max": "20", **criterion}
    section = {"id": "i", "name": "s", "max": "20", "criteria": [given]}
    scoring = Scoring.model_validate({"total_max": "100", "sections": [section]})
    (leaf,) = scoring.leaves()
    assert (lowest(leaf), highest(leaf)) == tuple(map(Decimal, ends))


def test_what_is_not_assigned_gives_nothing() -> None:
    criterion = {"code": "1", "name": "c", "type": "not_assigned"}
    section = {"id": "i", "name": "s", "max": "20", "criteria": [criterion]}
    scoring = Scoring.model_validate({"total_max": "100", "sections": [section]})
    (leaf,) = scoring.leaves()
    assert (lowest(leaf), highest(leaf)) == (Decimal(0), Decimal(0))


def test_formula(case: Case) -> None:
    """One criterion in words, then what each unit of the group gets for its line."""
    given = {"code": "1", "name": "c", "max": "20", **case.given["criterion"]}
    section = {"id": "i", "name": "s", "max": given["max"], "criteria": [given]}
    decimals = case.given.get("decimals", "2")
    scoring = Scoring.model_validate(
        {
            "total_max": "100",
            "decimals": decimals,
            "sections": [section],
            "periods": case.given.get("periods", []),
        }
    )
    sheets = [
        ScoreSheet.model_validate({"unit": unit, "group": "thon", "lines": {"1": line}})
        for unit, line in case.given["lines"].items()
    ]
    told = [formula_words(next(scoring.leaves()), scoring.periods)]
    for total in unit_totals(scoring, sheets):
        (line,) = total.lines
        shown = "not scored" if line.points is None else f"{line.points:f}"
        told.append(f"{total.unit} {shown if line.is_assigned else 'not assigned'}")
    case.expect("\n".join(told))
