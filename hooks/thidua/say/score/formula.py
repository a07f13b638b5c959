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
    Measured,
    NoTarget,
)
from thidua.model.score.period import ScoredPeriod
from thidua.say.score.band import band_words, measure_words, short_number

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


def formula_words(criterion: Leaf, periods: Sequence[ScoredPeriod] = ()) -> str:
    """Say how the points of a criterion are found, and how much they weigh."""
    told = [_formula(criterion)]
    if isinstance(criterion, Periodic) and criterion.over:
        told.append(over_words(criterion, periods))
    if isinstance(criterion, Weighed) and criterion.weight != 1:
        told.append(f"Khi cộng, nhân hệ số {short_number(criterion.weight)}.")
    return " ".join(told)


def _formula(criterion: Leaf) -> str:
    match criterion:
        case Boolean():
            return f"Đạt được {short_number(criterion.max)} điểm, không đạt 0 điểm."
        case Count():
            return _count(criterion)
        case Deduct():
            return _deduct(criterion)
        case Fixed():
            return f"Đơn vị nào cũng có {short_number(criterion.max)} điểm."
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
        return f"Có sẵn {short_number(c.start)} điểm, mỗi {unit} thêm {short_number(c.points)} điểm, nhiều nhất {short_number(c.max)} điểm."
    return f"Mỗi {unit} được {short_number(c.points)} điểm, nhiều nhất {short_number(c.max)} điểm."


def _deduct(c: Deduct) -> str:
    start = f"Có sẵn {short_number(c.max)} điểm"
    if c.minus is not None:
        return f"{start}, mỗi {c.unit or 'lỗi'} trừ {short_number(c.minus)} điểm, không dưới {short_number(c.min)} điểm."
    kinds = "; ".join(
        f"{f.name}, mỗi lần trừ {short_number(f.minus)}" for f in c.faults
    )
    return f"{start}, trừ dần theo lỗi, không dưới {short_number(c.min)} điểm: {kinds}."


def over_words(criterion: Periodic, periods: Sequence[ScoredPeriod]) -> str:
    """Say what is made of the points of several periods."""
    names = ", ".join(period_words(period) for period in periods)
    if criterion.over is Over.MEAN:
        return f"Chấm từng kỳ rồi lấy trung bình: {names}."
    if isinstance(criterion, Deduct):
        return f"Lỗi của các kỳ trừ chung vào một mức có sẵn: {names}."
    return f"Chấm từng kỳ rồi cộng lại, nhiều nhất {short_number(criterion.max)} điểm: {names}."


def period_words(period: ScoredPeriod) -> str:
    """Name a period, what it weighs, what it gathers: Học kỳ II (hệ số 2)."""
    told = [f"hệ số {short_number(period.weight)}"] if period.weight != 1 else []
    if period.periods:
        told.append(
            f"gồm {', '.join(period_words(inside) for inside in period.periods)}"
        )
    return f"{period.name} ({'; '.join(told)})" if told else period.name


def _bonus(c: BonusPenalty) -> str:
    parts = []
    if c.plus:
        parts.append(
            f"mỗi lần cộng {short_number(c.plus)} điểm, nhiều nhất {short_number(c.max)} điểm"
        )
    if c.minus:
        most = f", nhiều nhất {short_number(-c.min)} điểm" if c.min else ""
        parts.append(f"mỗi lần trừ {short_number(c.minus)} điểm{most}")
    return f"{'; '.join(parts).capitalize()}. Không tính vào điểm tối đa."


def _linear(c: Linear) -> str:
    top = c.max
    words = [f"Đạt đúng chỉ tiêu được {short_number(top)} điểm."]
    if c.up:
        cap = (
            f", thêm nhiều nhất {short_number(top * (c.cap or Decimal(0)) / HUNDRED)} điểm"
            if c.cap
            else ""
        )
        words.append(
            f"Vượt mỗi 1% thêm {short_number(top * c.up / HUNDRED)} điểm{cap}."
        )
    if c.down:
        words.append(f"Thiếu mỗi 1% bớt {short_number(top * c.down / HUNDRED)} điểm.")
    if c.floor:
        words.append(f"Dưới {short_number(c.floor)}% chỉ tiêu thì 0 điểm.")
    return " ".join([*words, *_edges(c)])


def _leader(c: Leader) -> str:
    top = c.max
    half = short_number(top / 2)
    return " ".join(
        [
            f"Chưa đạt chỉ tiêu: {half} điểm nhân tỷ lệ đạt. Đạt đúng: {half} điểm.",
            f"Vượt chỉ tiêu: đơn vị vượt nhiều phần trăm nhất trong nhóm được {short_number(top)} điểm,",
            f"đơn vị vượt khác được {half} điểm cộng phần tương ứng của {half} điểm còn lại.",
            "Đơn vị không được giao chỉ tiêu thì so với đơn vị cao nhất trong những đơn vị cũng không được giao."
            if c.direction is Direction.HIGHER
            else "Đơn vị không được giao chỉ tiêu thì so với đơn vị thấp nhất trong những đơn vị cũng không được giao.",
            *_edges(c),
        ]
    )


def _no_target(c: NoTarget) -> str:
    best = "thấp nhất" if c.direction is Direction.LOWER else "cao nhất"
    return f"Đơn vị có số {best} trong nhóm được {short_number(c.max)} điểm; đơn vị khác được phần tương ứng với tỷ lệ so với đơn vị ấy."


def _banded(c: Banded) -> str:
    ranges = [
        f"{' hoặc '.join([band_words(b, c.unit), *_others(c, b)])}: {short_number(b.points)} điểm"
        for b in c.bands
    ]
    told = "; ".join(ranges)
    return f"{told[:1].upper()}{told[1:]}; ngoài các khoảng ấy: 0 điểm."


def _others(c: Banded, band: PointBand) -> Iterator[str]:
    """The other ways into a range: hoặc mức tăng so với năm trước từ 5%."""
    for measure in c.measures:
        if measure.id in band.or_if:
            yield measure_words(measure, band)


def _manual(c: Manual) -> str:
    step = f", mỗi bước {short_number(c.step)} điểm" if c.step else ""
    return f"Người chấm cho từ 0 đến {short_number(c.max)} điểm{step}; nhiều người chấm thì lấy trung bình cộng của những người có cho điểm."


def _edges(c: Measured) -> list[str]:
    """What holds where a target cannot be divided by."""
    if c.direction is Direction.HIGHER:
        return ["Chỉ tiêu là 0 mà vẫn làm được thì coi như vượt 100%."]
    return ["Càng thấp càng tốt; chỉ tiêu là 0 thì để xảy ra là 0 điểm."]
