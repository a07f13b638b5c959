"""An award as lists show it; one that was taken back stays to be seen."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.address.page import AWARDS, result_address
from thidua.derive.award.awarded import GivenAward
from thidua.page.page import Link
from thidua.page.scope import Scope
from thidua.say.vietnamese import day_words


@dataclass(frozen=True, slots=True)
class AwardRow:
    """One award (một lần khen)."""

    who: str
    unit: str
    award: str
    reason: str
    decision: Link
    campaign: Link
    without_nomination: str
    revoked: str
    """When, by which decision and why it was taken back; "" where it holds."""


def award_row(award: GivenAward, scope: Scope) -> AwardRow:
    """Make the row of one award."""
    campaign, candidate = award.campaign, award.candidate
    revoked = award.awarded.revoked
    decision = f"{award.decision.number} ngày {day_words(award.decision.on)}"
    anchor = f"{AWARDS}#{decision_id(campaign.body, award.decision_id)}"
    return AwardRow(
        who=candidate.name,
        unit=scope.unit_name(campaign.body, candidate.unit) if candidate.unit else "",
        award=scope.portal.awards[award.awarded.award].name,
        reason=award.reason,
        decision=Link(decision, anchor),
        campaign=Link(campaign.campaign.title, result_address(campaign.key)),
        without_nomination=award.awarded.not_nominated or "",
        revoked=f"Đã hủy bỏ ngày {day_words(revoked.on)} theo Quyết định số {revoked.number}: {revoked.reason}" if revoked else "",
    )  # fmt: skip


def decision_id(body: str, decision: str) -> str:
    """The anchor of a decision in the register: two bodies may use the same number."""
    return f"{body}-{decision}"
