"""How a line came to its points, in one sentence with its numbers."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from thidua.derive.score.period import PeriodPoints
from thidua.derive.score.total import rounded
from thidua.derive.score.way import (
    AgainstBest,
    AgainstLeader,
    AgainstTarget,
    Counted,
    Deducted,
    Everybody,
    Gathered,
    Given,
    InBand,
    Limit,
    Moved,
    Reached,
    Working,
)
from thidua.model.plan.target import Direction
from thidua.model.score.criterion.criteria import Leaf
from thidua.model.score.criterion.criterion import Over
from thidua.model.score.criterion.deduct import Deduct
from thidua.model.score.criterion.judged import BonusPenalty
from thidua.model.score.criterion.measured import Linear, Measured
from thidua.say.score.band import band_words, measure_words
from thidua.say.vietnamese import capital, number_words
from thidua.say.vietnamese import measure_words as quantity_words


def working_words(
    criterion: Leaf, working: Working, instead: Decimal | None, weight: Decimal
) -> str:
    """Say how points were found, what counts in their place, by what both are multiplied."""
    how = _how(criterion, working).replace("= khoảng", "≈")
    told = f"{capital(how)}."
    if instead is not None:
        written = number_words(instead / weight)
        told = f"Theo công thức: {told} Điểm cuối được ghi là {written}."
    return told if weight == 1 else f"{told} Nhân hệ số {_n(weight)}."


def _how(criterion: Leaf, working: Working) -> str:
    how, result = working.how, f"{_points(working.exact)} điểm"
    match how:
        case Given():
            if how.marks:
                return f"trung bình cộng của {how.marks} người cho điểm là {result}"
            return f"người chấm cho {result}"
        case Reached():
            return f"{'đạt' if how.is_reached else 'không đạt'}: {result}"
        case Counted():
            each = f"{_figure(how.times, criterion)} × {_n(how.each)} điểm"
            if how.start:
                each = f"có sẵn {_n(how.start)} + {each}"
            return f"{each} = {_limited(how.product, how.limit, result)}"
        case Deducted():
            return _deducted(criterion, how, result)
        case Everybody():
            return f"đơn vị nào cũng có {result}"
        case Gathered():
            return _gathered(criterion, how, result)
        case Moved():
            return _moved(criterion, how, result)
        case InBand():
            return f"{_figure(how.actual, criterion)} {_band(criterion, how)}: {result}"
        case AgainstTarget():
            return _against_target(criterion, how, result)
        case AgainstLeader():
            return _against_leader(criterion, how, result)
        case AgainstBest():
            return _against_best(criterion, how, result)


def _limited(free: Fraction, limit: Limit | None, result: str) -> str:
    """What the figures give, then what is counted of it."""
    if limit is None:
        return result
    most = "nhiều nhất" if limit is Limit.MOST else "ít nhất"
    return f"{_points(free)}; mức {most} là {result}"


def _deducted(criterion: Leaf, how: Deducted, result: str) -> str:
    terms = [
        f"{name + ' ' if name else ''}{_n(times)} lần × {_n(each)}"
        for name, times, each in how.faults
    ]
    if not terms:
        return f"không có lỗi: {result}"
    start = _n(criterion.max)
    return f"có sẵn {start}, trừ {', '.join(terms)}: {_limited(how.left, how.limit, result)}"


def _gathered(criterion: Leaf, how: Gathered, result: str) -> str:
    """What each period gave; a long row of them is told by its number."""
    told = ", ".join(_period(each) for each in how.periods)
    if how.over is Over.MEAN:
        return f"trung bình của {told}: {result}"
    if isinstance(criterion, Deduct):
        return f"có sẵn {_n(criterion.max)}, các kỳ trừ {told}: còn {result}"
    return f"cộng {told}: {result}"


def _period(found: PeriodPoints) -> str:
    weight = f", hệ số {_n(found.period.weight)}" if found.period.weight != 1 else ""
    return f"{found.period.name} ({_points(found.points)}{weight})"


def _moved(criterion: Leaf, how: Moved, result: str) -> str:
    assert isinstance(criterion, BonusPenalty)
    terms = []
    if how.plus:
        free = f"cộng {_n(how.plus)} lần × {_n(criterion.plus)}"
        terms.append(free + _capped(how.gained, how.gained_limit, criterion.max))
    if how.minus:
        free = f"trừ {_n(how.minus)} lần × {_n(criterion.minus)}"
        terms.append(
            free + _capped(how.lost, how.lost_limit, -(criterion.min or Decimal(0)))
        )
    return f"{', '.join(terms) or 'không có lần cộng, trừ nào'}: {result}"


def _capped(free: Fraction, limit: Limit | None, most: Decimal) -> str:
    """What would be more than the most that may be added or taken."""
    return f" = {_points(free)}, nhiều nhất {_n(most)}" if limit else ""


def _band(criterion: Leaf, how: InBand) -> str:
    if how.band is None:
        return "nằm ngoài mọi khoảng"
    if how.by:
        return f"và đạt mức “{measure_words(how.by, how.band)}”"
    return f"nằm trong khoảng “{band_words(how.band, criterion.unit)}”"


def _against_target(criterion: Leaf, how: AgainstTarget, result: str) -> str:
    assert isinstance(criterion, Linear)
    done, top = _done(criterion, how), _n(criterion.max)
    if how.limit is Limit.FLOOR:
        return f"{done}, dưới mức {_n(criterion.floor)}%: {result}"
    if not how.change:
        return f"{done}: {result}"
    sign = "+" if how.change > 0 else "−"
    moved = f"{top} {sign} {_points(abs(how.change))}"
    if how.limit is None:
        return f"{done}: {moved} = {result}"
    most = "nhiều nhất" if how.limit is Limit.MOST else "ít nhất"
    return f"{done}: {moved}, mức {most} là {result}"


def _done(criterion: Measured, how: AgainstTarget | AgainstLeader) -> str:
    """How much of the target; a target of nought cannot be divided by."""
    supposed = "coi như " if how.target <= 0 else ""
    told = f"{supposed}đạt {_percent(how.done)} chỉ tiêu"
    is_lower = criterion.direction is Direction.LOWER
    return f"{told} (càng thấp càng tốt)" if is_lower else told


def _against_leader(criterion: Leaf, how: AgainstLeader, result: str) -> str:
    assert isinstance(criterion, Measured)
    done = _done(criterion, how)
    half = _n(how.half)
    if how.done < 1:
        return f"{done}: {half} × {_percent(how.done)} = {result}"
    if how.done == 1 or how.furthest <= 1:
        return f"{done}: {result}"
    over, most = _percent(how.done - 1), _percent(how.furthest - 1)
    if how.done == how.furthest:
        return f"{done}, vượt nhiều nhất nhóm: {result}"
    return f"{done}, vượt {over} (đơn vị vượt nhiều nhất: {most}): {half} + {half} × {over} : {most} = {result}"


def _against_best(criterion: Leaf, how: AgainstBest, result: str) -> str:
    assert isinstance(criterion, Measured)
    is_lower = criterion.direction is Direction.LOWER
    best = "thấp nhất" if is_lower else "cao nhất"
    own, first = _figure(how.actual, criterion), _figure(how.best, criterion)
    if how.actual == how.best:
        return f"{own}, {best} trong nhóm: {result}"
    if how.best <= 0 or how.actual <= 0:
        return f"{own}, {best} trong nhóm là {first}: {result}"
    share = (how.best, how.actual) if is_lower else (how.actual, how.best)
    return f"{own}, {best} trong nhóm là {first}: {_n(criterion.max)} × {_n(share[0])} : {_n(share[1])} = {result}"


def _figure(number: Decimal, criterion: Leaf) -> str:
    sign = "−" if number < 0 else ""
    return sign + quantity_words(_short(abs(number)), criterion.unit or "")


def _percent(share: Fraction) -> str:
    return f"{_points(share * 100)}%"


def _points(number: Fraction) -> str:
    """A number as it is, or about so where it has more than two decimals."""
    short = rounded(number, 2)
    told = number_words(_short(short)).replace("-", "−")
    return told if short == number else f"khoảng {told}"


def _n(number: Decimal | Fraction | None) -> str:
    if isinstance(number, Fraction):
        return _points(number)
    return number_words(_short(Decimal(number or 0))).replace("-", "−")


def _short(number: Decimal) -> Decimal:
    """Without noughts at the end."""
    return number.to_integral_value() if number % 1 == 0 else number.normalize()
