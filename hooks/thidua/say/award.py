"""An award that was given, in one breath."""

from __future__ import annotations

from thidua.derive.award.awarded import GivenAward
from thidua.model.award.decision import Revocation
from thidua.model.award.nomination import Candidate, Nomination, RecipientKind
from thidua.model.plan.award import AwardForm
from thidua.say.vietnamese import day_words, number_words

NAMELESS = {
    RecipientKind.COLLECTIVE: "Một tập thể (không nêu tên theo yêu cầu)",
    RecipientKind.INDIVIDUAL: "Một cá nhân (không nêu tên theo yêu cầu)",
    RecipientKind.HOUSEHOLD: "Một hộ gia đình (không nêu tên theo yêu cầu)",
    RecipientKind.ENTERPRISE: "Một doanh nghiệp (không nêu tên theo yêu cầu)",
}
MINOR = "Một người chưa thành niên (không nêu tên)"


def candidate_name(candidate: Candidate) -> str:
    """Name who is put forward or rewarded; a minor, or whoever does not want it, is never named."""
    if candidate.anonymous:
        return NAMELESS[candidate.kind]
    return MINOR if candidate.minor else candidate.name


def proposed_words(nomination: Nomination) -> str:
    """Say who put a candidate forward, with the paper where there is one."""
    paper = f" ({nomination.submission})" if nomination.submission else ""
    return f"{nomination.proposed_by}{paper}"


def gift_words(form: AwardForm) -> str:
    """Say how many of a form there are, and what money goes with each: Số lượng 10, mỗi trường hợp 500.000 đồng."""
    number = f"Số lượng {form.number}" if form.number is not None else ""
    if form.money is None:
        return number
    if form.money.times is not None:
        money = f"{number_words(form.money.times)} lần mức lương cơ sở"
    else:
        money = f"{number_words(form.money.amount or 0)} đồng"
    return f"{number}, mỗi trường hợp {money}" if number else f"Tiền thưởng {money}"


def award_words(award: GivenAward) -> str:
    """Say who got what for which merit, and whether it was taken back."""
    who, unit = candidate_name(award.candidate), award.unit.name if award.unit else ""
    of = f" ({unit})" if unit and unit != who else ""
    back = revoked_words(award.awarded.revoked)
    revoked = f"; {back}" if back else ""
    return f"{who}{of}: {award.award.name}, {award.reason}{revoked}"


def revoked_words(revoked: Revocation | None) -> str:
    """Say when, by which decision and why an award was taken back; "" where it holds."""
    if revoked is None:
        return ""
    return f"Đã hủy bỏ ngày {day_words(revoked.on)} theo Quyết định số {revoked.number}: {revoked.reason}"
