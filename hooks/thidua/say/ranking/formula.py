"""The formulas of points in words, with the numbers of a criterion set in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from thidua.derive.score.limit import HUNDRED
from thidua.model.plan.target import Direction
from thidua.model.score.criterion.band import PointBand
from thidua.model.score.criterion.criteria import Leaf, NotAssigned
from thidua.model.score.criterion.criterion import (
    CriterionType,
    Over,
    Periodic,
    Weighed,
)
from thidua.model.score.criterion.deduct import Deduct
from thidua.model.score.criterion.judged import (
    BonusPenalty,
    Boolean,
    Count,
    Fixed,
    Manual,
)
from thidua.model.score.criterion.measured import (
    Banded,
    Leader,
    Linear,
    Measure,
    Measured,
    NoTarget,
)
from thidua.model.score.period import Period
from thidua.say.vietnamese import number_words

TYPE_NAMES = {
    CriterionType.BOOLEAN: "Đạt, không đạt",
    CriterionType.COUNT: "Mỗi lần một số điểm",
    CriterionType.DEDUCT: "Có sẵn, trừ dần",
    CriterionType.FIXED: "Điểm nền",
    CriterionType.BONUS_PENALTY: "Cộng, trừ",
    CriterionType.LINEAR: "Theo tỷ lệ hoàn thành",
    CriterionType.LEADER: "So với đơn vị dẫn đầu",
    CriterionType.NO_TARGET: "So với đơn vị cao nhất",
    CriterionType.NOT_ASSIGNED: "Không áp dụng",
    CriterionType.BANDED: "Theo khoảng",
    CriterionType.MANUAL: "Người chấm cho điểm",
}


def formula_words(criterion: Leaf, periods: Sequence[Period] = ()) -> str:
    """Say how the points of a criterion are found, and how much they weigh."""
    told = [_formula(criterion)]
    if isinstance(criterion, Periodic) and criterion.over:
        told.append(over_words(criterion, periods))
    if isinstance(criterion, Weighed) and criterion.weight != 1:
        told.append(f"Khi cộng, nhân hệ số {_n(criterion.weight)}.")
    return " ".join(told)


def _formula(criterion: Leaf) -> str:
    match criterion:
        case Boolean():
            return f"Đạt được {_n(criterion.max)} điểm, không đạt 0 điểm."
        case Count():
            return _count(criterion)
        case Deduct():
            return _deduct(criterion)
        case Fixed():
            return f"Đơn vị nào cũng có {_n(criterion.max)} điểm."
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
    if c.start:
        return f"Có sẵn {_n(c.start)} điểm, mỗi {unit} thêm {_n(c.points)} điểm, nhiều nhất {_n(c.max)} điểm."
    return f"Mỗi {unit} được {_n(c.points)} điểm, nhiều nhất {_n(c.max)} điểm."


def _deduct(c: Deduct) -> str:
    start = f"Có sẵn {_n(c.max)} điểm"
    if c.minus is not None:
        return f"{start}, mỗi {c.unit or 'lỗi'} trừ {_n(c.minus)} điểm, không dưới {_n(c.min)} điểm."
    kinds = "; ".join(f"{f.name}, mỗi lần trừ {_n(f.minus)}" for f in c.faults)
    return f"{start}, trừ dần theo lỗi, không dưới {_n(c.min)} điểm: {kinds}."


def over_words(criterion: Periodic, periods: Sequence[Period]) -> str:
    """Say what is made of the points of several periods."""
    names = ", ".join(period_words(period) for period in periods)
    if criterion.over is Over.MEAN:
        return f"Chấm từng kỳ rồi lấy trung bình: {names}."
    if isinstance(criterion, Deduct):
        return f"Lỗi của các kỳ trừ chung vào một mức có sẵn: {names}."
    return f"Chấm từng kỳ rồi cộng lại, nhiều nhất {_n(criterion.max)} điểm: {names}."


def period_words(period: Period) -> str:
    """Name a period, what it weighs, what it gathers: Học kỳ II (hệ số 2)."""
    told = [f"hệ số {_n(period.weight)}"] if period.weight != 1 else []
    if period.periods:
        told.append(
            f"gồm {', '.join(period_words(inside) for inside in period.periods)}"
        )
    return f"{period.name} ({'; '.join(told)})" if told else period.name


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
    ranges = [
        f"{' hoặc '.join([band_words(b, c.unit), *_others(c, b)])} {_n(b.points)} điểm"
        for b in c.bands
    ]
    told = "; ".join(ranges)
    return f"{told[:1].upper()}{told[1:]}; ngoài các khoảng ấy 0 điểm."


def _others(c: Banded, band: PointBand) -> Iterator[str]:
    """The other ways into a range: hoặc mức tăng so với năm trước từ 5%."""
    for measure in c.measures:
        if measure.id in band.or_if:
            yield measure_words(measure, band)


def measure_words(measure: Measure, band: PointBand) -> str:
    """Say what another figure has to reach for a range."""
    sign = unit_sign(measure.unit)
    level = f"{_n(band.or_if[measure.id])}{sign}"
    is_lower = measure.direction is Direction.LOWER
    how = f"không quá {level}" if is_lower else f"từ {level} trở lên"
    return f"{measure.name} {how}"


def unit_sign(unit: str | None) -> str:
    """What stands behind a number: %, a unit behind a space, nothing."""
    return "" if unit is None else unit if unit == "%" else f" {unit}"


def band_words(band: PointBand, unit: str | None) -> str:
    """Say the range: từ 90% trở lên; không quá 2 vụ."""
    sign = unit_sign(unit)
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
