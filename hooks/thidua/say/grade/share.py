"""Shares of people and of units in words: ít nhất 2/3, quá nửa, nhiều nhất 20%."""

from __future__ import annotations

from fractions import Fraction

from thidua.model.ratio import ratio_text
from thidua.model.score.class_band import Rounding
from thidua.model.score.rule import Base, Share

BASES = {
    Base.ELIGIBLE: "người được bỏ phiếu",
    Base.MEMBERS: "thành viên",
    Base.PRESENT: "người có mặt",
    Base.RETURNED: "phiếu thu về",
    Base.VALID: "phiếu hợp lệ",
}
ROUNDINGS = {
    Rounding.DOWN: "lẻ thì bỏ phần lẻ",
    Rounding.UP: "lẻ thì thêm một",
    Rounding.NEAREST: "phần lẻ từ một nửa trở lên thì thêm một",
}


def share_words(rule: Share) -> str:
    """Say how many are enough: ít nhất 2/3 số người có mặt; quá nửa số phiếu hợp lệ."""
    if rule.share is not None:
        return f"ít nhất {ratio_text(rule.share)} số {BASES[rule.of]}"
    if rule.part == Fraction(1, 2):
        return f"quá nửa số {BASES[rule.of]}"
    return f"hơn {ratio_text(rule.part)} số {BASES[rule.of]}"


def limit_words(
    most: int | None, share: Fraction | None, rounding: Rounding, *, each_group: bool
) -> str:
    """Say how many units may have something at most."""
    where = " mỗi nhóm" if each_group else ""
    if share is None:
        return f"nhiều nhất {most} đơn vị{where}"
    return f"nhiều nhất {ratio_text(share)} số đơn vị được xét{where} ({ROUNDINGS[rounding]})"
