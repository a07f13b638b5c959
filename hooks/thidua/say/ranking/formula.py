"""The formulas of points in words, with the numbers of a criterion set in."""

from __future__ import annotations

from decimal import Decimal

from thidua.derive.score.limit import HUNDRED
from thidua.model.plan.target import Direction
from thidua.model.score.band import PointBand
from thidua.model.score.criteria import Leaf, NotAssigned
from thidua.model.score.criterion import CriterionType
from thidua.model.score.judged import BonusPenalty, Boolean, Count, Manual
from thidua.model.score.measured import Banded, Leader, Linear, Measured, NoTarget
from thidua.say.vietnamese import number_words

TYPE_NAMES = {
    CriterionType.BOOLEAN: "Đạt, không đạt",
    CriterionType.COUNT: "Mỗi lần một số điểm",
    CriterionType.BONUS_PENALTY: "Cộng, trừ",
    CriterionType.LINEAR: "Theo tỷ lệ hoàn thành",
    CriterionType.LEADER: "So với đơn vị dẫn đầu",
    CriterionType.NO_TARGET: "So với đơn vị cao nhất",
    CriterionType.NOT_ASSIGNED: "Không áp dụng",
    CriterionType.BANDED: "Theo khoảng",
    CriterionType.MANUAL: "Người chấm cho điểm",
}


def formula_words(criterion: Leaf) -> str:
    """Say how the points of a criterion are found."""
    match criterion:
        case Boolean():
            return f"Đạt được {_n(criterion.max)} điểm, không đạt 0 điểm."
        case Count():
            return _count(criterion)
        case BonusPenalty():
            return _bonus(criterion)
        case Linear():
            return _linear(criterion)
        case Leader():
            return _leader(criterion)
        case NoTarget():
            return _no_target(criterion)
        case Banded():
            return _banded(criterion)
        case Manual():
            return _manual(criterion)
        case NotAssigned():
            return "Không chấm: không tính vào điểm, cũng không tính vào điểm tối đa."


def _count(c: Count) -> str:
    unit = c.unit or "lần"
    return f"Mỗi {unit} được {_n(c.points)} điểm, nhiều nhất {_n(c.max)} điểm."


def _bonus(c: BonusPenalty) -> str:
    parts = []
    if c.plus:
        parts.append(f"mỗi lần cộng {_n(c.plus)} điểm, nhiều nhất {_n(c.max)} điểm")
    if c.minus:
        most = f", nhiều nhất {_n(-c.min)} điểm" if c.min else ""
        parts.append(f"mỗi lần trừ {_n(c.minus)} điểm{most}")
    return f"{'; '.join(parts).capitalize()}. Không tính vào điểm tối đa."


def _linear(c: Linear) -> str:
    top = c.max
    words = [f"Đạt đúng chỉ tiêu được {_n(top)} điểm."]
    if c.up:
        cap = (
            f", thêm nhiều nhất {_n(top * (c.cap or Decimal(0)) / HUNDRED)} điểm"
            if c.cap
            else ""
        )
        words.append(f"Vượt mỗi 1% thêm {_n(top * c.up / HUNDRED)} điểm{cap}.")
    if c.down:
        words.append(f"Thiếu mỗi 1% bớt {_n(top * c.down / HUNDRED)} điểm.")
    if c.floor:
        words.append(f"Dưới {_n(c.floor)}% chỉ tiêu thì 0 điểm.")
    return " ".join([*words, *_edges(c)])


def _leader(c: Leader) -> str:
    top = c.max
    half = _n(top / 2)
    return " ".join(
        [
            f"Chưa đạt chỉ tiêu: {half} điểm nhân tỷ lệ đạt. Đạt đúng: {half} điểm.",
            f"Vượt chỉ tiêu: đơn vị vượt nhiều phần trăm nhất trong nhóm được {_n(top)} điểm,",
            f"đơn vị vượt khác được {half} điểm cộng phần tương ứng của {half} điểm còn lại.",
            "Đơn vị không được giao chỉ tiêu thì so với đơn vị cao nhất trong những đơn vị cũng không được giao."
            if c.direction is Direction.HIGHER
            else "Đơn vị không được giao chỉ tiêu thì so với đơn vị thấp nhất trong những đơn vị cũng không được giao.",
            *_edges(c),
        ]
    )


def _no_target(c: NoTarget) -> str:
    best = "thấp nhất" if c.direction is Direction.LOWER else "cao nhất"
    return f"Đơn vị có số {best} trong nhóm được {_n(c.max)} điểm; đơn vị khác được phần tương ứng với tỷ lệ so với đơn vị ấy."


def _banded(c: Banded) -> str:
    ranges = [f"{band_words(b, c.unit)} {_n(b.points)} điểm" for b in c.bands]
    return f"{'; '.join(ranges).capitalize()}; ngoài các khoảng ấy 0 điểm."


def band_words(band: PointBand, unit: str | None) -> str:
    """Say the range: từ 90% trở lên; không quá 2 vụ."""
    sign = "" if unit is None else unit if unit == "%" else f" {unit}"
    if band.at_least is not None:
        return f"từ {_n(band.at_least)}{sign} trở lên"
    return f"không quá {_n(band.at_most)}{sign}"


def _manual(c: Manual) -> str:
    step = f", mỗi bước {_n(c.step)} điểm" if c.step else ""
    return f"Người chấm cho từ 0 đến {_n(c.max)} điểm{step}; nhiều người chấm thì lấy trung bình cộng của những người có cho điểm."


def _edges(c: Measured) -> list[str]:
    """What holds where a target cannot be divided by."""
    if c.direction is Direction.HIGHER:
        return ["Chỉ tiêu là 0 mà vẫn làm được thì coi như vượt 100%."]
    return ["Càng thấp càng tốt; chỉ tiêu là 0 thì để xảy ra là 0 điểm."]


def _n(number: Decimal | None) -> str:
    if number is None:
        return "0"
    return number_words(
        number.normalize() if number % 1 else number.to_integral_value()
    )
