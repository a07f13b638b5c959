"""From when to when a campaign runs, in values and in words."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import body
from tests.show import show
from thidua.say.time.period import period_gap, period_words


def test_period(case: Case) -> None:
    (campaign,) = body(case.given).campaigns
    period = campaign.period
    told = [show(period), f"days: {period.days}", f"stage: {campaign.stage.value}"]
    case.expect(
        "\n".join([*told, period_words(campaign), period_gap(campaign) or "no gap"])
    )
