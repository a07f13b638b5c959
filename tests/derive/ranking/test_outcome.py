"""How far the results of a campaign have come, in values and in words."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import results_of
from tests.show import show
from thidua.derive.ranking.outcome import outcome_of
from thidua.say.result_status import result_status


def test_outcome(case: Case) -> None:
    outcome = outcome_of(results_of(case.given))
    told = [show(outcome), f"is there: {outcome.is_there}", show(result_status(outcome))]  # fmt: skip
    case.expect("\n".join(told))
