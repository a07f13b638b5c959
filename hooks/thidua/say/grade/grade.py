"""Classes in words: what each asks, and why a unit has the one that it has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from thidua.derive.grade import Grade
from thidua.derive.score.floor import Shortfall
from thidua.model.ratio import ratio_text
from thidua.model.score.class_band import ClassBand, Floor, Rounding
from thidua.model.score.rule import Base, Share
from thidua.model.score.scoring import Scoring
from thidua.say.told import Told
from thidua.say.vietnamese import number_words

_FULL = "Xét theo thứ tự xếp hạng; đơn vị không còn chỗ xuống loại liền dưới. Các đơn vị bằng nhau mà không đủ chỗ cho tất cả thì cùng xuống."
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


def class_rules(scoring: Scoring) -> Iterator[Told]:
    """Tell each class with all that it asks; ways into one class are told as one."""
    for name in dict.fromkeys(band.name for band in scoring.classes):
        ways = [band for band in scoring.classes if band.name == name]
        told = "; hoặc ".join(", ".join(_asks(scoring, band)) for band in ways)
        limits = [
            limit_words(b.most, b.share, b.rounding, each_group=b.each_group)
            for b in ways
            if b.most is not None or b.share is not None
        ]
        yield Told(name, "; ".join([told, *limits]))
    if any(b.most is not None or b.share is not None for b in scoring.classes):
        yield Told("Khi hết chỗ", _FULL)


def _asks(scoring: Scoring, band: ClassBand) -> Iterator[str]:
    if band.at_least is not None:
        yield f"từ {number_words(band.at_least)} điểm"
    if band.passed is not None:
        yield f"đạt ít nhất {band.passed} tiêu chí"
    yield from floor_words(scoring, band)


def floor_words(scoring: Scoring, floor: Floor) -> Iterator[str]:
    """Tell the floors: không phần nào dưới 1/2 điểm tối đa."""
    if floor.each_section is not None:
        yield f"không phần nào dưới {ratio_text(floor.each_section)} điểm tối đa của phần"
    names = {section.id: section.name for section in scoring.sections}
    for id_, share in floor.sections.items():
        yield f"phần “{names[id_]}” không dưới {ratio_text(share)} điểm tối đa"
    if floor.each_criterion is not None:
        yield f"không tiêu chí nào dưới {ratio_text(floor.each_criterion)} điểm tối đa của tiêu chí"


def grade_words(scoring: Scoring, grade: Grade) -> str:
    """Say why a unit has not the class that its points alone would give; "" where it has."""
    told = []
    if grade.missed:
        why = shortfall_words(scoring, grade.below)
        told.append(
            f"Đủ điểm loại {_named(grade.missed)} nhưng {why or 'chưa đạt đủ số tiêu chí'}"
        )
    names = {code.code: code.name for code in scoring.lowering}
    reasons = [f"{names.get(r.code, r.code)} ({r.document})" for r in grade.lowered]
    if reasons:
        fell = f"Hạ từ loại {grade.fell_from}"
        stays = "Có lý do hạ bậc nhưng không còn loại nào thấp hơn"
        told.append(f"{fell if grade.fell_from else stays}: {'; '.join(reasons)}")
    if grade.full:
        told.append(f"Loại {_named(grade.full)} đã đủ số lượng")
    return ". ".join(told) + "." if told else ""


def _named(names: Sequence[str]) -> str:
    return ", ".join(names)


def shortfall_words(scoring: Scoring, below: Sequence[Shortfall]) -> str:
    """Say where too few points were reached: phần “Việc thêm” được 15 trên 40, cần từ 1/2."""
    names = {section.id: f"phần “{section.name}”" for section in scoring.sections}
    codes = {
        leaf.code: f"tiêu chí {leaf.code} {leaf.name}" for leaf in scoring.leaves()
    }
    return "; ".join(
        f"{codes[s.code] if s.code else names[s.section]} được {number_words(s.points)} trên {number_words(s.maximum)} điểm, cần từ {ratio_text(s.share)}"
        for s in below
    )


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
