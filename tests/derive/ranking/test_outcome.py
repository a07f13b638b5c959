"""How far the results of a campaign have come, in values and in words."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from tests.conftest import Case
from tests.invented import results_of
from tests.show import show
from thidua.derive.name import BodyName
from thidua.derive.ranking.outcome import outcome_of
from thidua.say.ranking.result_status import result_status

BODY = BodyName("xa-mau", "Xã Mẫu", is_sample=False)


def test_outcome(case: Case) -> None:
    outcome = outcome_of(results_of(case.given))
    told = [
        show(outcome),
        f"is there: {outcome.is_there}",
        show(result_status(outcome, BODY)),
    ]
    case.expect("\n".join(told))


def test_sheets_without_a_criteria_set_are_no_ranking() -> None:
    results = replace(results_of({"sheets": {"thon-1": "90"}}), scoring=None)
    outcome = outcome_of(results)
    assert (outcome.has_ranking, outcome.ranked_on) == (False, None)
    assert outcome.changed_on == date(2025, 12, 20)
