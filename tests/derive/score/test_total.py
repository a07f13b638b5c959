"""Points of lines, sections, units: what is published alone counts, and to the digit."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Case
from tests.invented import scoring_of, sheet_of
from tests.show import show
from thidua.derive.score.total import campaign_totals, rounded


def test_total(case: Case) -> None:
    """The totals of published sheets, then those of drafts."""
    scoring = scoring_of(case.given)
    sheets = [sheet_of(u, told) for u, told in case.given["sheets"].items()]
    published = [sheet for sheet in sheets if sheet.published]
    drafts = [sheet for sheet in sheets if not sheet.published]
    totals = campaign_totals(scoring, published, drafts)
    assert totals.counted == campaign_totals(scoring, published, []).counted
    case.expect(
        show(
            {
                "counted": list(totals.counted.values()),
                "drafts": list(totals.drafts.values()),
            }
        )
    )


@given(st.decimals("-99", "99", places=6), st.integers(0, 4))
def test_rounding_is_half_up(number: Decimal, decimals: int) -> None:
    step = Decimal(1).scaleb(-decimals)
    found = rounded(number, decimals)
    assert found % step == 0 or found == 0
    assert abs(found - number) <= step / 2
    assert abs(found) >= abs(number) or abs(number) - abs(found) < step / 2
