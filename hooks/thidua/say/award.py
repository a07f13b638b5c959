"""An award that was given, in one breath."""

from __future__ import annotations

from thidua.derive.award.awarded import GivenAward
from thidua.model.award.decision import Revocation
from thidua.say.vietnamese import day_words


def award_words(award: GivenAward) -> str:
    """Say who got what for which merit, and whether it was taken back."""
    who, unit = award.candidate.name, award.unit.name if award.unit else ""
    of = f" ({unit})" if unit and unit != who else ""
    back = revoked_words(award.awarded.revoked)
    revoked = f"; {back}" if back else ""
    return f"{who}{of}: {award.award.name}, {award.reason}{revoked}"


def revoked_words(revoked: Revocation | None) -> str:
    """Say when, by which decision and why an award was taken back; "" where it holds."""
    if revoked is None:
        return ""
    return f"Đã hủy bỏ ngày {day_words(revoked.on)} theo Quyết định số {revoked.number}: {revoked.reason}"
